import type { ReactNode } from "react";
import * as z from "zod";
import { BedId, BedKind, type Room, RoomId } from "../../../domain/accommodation/room.ts";
import { formVersion } from "../../lib/form-version.ts";
import { KeepSettingsDraft } from "../../shell/settings/keep-settings-draft.tsx";
import { type Unsaved, useUnsaved } from "../../shell/settings/unsaved-settings-provider.tsx";
import { draftOfRooms, isSameArrangement, type RoomDraft } from "./room-draft.ts";

/** The rooms as they are arranged; null while they are as they were saved. */
export const keepUnsavedRooms: Unsaved<readonly RoomDraft[] | null> = { start: null };

const typed = z.string().max(200);
const BedLeft = z.strictObject({ key: typed, id: BedId.nullable(), name: typed, kind: BedKind });
const RoomsLeft = z.array(
  z.strictObject({ key: typed, id: RoomId.nullable(), name: typed, beds: z.array(BedLeft) }),
);

/** Around the page of the rooms: what is changed on it survives a lock, but not over what a colleague arranged meanwhile. */
export function LeftRooms({
  saved,
  children,
}: {
  readonly saved: readonly Room[];
  readonly children: ReactNode;
}) {
  const [rooms, keep] = useUnsaved(keepUnsavedRooms);
  const isOther = rooms !== null && !isSameArrangement(rooms, draftOfRooms(saved));
  return (
    <KeepSettingsDraft
      page="rooms"
      version={formVersion(saved)}
      schema={RoomsLeft}
      value={isOther ? rooms : null}
      onFound={(found) => keep(() => found)}
    >
      {children}
    </KeepSettingsDraft>
  );
}
