import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { SectionSeen } from "../../domain/intake/intake-view.ts";
import { Asked } from "../shell/query-boundary.tsx";
import { useAsk } from "../lib/api.ts";
import { ArrivalDraft, arrivalDraftOf, arrivalFrom, shownOf } from "./arrival-draft.ts";
import { ArrivalFields } from "./arrival-fields.tsx";
import { SectionForm } from "./section-form.tsx";

export interface ArrivalSectionProps {
  readonly personId: PersonId;
  readonly seen: SectionSeen;
}

/** What is needed tonight: the house writes it too, from the overview. */
export function ArrivalSection({ personId, seen }: ArrivalSectionProps) {
  const { t } = useTranslation("intake");
  const arrival = useAsk("intake.arrival", { id: personId });
  return (
    <Asked answer={arrival}>
      {(file) => {
        const saved = arrivalDraftOf(file);
        return (
          <SectionForm
            key={file.version}
            personId={personId}
            seen={{ ...seen, version: file.version }}
            aside={`${t("forEverybody")} · ${t("forCare")}`}
            schema={ArrivalDraft}
            saved={saved}
            procedure="intake.saveArrival"
            inputOf={(value, state) => ({
              id: personId,
              version: file.version,
              state,
              ...arrivalFrom(value, saved),
            })}
            fields={(form) => <ArrivalFields {...form} value={shownOf(form.value, saved)} />}
          />
        );
      }}
    </Asked>
  );
}
