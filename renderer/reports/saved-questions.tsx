import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../domain/reports/report-question.ts";
import {
  QuestionName,
  type SavedQuestion,
  type SavedQuestionId,
} from "../../domain/reports/saved-question.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { useUndoCommand } from "../shell/forms/use-undo-command.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import styles from "./reports.module.css";

export interface SavedQuestionsProps {
  /** The current question, without fields that filter nothing. */
  readonly question: Question;
  readonly onOpen: (saved: SavedQuestion) => void;
}

/** Questions saved under a name. */
export function SavedQuestions({ question, onOpen }: SavedQuestionsProps) {
  const { t } = useTranslation("reports");
  const saved = useProcedure("questions.list", {}).data ?? [];
  if (saved.length === 0) return null;
  return (
    <div className={styles["exits"]} role="group" aria-label={t("questions.saved")}>
      {saved.map((one) => (
        <Button
          key={one.id}
          size="small"
          isPressed={isSame(one.question, question)}
          onPress={() => onOpen(one)}
        >
          {nameOf(one)}
        </Button>
      ))}
    </div>
  );
}

interface KeepQuestionProps extends Pick<SavedQuestionsProps, "question"> {
  /** The saved question that was opened. */
  readonly opened: SavedQuestionId | null;
}

/** Saves the current question, as new or under the name it was opened by, or removes the saved one; each can be undone. */
export function KeepQuestion({ question, opened }: KeepQuestionProps) {
  const { t } = useTranslation("reports");
  const [isSaving, setSaving] = useState(false);
  const undoing = useUndoCommand();
  const remove = useCommand("questions.remove");
  const keep = useCommand("questions.save");
  const saved = useProcedure("questions.list", {}).data ?? [];
  const current = saved.find((one) => isSame(one.question, question));
  // Saving a colleague’s question would create a second one under the same name.
  const before = saved.find(({ id, byName }) => id === opened && byName === null);
  // Two buttons, and not one that changes: the focus must not be on the button that removes what has just been saved.
  if (current !== undefined)
    return (
      <Button
        key="remove"
        size="small"
        isPending={remove.isPending}
        onPress={() => {
          void remove.mutateAsync({ id: current.id }).then(() => {
            sayUndoable(t("questions.removed", { name: current.name }), current);
          }, ignoreRefusal);
        }}
      >
        {t("questions.forget", { name: current.name })}
      </Button>
    );
  return (
    <>
      {before === undefined ? null : (
        <Button
          key="again"
          size="small"
          isPending={keep.isPending}
          onPress={() => void keepAgain(before)}
        >
          {t("questions.keepAgain", { name: before.name })}
        </Button>
      )}
      <Button key="keep" size="small" onPress={() => setSaving(true)}>
        {t("questions.keep")}
      </Button>
      {isSaving ? <SavePanel question={question} onClose={() => setSaving(false)} /> : null}
    </>
  );

  async function keepAgain(old: SavedQuestion): Promise<void> {
    const { name, isShared } = old;
    await keep.mutateAsync({ name, question, isShared }).then(() => {
      sayUndoable(t("questions.keptAgain", { name }), old);
    }, ignoreRefusal);
  }

  function sayUndoable(text: string, { name, question: kept, isShared }: SavedQuestion): void {
    showToast({
      text,
      undo: undoing(() => keep.mutateAsync({ name, question: kept, isShared })),
    });
  }
}

function SavePanel({
  question,
  onClose,
}: {
  readonly question: Question;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("reports");
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const parsed = QuestionName.safeParse(name);
  const form = usePanelForm("questions.save", {
    input: parsed.success ? { name: parsed.data, question, isShared } : null,
    onClose,
    onDone: () => showToast({ text: t("questions.kept") }),
  });
  return (
    <FormPanel form={form} title={t("questions.keepPanel")}>
      <TextField
        label={t("questions.name")}
        hint={t("questions.nameHint")}
        value={name}
        onChange={setName}
        maxLength={60}
        problem={form.isTried && !parsed.success ? t("questions.nameMissing") : null}
        autoFocus
      />
      <Checkbox
        label={t("questions.share")}
        note={t("questions.shareNote")}
        isOn={isShared}
        onChange={setShared}
      />
    </FormPanel>
  );
}

const nameOf = ({ name, byName }: SavedQuestion): string =>
  byName === null ? name : `${name} · ${byName}`;

/** Both were parsed by the same schema, so their keys are in the same order. */
const isSame = (one: Question, other: Question): boolean =>
  JSON.stringify([one.about, one.rows, one.columns, one.only]) ===
  JSON.stringify([other.about, other.rows, other.columns, other.only]);
