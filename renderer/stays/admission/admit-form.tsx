import { useNavigate } from "@tanstack/react-router";
import { type SyntheticEvent, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Input } from "../../../domain/api/index.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import { WithoutBed } from "../../../domain/accommodation/stay.ts";
import type { Today } from "../../../domain/today/today.ts";
import { RestoredDraftNotice } from "../../shell/restored-draft-notice.tsx";
import { Page } from "../../shell/page.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useCommand } from "../../lib/api.ts";
import { type KeptDraft, useDraft } from "../../shell/forms/use-draft.ts";
import { focusFirstProblem } from "../../lib/focus-first-problem.ts";
import { Button } from "../../ui/button.tsx";
import type { Option } from "../../ui/fields/option-list.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import {
  ContactBanField,
  useContactBanWarning,
} from "../../accommodation/stay/keep-apart-warning.tsx";
import { useUndoStayDecision } from "../../accommodation/stay/use-undo-stay-decision.ts";
import {
  type Admission,
  admissionSpot,
  draftOf,
  inputFrom,
  isSmall,
  problemsIn,
  proposedEnd,
} from "./admission-draft.ts";
import { AdmissionFields } from "./admission-fields.tsx";
import styles from "./admit.module.css";
import { ArrivalNight } from "./arrival-night.tsx";
import { ChildrenField } from "./children-field.tsx";
import { FamilyInHouse } from "./family-in-house.tsx";
import { FullHouse } from "./full-house.tsx";
import { SimilarNames } from "./similar-names.tsx";
import { useFreeBeds } from "./use-free-beds.ts";

export interface AdmitFormProps {
  readonly today: Today;
  readonly stayMonths: number;
  /** The form before anything is typed: then there is no draft to save. */
  readonly empty: Admission;
  readonly start: Admission;
  /** When the restored draft was saved. */
  readonly restoredAt: Instant | null;
  readonly onAfresh: (draft: KeptDraft) => void;
  /** An existing file was chosen, or the choice was cleared. */
  readonly onFile: (file: PersonCard | null, typed: Admission) => void;
}

export function AdmitForm(props: AdmitFormProps) {
  const { today, stayMonths, restoredAt, onAfresh, onFile } = props;
  const { t } = useTranslation("admit");
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const { typed, change, draft } = useTyped(props);
  const { beds, isBedProposed, isEndProposed, admission } = useProposed(typed, props);
  const places = usePlaces(beds ?? [], typed);
  const talk = useContactBanWarning({
    people: typed.file === null ? [] : [typed.file.id],
    from: typed.from,
  });
  const admit = useAdmit(beds, draft);
  const turnTo = (file: PersonCard | null) => {
    void draft.discard();
    onFile(file, typed);
  };

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const input = inputFrom(admission, today.date);
    if (input === null || talk.isMissing) focusFirstProblem(form.current);
    else admit.send({ ...input, spokeWith: talk.spokeWith });
  };

  if (beds?.length === 0 && typed.from === today.night && typed.withPersonId === null)
    return <FullHouse />;
  return (
    <Page title={t("title")} under={t("under")}>
      <div className={styles["columns"]}>
        <form ref={form} className={styles["form"]} onSubmit={submit} noValidate>
          <RestoredDraftNotice at={restoredAt} onAfresh={() => onAfresh(draft)} />
          {typed.withPersonId === null ? null : (
            <FamilyInHouse
              personId={typed.withPersonId}
              onForget={() => change({ withPersonId: null })}
            />
          )}
          <AdmissionFields
            admission={admission}
            problems={isTried ? problemsIn(admission, today.date) : {}}
            today={today.date}
            beds={places}
            stayMonths={stayMonths}
            isBedProposed={isBedProposed}
            isEndProposed={isEndProposed}
            onChange={change}
          />
          <ChildrenField
            admission={admission}
            beds={beds ?? []}
            today={today.date}
            isTried={isTried}
            onChange={change}
          />
          <ContactBanField talk={talk} isTried={isTried} />
          <RefusalNotice error={admit.error} />
          <footer className={styles["foot"]} data-foot>
            <ArrivalNight admission={admission} tonight={today.night} onChange={change} />
            <Button kind="primary" type="submit" isPending={admit.isPending}>
              {t("submit")}
            </Button>
          </footer>
        </form>
        <SimilarNames admission={admission} onChoose={turnTo} onForget={() => turnTo(null)} />
      </div>
    </Page>
  );
}

