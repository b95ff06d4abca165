import { useEffect, useRef } from "react";
import styles from "./recovery-kit.module.css";

/** Gets the focus when it appears, so that a screen reader announces it. */
export function FocusedHeading({
  children,
  note,
  level,
}: {
  readonly children: string;
  readonly note: string;
  readonly level: 1 | 2 | 3;
}) {
  const Heading = `h${level}` as const;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className={styles["heading"]}>
      <Heading ref={heading} tabIndex={-1}>
        {children}
      </Heading>
      <p>{note}</p>
    </div>
  );
}
