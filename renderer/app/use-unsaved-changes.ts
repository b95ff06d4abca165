import { useProcedure } from "../lib/api.ts";
import { useUnsaved } from "../shell/settings/unsaved-settings-provider.tsx";
import { keepUnsavedCentre } from "../settings/keep-unsaved-centre.tsx";
import { keepUnsavedRooms } from "../accommodation/rooms/keep-unsaved-rooms.tsx";
import { draftOfRooms, isSameArrangement } from "../accommodation/rooms/room-draft.ts";
import type { SectionId } from "./settings-sections.ts";

/** The pages with unsaved changes: typing the saved value back is no change. */
export function useUnsavedChanges(): ReadonlySet<SectionId> {
  const [centre] = useUnsaved(keepUnsavedCentre);
  const [rooms] = useUnsaved(keepUnsavedRooms);
  const { data: settings } = useProcedure(
    "house.settings",
    {},
    { isOn: Object.keys(centre).length > 0 },
  );
  const { data: saved } = useProcedure("rooms.list", {}, { isOn: rooms !== null });
  const isOther =
    settings !== undefined &&
    JSON.stringify({ ...settings, ...centre }) !== JSON.stringify(settings);
  const isRearranged =
    rooms !== null && saved !== undefined && !isSameArrangement(rooms, draftOfRooms(saved));
  return new Set([
    ...(isOther ? (["centre"] as const) : []),
    ...(isRearranged ? (["rooms"] as const) : []),
  ]);
}
