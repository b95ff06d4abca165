import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import type { SectionId } from "../../app/settings-sections.ts";
import styles from "./settings.module.css";

export interface SettingsSectionProps {
  readonly id: SectionId;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One page of the settings: its heading gets the focus on arrival. */
export function SettingsSection({ id, lead, actions, children }: SettingsSectionProps) {
  const { t } = useTranslation("settings");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className={styles["section"]} aria-labelledby={`section-${id}`}>
      <header className={styles["head"]}>
        <div>
          <h1 id={`section-${id}`} ref={heading} tabIndex={-1}>
            {t(`section.${id}`)}
          </h1>
          {lead === undefined ? null : <p className={styles["lead"]}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={styles["actions"]}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** The foot of a form: whether it is saved, and the button that saves it. */
export function SaveBar({
  isDirty,
  isPending,
  children,
}: {
  readonly isDirty: boolean;
  readonly isPending: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation("common");
  return (
    <div className={styles["save"]} data-foot>
      <span className={styles["unsaved"]} role="status">
        {isDirty ? t("unsaved") : ""}
      </span>
      {isDirty ? children : null}
      <Button kind="primary" type="submit" isPending={isPending} isDisabled={!isDirty}>
        {common("save")}
      </Button>
    </div>
  );
}
