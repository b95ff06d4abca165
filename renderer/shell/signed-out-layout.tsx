import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Logo } from "./logo.tsx";
import styles from "./signed-out-layout.module.css";

export interface SignedOutLayoutProps {
  readonly isTrial: boolean;
  /** Beside the page: the steps. */
  readonly aside?: ReactNode;
  /** At the foot of the aside. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The layout outside the frame: first run, recovery, choosing a passphrase, startup faults. */
export function SignedOutLayout({ isTrial, aside, foot, children }: SignedOutLayoutProps) {
  const { t } = useTranslation("first-run");
  return (
    <div className={aside === undefined ? styles["plain"] : styles["guided"]}>
      {isTrial ? <aside className={styles["ribbon"]}>{t(trialText())}</aside> : null}
      <header className={styles["rail"]}>
        <div className={styles["brand"]}>
          <Logo size={28} />
          <span>Hearth</span>
        </div>
        {aside}
        {foot === undefined ? null : <div className={styles["foot"]}>{foot}</div>}
      </header>
      <main className={styles["main"]}>
        <div className={styles["column"]}>{children}</div>
      </main>
    </div>
  );
}

/** The main process tells the page why a released program opens no real data. */
const trialText = () =>
  document.documentElement.dataset["trial"] === "electron" ? "trialOtherElectron" : "trial";

export interface ThresholdTitleProps {
  readonly id?: string;
  readonly children: string;
  readonly lead?: ReactNode;
  /** The heading gets the focus when it appears, unless a field of the page asks for it. */
  readonly takesFocus?: boolean;
}

export function ThresholdTitle({ id, children, lead, takesFocus = true }: ThresholdTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles["title"]}>
      <h1 id={id} ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead === undefined ? null : <p className={styles["lead"]}>{lead}</p>}
    </div>
  );
}

/** The buttons at the end of a page: back on the left, the main action on the right. */
export function ThresholdActions({
  back,
  children,
}: {
  readonly back?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles["actions"]}>
      {back}
      <div className={styles["onward"]}>{children}</div>
    </div>
  );
}
