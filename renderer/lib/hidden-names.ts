import { createContext } from "react";

/** Whether names are hidden on the screen now: a paper that shows them asks first. */
export const HiddenNames = createContext(false);
