import { createContext, useContext } from "react";
import type { PersonView } from "../../domain/person-file/person-view.ts";

/** The file whose tabs are shown. */
export const PersonContext = createContext<PersonView | null>(null);

export function useFile(): PersonView {
  const file = useContext(PersonContext);
  if (file === null) throw new Error("No file around this component");
  return file;
}
