import { createContext, useContext, useState } from "react";

/** The placeholder in every field without focus; null while fields show their content. */
export const HiddenFieldContext = createContext<string | null>(null);

export interface HiddenField {
  readonly isCovered: boolean;
  /** What the field shows: its value while it has the focus. */
  readonly shown: string;
  readonly onFocusChange: (isIn: boolean) => void;
}

/** Hides the content of a field from onlookers: it shows while the field has the focus. */
export function useHiddenField(value: string): HiddenField {
  const words = useContext(HiddenFieldContext);
  const [isIn, setIn] = useState(false);
  const isCovered = words !== null && !isIn && value !== "";
  return { isCovered, shown: isCovered ? words : value, onFocusChange: setIn };
}
