import { createContext } from "react";

/** Says whether names are hidden on the screen at this moment: a paper that shows them asks first. */
export const HiddenNames = createContext((): boolean => false);
