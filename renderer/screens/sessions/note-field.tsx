import { TextArea, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { longestNote } from "../../../domain/contact.ts";
import { FieldNotes } from "../../ui/field.tsx";
import { classes } from "../../ui/classes.ts";
import sheet from "./editor.module.css";

export interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly problem?: string | null;
  readonly hint?: string;
  readonly isShort?: boolean;
}

/** A page to write on: plain text in any script, each paragraph in its own direction. */
export function NoteField({ label, value, onChange, problem, hint, isShort }: NoteFieldProps) {
  const { t } = useTranslation("sessions");
  return (
    <TextField
      aria-label={label}
      className={classes(sheet, "page", isShort && "short")}
      value={value}
      onChange={onChange}
      maxLength={longestNote}
      isInvalid={problem !== null && problem !== undefined}
      validationBehavior="aria"
      autoFocus
    >
      <TextArea
        className={sheet["paper"] ?? ""}
        placeholder={t("notePlaceholder")}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
      />
      <FieldNotes
        hint={value.length >= longestNote ? t("noteFull", { most: longestNote }) : hint}
        problem={problem}
      />
    </TextField>
  );
}
