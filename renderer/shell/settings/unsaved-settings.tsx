import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { HouseSettings } from "../../../domain/settings/house.ts";
import type { OpenSheet } from "../../import/row-decisions.ts";
import type { RoomDraft } from "../../accommodation/rooms/room-draft.ts";

/** Unsaved changes in the settings, still there when the user returns to them. */
interface Unsaved {
  readonly centre: Partial<HouseSettings>;
  /** Null while the rooms are as saved. */
  readonly rooms: readonly RoomDraft[] | null;
  /** A spreadsheet that is being imported. */
  readonly sheet: OpenSheet;
}

type Change = Partial<Unsaved>;

interface KeptSettings extends Unsaved {
  readonly keep: (change: Change | ((before: Unsaved) => Change)) => void;
}

/** In the memory of this window, which a lock clears; changes to the centre and the rooms are also sealed as drafts. */
export function KeptSettingsProvider({ children }: { readonly children: ReactNode }) {
  const [unsaved, setUnsaved] = useState<Unsaved>({
    centre: {},
    rooms: null,
    sheet: { kind: "people", table: null, said: null },
  });
  const keep = useCallback<KeptSettings["keep"]>((change) => {
    setUnsaved((before) => ({
      ...before,
      ...(typeof change === "function" ? change(before) : change),
    }));
  }, []);
  const kept = useMemo<KeptSettings>(() => ({ ...unsaved, keep }), [unsaved, keep]);
  return <KeptSettingsContext value={kept}>{children}</KeptSettingsContext>;
}

export function useKeptSettings(): KeptSettings {
  const kept = useContext(KeptSettingsContext);
  if (kept === null) throw new Error("Nothing keeps the settings around this component");
  return kept;
}

const KeptSettingsContext = createContext<KeptSettings | null>(null);
