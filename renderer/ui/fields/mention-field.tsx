import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { Group, TextArea, TextField as AriaTextField } from "react-aria-components";
import { classes } from "../classes.ts";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import { useHiddenField } from "../overlays/hidden-field-values.ts";
import styles from "./field.module.css";
import { startsAWord } from "./fold-accents.ts";
import { useLengthLimit } from "./use-length-limit.ts";
import own from "./mention-field.module.css";
import type { Option } from "./option-list.tsx";

export interface MentionFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The options after an `@`. */
  readonly options: readonly Option[];
  /** The label of the list. */
  readonly listLabel: string;
  readonly maxLength?: number;
}

/** A text area in which `@` and the beginning of a name offer matching people. */
export function MentionField(props: MentionFieldProps) {
  const { value, onChange, options, maxLength } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [marked, setMarked] = useState(0);
  // The caret starts at the end of a restored draft.
  const moveTo = useRef<number | null>(value.length);
  const limit = useLengthLimit(value, maxLength);
  const { isCovered, shown, onFocusChange } = useHiddenField(value);
  const listId = useId();
  const begun = caret === null ? null : mentionAt(value, caret);
  const offered =
    begun === null ? [] : options.filter(({ label }) => startsAWord(label, begun)).slice(0, 6);
  const best = Math.min(marked, offered.length - 1);

  useLayoutEffect(() => {
    const at = moveTo.current;
    if (at === null) return;
    moveTo.current = null;
    area.current?.setSelectionRange(at, at);
  });

  const take = (option: Option | undefined) => {
    if (option === undefined || caret === null || begun === null) return;
    const from = caret - begun.length;
    const after = value.slice(caret);
    const inserted = `${option.label}${/^[\s.,;:!?)]/.test(after) ? "" : " "}`;
    moveTo.current = from + inserted.length;
    setCaret(null);
    onChange(value.slice(0, from) + inserted + after);
    area.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (offered.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setMarked((best + step + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") take(offered[best]);
    else if (event.key === "Escape") setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <AriaTextField
      {...ariaField(props)}
      className={styles["field"] ?? ""}
      value={shown}
      {...(isCovered ? {} : { onChange })}
      onFocusChange={onFocusChange}
      {...(maxLength === undefined || isCovered ? {} : { maxLength })}
    >
      <FieldLabel {...props} />
      <Group className={styles["box"] ?? ""}>
        <TextArea
          ref={area}
          className={classes(styles, "input", "area", isCovered && "covered")}
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          {...(offered.length === 0
            ? {}
            : { "aria-controls": listId, "aria-activedescendant": `${listId}-${best}` })}
          onKeyDownCapture={press}
          onSelect={({ currentTarget }) => {
            const { selectionStart, selectionEnd } = currentTarget;
            setCaret(selectionStart === selectionEnd ? selectionStart : null);
            setMarked(0);
          }}
          onBlur={() => setCaret(null)}
        />
      </Group>
      {offered.length === 0 ? null : (
        <div id={listId} role="listbox" aria-label={props.listLabel} className={own["list"]}>
          {offered.map((option, index) => (
            <div
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === best}
              className={own["option"]}
              // On pointer down and not on click, so that the box keeps the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(option);
              }}
            >
              {option.label}
              {option.note === undefined ? null : <small>{option.note}</small>}
            </div>
          ))}
        </div>
      )}
      <FieldNotes hint={props.hint} problem={props.problem} limit={limit} />
    </AriaTextField>
  );
}

/** The part of a name typed between `@` and the caret; null where there is none. */
function mentionAt(value: string, caret: number): string | null {
  return /(?:^|[\s(“"'’])@([^@\n]{0,40})$/u.exec(value.slice(0, caret))?.[1] ?? null;
}
