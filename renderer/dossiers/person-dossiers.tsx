import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isInWork } from "../../domain/dossiers/dossier.ts";
import type { DossierTransition } from "../../domain/dossiers/requested-document.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { programLanguageNames } from "../lib/texts/program-language-names.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import css from "./dossiers.module.css";
import { DossierRows } from "./dossier-rows.tsx";

interface PersonDossiersProps {
  readonly personId: PersonId;
  /** What another dossier would request: null where nothing can be requested, undefined for the next step. */
  readonly transition?: DossierTransition | null;
}

/** The dossiers of one person, and a button to begin another. */
export function PersonDossiers({ personId, transition }: PersonDossiersProps) {
  const { t } = useTranslation("dossiers");
  const { dates } = useFormats();
  const [language, setLanguage] = useState<Language>("fr");
  const { data: list } = useProcedure("dossiers.list", { personId });
  const begin = useCommand("dossiers.begin");
  if (list === undefined) return null;
  const lines = [...list.thisWeek, ...list.ahead, ...list.sent].filter(
    ({ dossier }) => dossier !== null,
  );
  const isBegun = lines.some(({ dossier }) => dossier !== null && isInWork(dossier.state));
  return (
    <Card title={t("title")}>
      <DossierRows
        lines={lines}
        none={t("personNone")}
        today={list.today}
        language={language}
        isPending={begin.isPending}
      />
      {isBegun || transition === null ? null : (
        <div className={css["beginOne"]}>
          {list.askedOn === null || transition !== undefined ? null : (
            <p className={css["asked"]}>{t("askedAlready", { day: dates.long(list.askedOn) })}</p>
          )}
          <Segmented
            label={t("language")}
            choices={programLanguageNames}
            value={language}
            onChange={setLanguage}
          />
          <Button
            isPending={begin.isPending}
            onPress={() => {
              const asked = { personId, transition: transition ?? null, language };
              void begin.mutateAsync(asked).then(({ id }) => {
                location.hash = paths.dossier(id);
                showToast({ text: t("begun") });
              }, ignoreRefusal);
            }}
          >
            {t("beginPersonal")}
          </Button>
        </div>
      )}
      {begin.error === null ? null : <RefusalNotice error={begin.error} />}
    </Card>
  );
}
