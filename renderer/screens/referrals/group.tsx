import { useId, type ReactNode } from "react";
import sheet from "./referrals.module.css";

export interface GroupProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

/** Fields that belong together. */
export function Group({ title, aside, children }: GroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={sheet["group"]}>
      <h2 id={id}>
        {title}
        {aside === undefined ? null : <small>{aside}</small>}
      </h2>
      {children}
    </div>
  );
}
