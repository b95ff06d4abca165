import { useId } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { StatusShape } from "../../ui/status-shape.tsx";
import styles from "./sheet-entry.module.css";
import { writtenOut } from "./complete-sheet-words.ts";

export type LineState =
  | { readonly kind: "typing"; readonly count: number }
  | { readonly kind: "unknown"; readonly words: readonly string[] }
  | { readonly kind: "tooMany"; readonly count: number }
  | { readonly kind: "wrong" | "right" };

export interface SheetEntryLineProps {
  readonly line: number;
  readonly text: string;
  readonly state: LineState;
  readonly keep: (field: HTMLInputElement | null) => void;
  readonly onChange: (text: string) => void;
}

export function SheetEntryLine({ line, text, state, keep, onChange }: SheetEntryLineProps) {
  const { t } = useTranslation("recover");
  const noteId = useId();
  const isBad = state.kind !== "typing" && state.kind !== "right";
  return (
    <TextField
      className={styles["line"] ?? ""}
      value={text}
      maxLength={240}
      isInvalid={isBad}
      validationBehavior="aria"
      aria-describedby={noteId}
      onBlur={() => onChange(writtenOut(`${text} `))}
      onKeyDown={(event) => {
        // Enter ends the line; it submits the form only when all four lines are correct.
        if (event.key !== "Enter" || state.kind === "right") return;
        event.preventDefault();
        onChange(writtenOut(`${text} `));
      }}
      onChange={(next) => onChange(next.length > text.length ? writtenOut(next) : next)}
    >
      <Label className={styles["label"] ?? ""} aria-label={t("line", { line: line + 1 })}>
        {line + 1}
      </Label>
      <Input ref={keep} className={styles["field"] ?? ""} autoComplete="off" spellCheck={false} />
      <span
        id={noteId}
        className={`${styles["note"] ?? ""} ${styles[isBad ? "bad" : state.kind] ?? ""}`}
        {...(state.kind === "typing" ? {} : { role: "status" })}
      >
        <Note state={state} />
      </span>
    </TextField>
  );
}

function Note({ state }: { readonly state: LineState }) {
  const { t } = useTranslation("recover");
  switch (state.kind) {
    case "typing":
      return t("lineCount", { count: state.count });
    case "right":
      return (
        <>
          <StatusShape tone="ok" /> {t("lineRight")}
        </>
      );
    case "unknown":
      return (
        <>
          <StatusShape tone="bad" />{" "}
          {t("unknown", { count: state.words.length, words: state.words.join(", ") })}
        </>
      );
    case "tooMany":
      return (
        <>
          <StatusShape tone="bad" /> {t("lineTooMany", { count: state.count })}
        </>
      );
    case "wrong":
      return (
        <>
          <StatusShape tone="bad" /> {t("lineWrong")}
        </>
      );
  }
}
