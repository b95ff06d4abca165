import { createContext, useContext, useState } from "react";

/** The words that stand in every field nobody is in; null while fields show what is in them. */
export const CoverContext = createContext<string | null>(null);

export interface Covered {
  readonly isCovered: boolean;
  /** What the field shows: its value to whoever is in it. */
  readonly shown: string;
  readonly onFocusChange: (isIn: boolean) => void;
}

/** What stands in a field, kept from whoever looks on: it shows while somebody is in the field. */
export function useCovered(value: string): Covered {
  const words = useContext(CoverContext);
  const [isIn, setIn] = useState(false);
  const isCovered = words !== null && !isIn && value !== "";
  return { isCovered, shown: isCovered ? words : value, onFocusChange: setIn };
}
