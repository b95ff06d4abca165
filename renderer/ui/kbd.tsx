import { useTranslation } from "react-i18next";
import styles from "./kbd.module.css";

export interface KbdProps {
  /** As written: "Ctrl K". On a Mac, Ctrl is shown as ⌘. */
  readonly keys: string;
  /** Read aloud as well: where the key itself is the information, and not a hint beside a button. */
  readonly isRead?: boolean;
}

export function Kbd({ keys, isRead = false }: KbdProps) {
  const { t } = useTranslation("common");
  const shown = isMac() ? keys.replace("Ctrl", "⌘").replace("Shift", "⇧") : keys;
  return (
    <kbd className={styles["kbd"]} {...(isRead ? {} : { "aria-hidden": true })}>
      {named.reduce((text, key) => text.replace(key, t(`keyName.${key}`)), shown)}
    </kbd>
  );
}

/** The names of these keys depend on the language of the keyboard. */
const named = ["Space", "Shift", "Enter", "Escape", "Home", "End"] as const;

const isMac = (): boolean => navigator.userAgent.includes("Mac");
