import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { LogKind } from "../../../domain/shift/log-entry.ts";
import { LogPiece } from "../../../domain/shift/log-text.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { type Shift, shiftBefore } from "../../../domain/shift/shift.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { type LeftHere, useUnfinishedDraft } from "../../shell/forms/use-unfinished-draft.ts";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useDraft } from "../../shell/forms/use-draft.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { LogTextField } from "./log-text-field.tsx";
import { RestoredDraftNotice } from "../../shell/restored-draft-notice.tsx";
import { type Around, useAround } from "./use-people-labels.ts";

export interface WriteLogEntryPanelProps {
  /** The current shift. */
  readonly now: Shift;
  /** For someone at the door: pinned by default so that the next shift reads it. */
  readonly isStranger: boolean;
  readonly onClose: () => void;
}

/** A new entry; what is typed is saved as a draft and restored with the form. */
export function WriteLogEntryPanel(props: WriteLogEntryPanelProps) {
  const left = useUnfinishedDraft(spot, Entry);
  const around = useAround();
  if (left === undefined || around === null) return null;
  return <Write key={left.key} {...props} around={around} left={left} />;
}

const spot: DraftSpot = { kind: "log", personId: null, object: null };

const Entry = z.object({
  about: z.enum(["house", "person"]),
  personId: PersonId.nullable(),
  kind: LogKind,
  text: z.array(LogPiece).readonly(),
  isPinned: z.boolean(),
  isForBefore: z.boolean(),
});
type Entry = Readonly<z.infer<typeof Entry>>;

const empty: Entry = {
  about: "house",
  personId: null,
  kind: "note",
  text: [],
  isPinned: false,
  isForBefore: false,
};

interface WriteProps extends WriteLogEntryPanelProps {
  readonly around: Around;
  readonly left: LeftHere<Entry>;
}

function Write({ now, isStranger, onClose, around, left }: WriteProps) {
  const { restored } = left;
  const { t } = useTranslation(["log", "vocab"]);
  const { dates } = useFormats();
  const begun = isStranger ? { ...empty, text: [t("log:atDoor")], isPinned: true } : empty;
  const [start] = useState(restored?.value ?? begun);
  const [entry, setEntry] = useState(start);
  const draft = useDraft({ spot, version: 0, start, value: entry });
  const { about, personId, kind, text, isPinned, isForBefore } = entry;
  const isEmpty = text.every((piece) => typeof piece === "string" && piece.trim() === "");
  const isNobody = about === "person" && personId === null;
  const shift = isForBefore ? shiftBefore(now) : now;
  const form = usePanelForm("log.write", {
    input:
      isEmpty || isNobody
        ? null
        : { shift, kind, about: about === "house" ? null : personId, text: [...text], isPinned },
    onClose,
    isKept: true,
    onDone: () => showToast({ text: t("log:written") }),
  });
  const { refusal } = form;
  const { resume } = draft;
  useEffect(() => {
    if (refusal !== null) resume();
  }, [refusal, resume]);
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }));
  const submit = () => {
    if (!isEmpty && !isNobody) draft.settle();
    form.submit();
  };
  const nameOfShift = ({ day, name }: Shift) =>
    `${t(`vocab:shift.${name}`)}, ${dates.dayOfWeek(day)}`;

  return (
    <FormPanel form={{ ...form, submit }} title={t("log:panel")} submit={t("log:panelDo")}>
      <RestoredDraftNotice at={restored?.savedAt ?? null} onAfresh={() => left.afresh(draft)} />
      <LogTextField
        label={t("log:text")}
        hint={t("log:textHint")}
        text={text}
        around={around}
        onChange={(next) => change({ text: next })}
        problem={form.isTried && isEmpty ? t("log:textProblem") : null}
        autoFocus
      />
      <Segmented
        label={t("log:about")}
        choices={[
          { id: "house", label: t("log:aboutHouse") },
          { id: "person", label: t("log:aboutPerson") },
        ]}
        value={about}
        onChange={(next) => {
          // The only person named in an entry is usually the one it is about.
          const named = [
            ...new Set(text.flatMap((piece) => (typeof piece === "string" ? [] : [piece.person]))),
          ];
          const only = next === "person" && named.length === 1 ? (named[0] ?? null) : null;
          change({
            about: next,
            ...(only === null || personId !== null ? {} : { personId: only }),
          });
        }}
      />
      {about === "house" ? null : (
        <ComboBox
          label={t("log:who")}
          options={around.labels.map(({ id, label }) => ({ id, label }))}
          value={personId}
          onChange={(id) => change({ personId: id === null ? null : PersonId.parse(id) })}
          problem={form.isTried && isNobody ? t("log:whoProblem") : null}
        />
      )}
      <Segmented
        label={t("log:kind")}
        choices={LogKind.options.map((id) => ({ id, label: t(`vocab:logKind.${id}`) }))}
        value={kind}
        onChange={(next) => {
          // A to-do is pinned by default; the pin can be removed.
          change({ kind: next, isPinned: next === "todo" || next === "broken" });
        }}
      />
      <Checkbox
        label={t("log:pinIt")}
        isOn={isPinned}
        onChange={(isOn) => change({ isPinned: isOn })}
      />
      <Segmented
        label={t("log:forShift")}
        choices={[
          { id: "now", label: nameOfShift(now) },
          { id: "before", label: nameOfShift(shiftBefore(now)) },
        ]}
        value={isForBefore ? "before" : "now"}
        onChange={(id) => change({ isForBefore: id === "before" })}
      />
    </FormPanel>
  );
}
