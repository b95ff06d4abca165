import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import styles from "./medicines.module.css";

export interface CoveredBoxLabelProps {
  readonly text: string;
  /** Whose box it is, and when it is due. */
  readonly about: { readonly name: string; readonly time: string };
  readonly isIn: boolean;
}

/** The label of the box. While names are hidden one press shows it, so that it can be compared with the box. */
export function CoveredBoxLabel({ text, about, isIn }: CoveredBoxLabelProps) {
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
