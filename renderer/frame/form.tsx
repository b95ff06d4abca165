import type { ReactNode } from "react";
import { focusProblem } from "../lib/focus-problem.ts";

export interface FormProps {
  readonly id?: string;
  /** The heading that names it. */
  readonly titleId?: string;
  readonly className?: string | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Sent by its button or by Enter; then the first field that has a problem takes the focus. */
export function Form({ id, titleId, className, onSubmit, children }: FormProps) {
  return (
    <form
      id={id}
      aria-labelledby={titleId}
      className={className}
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
