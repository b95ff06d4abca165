import { createContext, useContext } from "react";
import type { PersonFile } from "../../domain/person-file/person-view.ts";

/** The file whose tabs are shown. */
export const FileContext = createContext<PersonFile | null>(null);

export function useFile(): PersonFile {
  const file = useContext(FileContext);
  if (file === null) throw new Error("No file around this component");
  return file;
}
