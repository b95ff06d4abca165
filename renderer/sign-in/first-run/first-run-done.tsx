import { useTranslation } from "react-i18next";
import { ArrowRight } from "lucide-react";
import { Link } from "react-aria-components";
import type { SetUpStep } from "../../../domain/settings/house-settings.ts";
import { paths } from "../../shell/paths.ts";
import { ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import styles from "./first-run.module.css";
import { HostComputerWarning } from "./host-computer-warning.tsx";

export interface FirstRunDoneProps {
  readonly open: readonly SetUpStep[];
  readonly onGoOn: (step: SetUpStep) => void;
}

/** What comes next, and what was left out. */
export function FirstRunDone({ open, onGoOn }: FirstRunDoneProps) {
  const { t } = useTranslation("first-run");
  const { t: settings } = useTranslation("settings");
  const isWhole = open.length === 0;
  return (
    <>
      <ThresholdTitle lead={t(isWhole ? "readyLead" : "almostLead")}>
        {t(isWhole ? "readyTitle" : "almostTitle")}
      </ThresholdTitle>
      {open.includes("kit") ? null : (
        <Notice tone="ok" title={settings("kit.doneTitle")}>
          {settings("kit.doneText")}
        </Notice>
      )}
      <HostComputerWarning />
      {isWhole ? null : (
        <Card>
          <Rows>
            {open.map((step) => (
              <Row
                key={step}
                leading={<StatusShape tone={step === "kit" ? "bad" : "warn"} />}
                title={<b>{t(`step.${step}`)}</b>}
                trailing={
                  <Button size="small" onPress={() => onGoOn(step)}>
                    {t("goOn")}
                  </Button>
                }
              />
            ))}
          </Rows>
        </Card>
      )}
      <ul className={styles["next"]}>
        <Next href={paths.admit} title={t("admit")} note={t("admitNote")} isFirst />
        <Next href={paths.settingsUsers} title={t("addColleagues")} note={t("addColleaguesNote")} />
        <Next href={paths.today} title={t("goToday")} note={t("goTodayNote")} />
      </ul>
    </>
  );
}

function Next({
  href,
  title,
  note,
  isFirst = false,
}: {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly isFirst?: boolean;
}) {
  return (
    <li>
      <Link
        href={href}
        className={`${styles["way"] ?? ""} ${isFirst ? (styles["first"] ?? "") : ""}`}
      >
        <span>
          <b>{title}</b>
          <small>{note}</small>
        </span>
        <ArrowRight size={18} aria-hidden="true" />
      </Link>
    </li>
  );
}
