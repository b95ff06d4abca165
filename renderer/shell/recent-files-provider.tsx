import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { PersonId } from "../../domain/people/person.ts";
import type { Named } from "./privacy-mode-provider.tsx";

/** A file that was opened since sign-in. */
export interface RecentFile extends Named {
  readonly id: PersonId;
}

interface RecentFiles {
  /** The last one first. */
  readonly files: readonly RecentFile[];
  readonly note: (file: RecentFile) => void;
}

/** In the memory of this window alone: the lock closes the window, and this with it. */
export function RecentFilesProvider({ children }: { readonly children: ReactNode }) {
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  const note = useCallback((file: RecentFile) => {
    setFiles((before) => [file, ...before.filter(({ id }) => id !== file.id)].slice(0, mostKept));
  }, []);
  const recent = useMemo<RecentFiles>(() => ({ files, note }), [files, note]);
  return <RecentFilesContext value={recent}>{children}</RecentFilesContext>;
}

const mostKept = 8;

export function useRecentFiles(): RecentFiles {
  const recent = useContext(RecentFilesContext);
  if (recent === null) throw new Error("Nothing keeps the recent files around this component");
  return recent;
}

/** Records that this file is open, under its current name. */
export function useNotedAsRecent({ id, name, number }: RecentFile): void {
  const { note } = useRecentFiles();
  useEffect(() => {
    note({ id, name, number });
  }, [id, name, number, note]);
}

const RecentFilesContext = createContext<RecentFiles | null>(null);
