import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Language } from "../../domain/core/display-settings.ts";
import type { ErasureNoticeContent } from "../../domain/retention/erasure-notice.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { PrintButton } from "../printing/print-button.tsx";
import { PrintoutLanguagePanel } from "../printing/printout-language-panel.tsx";

/** Prints what the person is told of an erasure, in a language of theirs. */
export function PrintErasureNoticeButton({
  personId,
  sheet,
  who,
}: {
  readonly personId: PersonId;
  readonly sheet: ErasureNoticeContent;
  readonly who: string;
}) {
  const { t } = useTranslation("forgetting");
  const [isAsked, setAsked] = useState(false);
  const day = useToday();
  return (
    <>
      <PrintButton
        kind="quiet"
        size="small"
        label={t("notice.printOf", { who })}
        onPress={() => setAsked(true)}
      >
        {t("notice.print")}
      </PrintButton>
      {isAsked ? (
        <PrintoutLanguagePanel
          title={t("notice.panelTitle")}
          open={t("notice.open")}
          languages={Language.options}
          day={day}
          paperIn={(language) => ({ kind: "erasureNotice", language, personId, sheet })}
          onClose={() => setAsked(false)}
        >
          <p>{t("notice.panelText")}</p>
        </PrintoutLanguagePanel>
      ) : null}
    </>
  );
}
