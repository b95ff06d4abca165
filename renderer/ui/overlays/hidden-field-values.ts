import { createContext, useContext, useState } from "react";

/** The placeholder in every field without focus; null while fields show their content. */
export const CoverContext = createContext<string | null>(null);

export interface Covered {
  readonly isCovered: boolean;
  /** What the field shows: its value while it has the focus. */
  readonly shown: string;
  readonly onFocusChange: (isIn: boolean) => void;
}

/** Hides the content of a field from onlookers: it shows while the field has the focus. */
export function useCovered(value: string): Covered {
  const words = useContext(CoverContext);
  const [isIn, setIn] = useState(false);
  const isCovered = words !== null && !isIn && value !== "";
  return { isCovered, shown: isCovered ? words : value, onFocusChange: setIn };
}
