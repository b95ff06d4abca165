import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Belongings, ParcelKind } from "../../../domain/daily-life/post-and-lent-items.ts";
import type { ChosenCustomTerms } from "../../../domain/vocabulary/custom-term-choice.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useCommand } from "../../lib/api.ts";
import { useTermPicker } from "../../lib/texts/term-names-of-centre.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { fitSideBySide } from "../../ui/overlays/fits-side-by-side.ts";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";

export interface MailArrivedPanelProps {
  readonly book: Belongings;
  readonly onClose: () => void;
}

/** Records that post came for a person. */
export function MailArrivedPanel({ book, onClose }: MailArrivedPanelProps) {
  const { t } = useTranslation("together");
  const pick = useTermPicker();
  const { nameOf } = useNames();
  const undoing = useUndoCommand();
  const move = useCommand("post.move");
  const [personId, setPersonId] = useState<string | null>(null);
  const [kind, setKind] = useState<ParcelKind>("letter");
  const [own, setOwn] = useState<ChosenCustomTerms<"kind">>({});
  const [arrivedOn, setArrivedOn] = useState<string | null>(book.today);
  const [note, setNote] = useState("");
  const person = book.residents.find(({ id }) => id === personId);
  const form = usePanelForm("post.arrived", {
    input:
      personId === null || arrivedOn === null
        ? null
        : { personId, kind, own, arrivedOn, note: note.trim() },
    onClose,
    onDone: ({ id }) => {
      showToast({
        text: t("post.noted", { name: person === undefined ? "" : nameOf(person) }),
        undo: undoing(() => move.mutateAsync({ id, to: "void", isSigned: false })),
      });
    },
  });
  const kinds = pick(
    ...(["parcelKind", ParcelKind.options] as const),
    { code: kind, field: "kind", own },
    ({ code, own: word }) => {
      if (code === null) return;
      setKind(code);
      setOwn(word);
    },
  );
  return (
    <FormPanel form={form} title={t("post.note")}>
      <ComboBox
        label={t("post.forWhom")}
        options={book.residents.map((one) => ({ id: one.id, label: nameOf(one) }))}
        value={personId}
        onChange={setPersonId}
        problem={form.isTried && personId === null ? t("visits.whomMissing") : null}
        autoFocus
      />
      {fitSideBySide(kinds.options, 5) ? (
        <Segmented label={t("post.kind")} {...kinds} choices={kinds.options} />
      ) : (
        <Select label={t("post.kind")} {...kinds} />
      )}
      <DatePicker
        label={t("post.arrivedOn")}
        value={arrivedOn}
        onChange={setArrivedOn}
        max={book.today}
        problem={form.isTried && arrivedOn === null ? t("activities.dayMissing") : null}
      />
      <TextField
        label={t("post.where")}
        hint={t("post.whereHint")}
        value={note}
        onChange={setNote}
        maxLength={120}
      />
    </FormPanel>
  );
}
