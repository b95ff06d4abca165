import type { ReactNode } from "react";
import { isPressed } from "../../../domain/core/keyboard-shortcuts.ts";
import { focusProblem } from "../../lib/focus-problem.ts";
import { pressOf } from "../../lib/key-press.ts";

export interface FormProps {
  readonly id?: string;
  /** The heading that names it. */
  readonly titleId?: string;
  readonly className?: string | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Sent by its button, by Enter or, where Enter begins a new line, by Ctrl Enter; then the first field that has a problem takes the focus. */
export function Form({ id, titleId, className, onSubmit, children }: FormProps) {
  return (
    <form
      id={id}
      aria-labelledby={titleId}
      className={className}
      // On the way down: some fields keep to themselves every key that reaches them.
      onKeyDownCapture={(event) => {
        if (!isPressed("send", pressOf(event.nativeEvent))) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // A panel stands elsewhere in the page, but React tells the form around it as well.
        event.stopPropagation();
        focusProblem(event.currentTarget);
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
