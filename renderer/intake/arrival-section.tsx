import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useProcedure } from "../lib/api.ts";
import { ArrivalDraft, arrivalDraftOf, arrivalFrom, shownOf } from "./arrival-draft.ts";
import { ArrivalFields } from "./arrival-fields.tsx";
import { SectionForm } from "./section-form.tsx";

export interface ArrivalSectionProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
}

/** What is needed tonight: shelter staff edit it too, from the overview. */
export function ArrivalSection({ personId, seen }: ArrivalSectionProps) {
  const { t } = useTranslation("intake");
  const arrival = useProcedure("intake.arrival", { id: personId });
  return (
    <QueryBoundary answer={arrival}>
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
    </QueryBoundary>
  );
}
