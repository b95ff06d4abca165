import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { Input } from "../../../domain/api/index.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { VisitBook } from "../../../domain/daily-life/visits.ts";
import { VisitPlace } from "../../../domain/vocabulary/code-lists.ts";
import { customTermsIn } from "../../../domain/vocabulary/custom-term-choice.ts";
import { DraftProvider, type Writing } from "../../shell/draft-provider.tsx";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useDraftedForm } from "../../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { clockTimeFrom } from "../../lib/dates/clock-time.ts";
import { useTermPicker } from "../../lib/texts/term-names-of-centre.ts";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { TimeField } from "../../ui/fields/time-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { NeverContactWarning } from "./never-contact-warning.tsx";
import styles from "../daily-life.module.css";
import { Notice } from "../../ui/overlays/notice.tsx";
import { OutingTag, useIsAway } from "../../outings/outing-tag.tsx";

export interface VisitPanelProps {
  readonly book: VisitBook;
  readonly onClose: () => void;
}

const VisitDraft = z.strictObject({
  personId: z.string().nullable(),
  visitor: z.string(),
  day: z.string().nullable(),
  from: z.string(),
  until: z.string(),
  place: VisitPlace,
  own: customTermsIn(["place"]),
  spokeWith: z.string().nullable(),
});
type VisitDraft = Readonly<z.infer<typeof VisitDraft>>;

const spot: DraftSpot = { kind: "visit", personId: null, object: null };

/** Records the beginning of a visit; what is typed is saved as a draft. */
export function VisitPanel(props: VisitPanelProps) {
  const { today, time } = props.book;
  const start: VisitDraft = {
    personId: null,
    visitor: "",
    day: today,
    from: time,
    until: "",
    place: "visiting-room",
    spokeWith: null,
  };
  return (
    <DraftProvider spot={spot} version={0} schema={VisitDraft} start={start}>
      {(writing) => <NoteVisit {...props} writing={writing} />}
    </DraftProvider>
  );
}

interface NoteVisitProps extends VisitPanelProps {
  readonly writing: Writing<VisitDraft>;
}

/** People that the resident never wants to meet are shown before anyone is let in. */
function NoteVisit({ book, onClose, writing }: NoteVisitProps) {
  const { t } = useTranslation(["together", "errors"]);
  const pick = useTermPicker();
  const { nameOf } = useNames();
  const { value, change } = writing;
  const { personId, visitor, day, from, until, place, own, spokeWith } = value;
  const [begins, ends] = [clockTimeFrom(from), clockTimeFrom(until)];
  const endProblem = problemOfEnd();
  const visit = input();
  const sent = usePanelForm("visits.note", {
    input: visit,
    onClose,
    onDone: () => showToast({ text: t("together:visits.noted", { name: visitor.trim() }) }),
  });
  const form = useDraftedForm(sent, writing.draft, visit !== null);
  const isStopped = form.refusal?.reason.type === "NeverContact" || spokeWith !== null;
  return (
    <FormPanel form={form} title={t("together:visits.note")}>
      {writing.notice}
      <ComboBox
        label={t("together:visits.whom")}
        options={book.residents.map((person) => ({ id: person.id, label: nameOf(person) }))}
        value={personId}
        onChange={(next) => change({ personId: next })}
        problem={form.isTried && personId === null ? t("together:visits.whomMissing") : null}
        autoFocus
      />
      {personId === null ? null : <VisitedPersonOut personId={personId} />}
      {personId === null ? null : <NeverContactWarning personId={personId} />}
      <TextField
        label={t("together:visits.visitor")}
        hint={t("together:visits.visitorHint")}
        value={visitor}
        onChange={(next) => change({ visitor: next })}
        maxLength={120}
        problem={form.isTried && visitor.trim() === "" ? t("together:visits.visitorMissing") : null}
      />
      {isStopped ? (
        <Select
          label={t("together:visits.spokeWith")}
          hint={t("together:visits.spokeWithHint")}
          options={book.coordinators.map(({ id, name }) => ({ id, label: name }))}
          value={spokeWith}
          onChange={(next) => change({ spokeWith: next })}
        />
      ) : null}
      <DatePicker
        label={t("together:visits.day")}
        value={day}
        onChange={(next) => change({ day: next })}
        max={book.today}
        problem={form.isTried && day === null ? t("together:activities.dayMissing") : null}
      />
      <div className={styles["two"]}>
        <TimeField
          label={t("together:visits.from")}
          value={from}
          onChange={(next) => change({ from: next })}
          maxLength={8}
          problem={begins === null ? t("together:activities.atWrong") : null}
        />
        <TimeField
          label={t("together:visits.until")}
          value={until}
          onChange={(next) => change({ until: next })}
          maxLength={8}
          problem={endProblem}
        />
      </div>
      <Select
        label={t("together:visits.place")}
        {...pick(
          ...(["visitPlace", VisitPlace.options] as const),
          { code: place, field: "place", own },
          ({ code, own: word }) => {
            if (code !== null) change({ place: code, own: word });
          },
        )}
      />
    </FormPanel>
  );

  function problemOfEnd(): string | null {
    if (until.trim() === "") return null;
    if (ends === null) return t("together:activities.atWrong");
    return begins !== null && ends <= begins ? t("together:visits.endFirst") : null;
  }

  function input(): Input<"visits.note"> | null {
    if (personId === null || visitor.trim() === "" || day === null) return null;
    if (begins === null || endProblem !== null) return null;
    const noted = { personId, visitor: visitor.trim(), day, from: begins, until: ends, place, own };
    return { visit: noted, spokeWith };
  }
}

/** Says that the visited person is recorded as out, before the visitor is let in. */
function VisitedPersonOut({ personId }: { readonly personId: string }) {
  const { t } = useTranslation("together");
  const isAway = useIsAway();
  if (!isAway(personId)) return null;
  return (
    <Notice tone="warn" title={t("visits.notInHouse")}>
      <OutingTag personId={personId} />
    </Notice>
  );
}
