import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useContext,
  useMemo,
  useState,
} from "react";

/** Something that can be changed in the settings before it is saved, and how it is while nothing of it was changed. */
export interface Unsaved<T> {
  readonly start: T;
}

type Values = ReadonlyMap<Unsaved<unknown>, unknown>;

interface KeptSettings {
  readonly values: Values;
  readonly setValues: Dispatch<SetStateAction<Values>>;
}

/** In the memory of this window, which a lock clears; changes to the centre and the rooms are also sealed as drafts. */
export function KeptSettingsProvider({ children }: { readonly children: ReactNode }) {
  const [values, setValues] = useState<Values>(new Map());
  const kept = useMemo<KeptSettings>(() => ({ values, setValues }), [values]);
  return <KeptSettingsContext value={kept}>{children}</KeptSettingsContext>;
}

/** What was changed of it, and how to change it further. */
export function useUnsaved<T>(
  unsaved: Unsaved<T>,
): readonly [T, (change: (before: T) => T) => void] {
  const kept = useContext(KeptSettingsContext);
  if (kept === null) throw new Error("Nothing keeps the settings around this component");
  const { values, setValues } = kept;
  const keep = useCallback(
    (change: (before: T) => T) =>
      setValues((before) => new Map([...before, [unsaved, change(valueIn(before, unsaved))]])),
    [unsaved, setValues],
  );
  return [valueIn(values, unsaved), keep];
}

const valueIn = <T,>(values: Values, unsaved: Unsaved<T>): T =>
  values.has(unsaved) ? (values.get(unsaved) as T) : unsaved.start;

const KeptSettingsContext = createContext<KeptSettings | null>(null);
