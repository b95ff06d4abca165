import { useEffect, useRef, type ReactNode } from "react";
import { BackLink } from "../ui/links.tsx";
import styles from "./page.module.css";

export interface PageProps {
  readonly title: ReactNode;
  /** Secondary text under the title. */
  readonly under?: ReactNode;
  /** The tabs this page is one of, above the title. */
  readonly tabs?: ReactNode;
  /** The parent page. */
  readonly back?: { readonly href: string; readonly label: string };
  /** Beside the title: a switch of views, a figure or two. */
  readonly beside?: ReactNode;
  /** Buttons on the right; the one main action last. */
  readonly actions?: ReactNode;
  /** Narrow pages are read or filled in from top to bottom. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** A screen: its title gets the focus on arrival, so that a screen reader announces it. */
export function Page(props: PageProps) {
  const { title, under, tabs, back, beside, actions, isNarrow, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (hasArrivedBefore && !isTyping) heading.current?.focus({ preventScroll: true });
    hasArrivedBefore = true;
  }, []);
  return (
    <div className={isNarrow === true ? styles["narrow"] : styles["page"]}>
      {tabs === undefined ? null : <div className={styles["tabs"]}>{tabs}</div>}
      {back === undefined ? null : <BackLink href={back.href}>{back.label}</BackLink>}
      <header className={styles["head"]}>
        <div className={styles["title"]}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {under === undefined ? null : <div className={styles["under"]}>{under}</div>}
        </div>
        {beside}
        {actions === undefined ? null : <div className={styles["actions"]}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** The first screen after unlocking leaves the focus where the browser put it. */
let hasArrivedBefore = false;
