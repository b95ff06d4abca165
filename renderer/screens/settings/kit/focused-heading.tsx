import { useEffect, useRef } from "react";
import sheet from "./kit.module.css";

/** Takes the focus when it appears, so that a reader hears what comes next. */
export function FocusedHeading({
  children,
  note,
}: {
  readonly children: string;
  readonly note: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className={sheet["heading"]}>
      <h2 ref={heading} tabIndex={-1}>
        {children}
      </h2>
      <p>{note}</p>
    </div>
  );
}
