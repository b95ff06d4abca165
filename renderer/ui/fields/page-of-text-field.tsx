import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { classes } from "../classes.ts";
import { useHiddenField } from "../overlays/hidden-field-values.ts";
import field from "./field.module.css";
import styles from "./page-of-text-field.module.css";
import { StatusShape } from "../status-shape.tsx";

export interface PageOfTextFieldProps {
  readonly label: string;
  /** The text set from outside. What is typed stays in the page until it is read. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /**
   * Called at each key, instead of `onChange`, which is still called when the text begins, becomes empty again or reaches its
   * maximum, and on blur.
   */
  readonly onTyping?: (read: () => string) => void;
  readonly most: number;
  /** Shown once the maximum length is reached. */
  readonly full: string;
  readonly problem: string | null;
  readonly placeholder: string;
  readonly isShort: boolean;
  /** In a corner of the page. */
  readonly children?: ReactNode;
}

/**
 * A large text area: plain text in any script, each paragraph in its own direction. React does not control its text: comparing
 * and rendering it at each key would be slower the longer it is.
 */
export function PageOfTextField(props: PageOfTextFieldProps) {
  const { label, value, onChange, onTyping, most, full, problem, placeholder, isShort } = props;
  const id = useId();
  const page = useRef<HTMLTextAreaElement>(null);
  /** The text that was last read, or set. */
  const known = useRef("");
  useLayoutEffect(() => {
    if (page.current === null || known.current === value) return;
    known.current = value;
    page.current.value = value;
  }, [value]);
  // It is the main field of its page or panel, so it gets the focus.
  useLayoutEffect(() => {
    page.current?.focus();
  }, []);
  const { isCovered, shown, onFocusChange } = useHiddenField(value);
  const [isEntered, setEntered] = useState(false);
  // Focusing the cover focuses the page.
  useLayoutEffect(() => {
    if (isEntered) page.current?.focus();
  }, [isEntered]);
  const enter = () => {
    onFocusChange(true);
    setEntered(true);
  };
  const read = (area: HTMLTextAreaElement): string => {
    known.current = area.value;
    return known.current;
  };
  const isFull = value.length >= most;
  const isSaid = isFull || problem !== null;
  return (
    <div
      className={classes(styles, "field", isShort && "short")}
      data-invalid={problem === null ? undefined : true}
    >
      <textarea
        ref={page}
        className={styles["paper"]}
        data-long={value.length > tall}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={isSaid ? id : undefined}
        placeholder={placeholder}
        maxLength={most}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        inert={isCovered}
        data-covered={isCovered}
        onFocus={() => onFocusChange(true)}
        onChange={({ currentTarget: area }) => {
          const isTurn = fillOf(area.textLength, most) !== fillOf(known.current.length, most);
          if (onTyping === undefined || isTurn) onChange(read(area));
          else onTyping(() => read(area));
        }}
        onBlur={({ currentTarget: area }) => {
          onFocusChange(false);
          setEntered(false);
          if (area.value !== known.current) onChange(read(area));
        }}
      />
      {isCovered ? (
        <button type="button" className={styles["cover"]} onFocus={enter} onClick={enter}>
          {shown}
        </button>
      ) : null}
      {props.children}
      {isSaid ? (
        <div id={id}>
          {isFull ? <p className={field["hint"]}>{full}</p> : null}
          {problem === null ? null : (
            <p className={field["problem"]}>
              <StatusShape tone="bad" />
              <span>{problem}</span>
            </p>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Longer texts always have the maximum height, so that they need not be measured. */
const tall = 15_000;

const fillOf = (length: number, most: number): "empty" | "full" | "some" =>
  length === 0 ? "empty" : length >= most ? "full" : "some";
