import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useProcedure } from "../lib/api.ts";
import { ArrivalNeedsDraft, arrivalDraftOf, arrivalFrom, shownOf } from "./arrival-needs-draft.ts";
import { ArrivalNeedsFields } from "./arrival-needs-fields.tsx";
import { SectionForm } from "./section-form.tsx";

export interface ArrivalNeedsSectionProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
}

/** What is needed tonight: shelter staff edit it too, from the overview. */
export function ArrivalNeedsSection({ personId, seen }: ArrivalNeedsSectionProps) {
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
            schema={ArrivalNeedsDraft}
            saved={saved}
            procedure="intake.saveArrival"
            inputOf={(value, state) => ({
              id: personId,
              version: file.version,
              state,
              ...arrivalFrom(value, saved),
            })}
            fields={(form) => <ArrivalNeedsFields {...form} value={shownOf(form.value, saved)} />}
          />
        );
      }}
    </QueryBoundary>
  );
}
