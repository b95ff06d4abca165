import { createContext } from "react";

/** Returns whether names are hidden on the screen now: a printout preview asks first. */
export const HiddenNames = createContext((): boolean => false);
