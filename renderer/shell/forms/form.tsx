import type { ReactNode } from "react";
import { isPressed } from "../../../domain/core/keyboard-shortcuts.ts";
import { focusFirstProblem } from "../../lib/focus-first-problem.ts";
import { pressOf } from "../../lib/key-press.ts";

export interface FormProps {
  readonly id?: string;
  /** The id of the heading that labels it. */
  readonly titleId?: string;
  readonly className?: string | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/**
 * Submitted by its button, by Enter or, where Enter begins a new line, by Ctrl Enter; then the first field with a problem gets
 * the focus.
 */
export function Form({ id, titleId, className, onSubmit, children }: FormProps) {
  return (
    <form
      id={id}
      aria-labelledby={titleId}
      className={className}
      // In the capture phase: some fields stop every key that reaches them.
      onKeyDownCapture={(event) => {
        if (!isPressed("send", pressOf(event.nativeEvent))) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // A panel is elsewhere in the page, but its React events bubble to the form around it.
        event.stopPropagation();
        focusFirstProblem(event.currentTarget);
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