/** What is typed, saved as a draft of this user. */
function useTyped({ empty, start, restoredAt }: AdmitFormProps) {
  const [typed, setTyped] = useState(start);
  const [spot] = useState(() => admissionSpot(start));
  const [before] = useState(() => draftOf(restoredAt === null ? empty : start));
  const value = useMemo(() => draftOf(typed), [typed]);
  const draft = useDraft({ spot, version: 0, start: before, value });
  const change = useCallback((part: Partial<Admission>) => {
    setTyped((now) => ({ ...now, ...part }));
  }, []);
  return { typed, change, draft };
}

/** Proposed values count as filled in until others are chosen. A bed from an old draft may no longer be free. */
function useProposed(typed: Admission, { today, stayMonths, start, restoredAt }: AdmitFormProps) {
  const beds = useFreeBeds({
    from: typed.from ?? today.night,
    near: typed.withPersonId,
    forPerson: typed.file?.id ?? null,
    placeId: typed.placeId,
    isSmall: isSmall(typed, today.date),
  });
  const isLongAgo = restoredAt !== null && typed.bedId === start.bedId;
  const isTaken = isLongAgo && beds?.every(({ id }) => id !== typed.bedId) === true;
  const bedId = isTaken ? null : typed.bedId;
  const admission: Admission = {
    ...typed,
    bedId: bedId ?? beds?.[0]?.id ?? null,
    plannedUntil: typed.plannedUntil ?? proposedEnd(typed.from ?? today.night, stayMonths),
  };
  return {
    beds,
    admission,
    isBedProposed: bedId === null,
    isEndProposed: typed.plannedUntil === null,
  };
}

/** The free beds; a child of a resident may also sleep without one. */
function usePlaces(
  beds: readonly Option[],
  { withPersonId }: Pick<Admission, "withPersonId">,
): readonly Option[] {
  const { t } = useTranslation("admit");
  if (withPersonId === null) return beds;
  return [...beds, ...WithoutBed.options.map((id) => ({ id, label: t(`sleeps.${id}`) }))];
}

/** Admits the person and opens their file; if refused, what was typed is saved as a draft again. */
function useAdmit(beds: readonly Option[] | undefined, draft: KeptDraft) {
  const { t } = useTranslation("admit");
  const { nameOf } = useNames();
  const navigate = useNavigate();
  const undo = useUndoStayDecision();
  const { mutate, error, isPending } = useCommand("stays.admit");
  const saidOf = (name: string | null, bed: string | null): string => {
    if (bed === null)
      return name === null ? t("admittedUnknownWithout") : t("admittedWithout", { name });
    return name === null ? t("admittedUnknown", { bed }) : t("admitted", { name, bed });
  };
  const send = (input: Input<"stays.admit">) => {
    draft.settle();
    mutate(input, {
      onSuccess: ({ personId }) => {
        void navigate({ to: "/people/$id", params: { id: personId } });
        const bed = beds?.find(({ id }) => id === input.bedId)?.label ?? "";
        const name = input.name === null ? null : nameOf({ name: input.name, number: 0 });
        const admitted = saidOf(name, input.bedId === null ? null : bed);
        const count = input.children?.length ?? 0;
        showToast({
          text: count === 0 ? admitted : `${admitted} ${t("admittedChildren", { count })}`,
          undo: undo(personId),
        });
      },
      onError: draft.resume,
    });
  };
  return { error, isPending, send };
}
