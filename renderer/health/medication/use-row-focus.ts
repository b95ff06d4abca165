import { useState, type FocusEvent } from "react";

/** Whether a row has the focus: while names are hidden, it shows its content then, like a field. */
export function useRowFocus() {
  const [isIn, setIn] = useState(false);
  const line = {
    onFocus: () => setIn(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) setIn(false);
    },
  };
  return { isIn, line };
}
