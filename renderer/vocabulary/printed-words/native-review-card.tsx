import { useTranslation } from "react-i18next";
import type { FurtherLanguage } from "../../../domain/printing/printout-language.ts";
import type { PrintedWordReadingView } from "../../../domain/vocabulary/printed-words/custom-printed-word.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import css from "./sheets.module.css";

export interface NativeReviewCardProps {
  readonly language: FurtherLanguage;
  readonly reading: PrintedWordReadingView | null;
  readonly mayChange: boolean;
}

/** Whether a native speaker has read the sheets of a language. Nobody is named: the audit log has the user who recorded it. */
export function NativeReviewCard({ language, reading, mayChange }: NativeReviewCardProps) {
  const { t } = useTranslation("sheets");
  const { dates, language: nameOf } = useFormats();
  const zone = useZone();
  const saying = useCommand("sheets.sayRead");
  const standing = standingOf(reading);
  const put = (isRead: boolean) => {
    void saying.mutateAsync({ language, isRead }).then(() => {
      showToast({
        text: isRead ? t("reading.said", { language: nameOf(language) }) : t("reading.unsaid"),
      });
    }, ignoreRefusal);
  };
  return (
    <Card title={t("reading.title")} isPadded>
      <div className={css["reading"]}>
        <p role="status">
          {reading === null || standing === "no"
            ? t("reading.no")
            : t(`reading.${standing}`, {
                name: reading.byName,
                when: dates.moment(reading.at, zone),
              })}
        </p>
        {mayChange ? (
          <>
            {standing === "yes" ? null : <p className={css["hint"]}>{t("reading.hint")}</p>}
            <RefusalNotice error={saying.error} />
            <span>
              <Button isPending={saying.isPending} onPress={() => put(standing !== "yes")}>
                {standing === "yes" ? t("reading.takeBack") : t("reading.say")}
              </Button>
            </span>
          </>
        ) : null}
      </div>
    </Card>
  );
}

function standingOf(
  reading: PrintedWordReadingView | null,
): "no" | "yes" | "outdated" | "takenBack" {
  if (reading === null) return "no";
  if (!reading.isRead) return "takenBack";
  return reading.isOutdated ? "outdated" : "yes";
}
