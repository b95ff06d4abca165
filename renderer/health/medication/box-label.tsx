import { useState, type FocusEvent } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useNames } from "../../shell/privacy.tsx";
import styles from "./medicines.module.css";

/** Whether the focus is in a line: what is hidden with names shows to whoever is in it, as in a field. */
export function useIsIn() {
  const [isIn, setIn] = useState(false);
  const line = {
    onFocus: () => setIn(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) setIn(false);
    },
  };
  return { isIn, line };
}

export interface BoxLabelProps {
  readonly text: string;
  /** Whose box it is, and when it is due. */
  readonly about: { readonly name: string; readonly time: string };
  readonly isIn: boolean;
}

/** What stands on the box. While names are hidden one press shows it: it has to be compared with the box in one's hand. */
export function BoxLabel({ text, about, isIn }: BoxLabelProps) {
  const { t } = useTranslation("medicines");
  const { isPrivate } = useNames();
  if (!isPrivate) return text;
  return (
    <Button
      className={styles["covered"] ?? ""}
      {...(isIn ? {} : { "aria-label": t("boxHiddenOf", about) })}
    >
      {isIn ? text : t("boxHidden")}
    </Button>
  );
}
