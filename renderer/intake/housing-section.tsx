import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { Mode } from "../../domain/intake/assistance.ts";
import { type Assistance, ModeReason, type Period } from "../../domain/intake/assistance.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import { Form } from "../shell/forms/form.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useCommand } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { useFile } from "../people/person-context.ts";
import styles from "./intake.module.css";
import { SectionState } from "./section-without-form.tsx";

export interface HousingSectionProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
  readonly track: Assistance;
  readonly period: Period | null;
}

/** In the house or not, and why. The stays determine who lives there; the reason is recorded here. */
export function HousingSection({ personId, seen, track, period }: HousingSectionProps) {
  const { t } = useTranslation(["intake", "common"]);
  const { dates } = useFormats();
  return (
    <SectionState personId={personId} seen={seen} aside={t("intake:forEverybody")}>
      <div className={styles["form"]}>
        {period === null ? null : (
          <p>
            {t("intake:modeNow", {
              mode: [
                t(`intake:modes.${period.mode}`),
                period.reason === null ? "" : t(`intake:modeReasons.${period.reason}`),
              ]
                .filter((part) => part !== "")
                .join(" – "),
              day: dates.long(period.from),
            })}
          </p>
        )}
        {track.closing === null ? (
          <Decide
            key={`${period?.mode ?? ""} ${period?.reason ?? ""}`}
            track={track}
            period={period}
          />
        ) : null}
      </div>
    </SectionState>
  );
}

function Decide({ track, period }: Pick<HousingSectionProps, "track" | "period">) {
  const { t } = useTranslation(["intake", "common"]);
  const today = useToday();
  const { current } = useFile();
  const lives = current !== null;
  const [mode, setMode] = useState<Mode | null>(lives ? "residential" : (period?.mode ?? null));
  const [reason, setReason] = useState<ModeReason | null>(period?.reason ?? null);
  const [from, setFrom] = useState<string | null>(today);
  const [isTried, setTried] = useState(false);
  const set = useCommand("assistance.setMode");
  const submit = () => {
    setTried(true);
    if (mode === null || reason === null || from === null) return;
    set.mutate(
      { id: track.id, mode, reason, from },
      {
        onSuccess: () => showToast({ text: t("intake:saved") }),
      },
    );
  };
  return (
    <Form className={styles["fields"]} onSubmit={submit}>
      {lives ? (
        <p className={styles["quiet"]}>{t("intake:modeResident")}</p>
      ) : (
        <RadioGroup
          label={t("intake:mode")}
          choices={(["waiting", "non-residential"] as const).map((id) => ({
            id,
            label: t(`intake:modes.${id}`),
          }))}
          value={mode === "residential" ? null : mode}
          onChange={setMode}
          problem={isTried && mode === null ? t("intake:pickProblem") : null}
        />
      )}
      <RadioGroup
        label={t("intake:modeReason")}
        choices={ModeReason.options.map((id) => ({ id, label: t(`intake:modeReasons.${id}`) }))}
        value={reason}
        onChange={setReason}
        problem={isTried && reason === null ? t("intake:pickProblem") : null}
      />
      <div className={styles["line"]}>
        <div className={styles["fixed"]}>
          <DatePicker
            label={t("intake:modeFrom")}
            value={from}
            min={track.openedOn}
            max={today}
            onChange={setFrom}
            problem={isTried && from === null ? t("intake:dayProblem") : null}
          />
        </div>
        <div className={styles["fixed"]}>
          <Button type="submit" isPending={set.isPending}>
            {t("common:save")}
          </Button>
        </div>
      </div>
      <RefusalNotice error={set.error} />
    </Form>
  );
}
