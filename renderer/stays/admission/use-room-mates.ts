import { isFamily, roomMatesOf, sleepersAt } from "../../../domain/accommodation/bed-board.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import type { Admission } from "./admission-draft.ts";

export interface RoomMates {
  readonly names: string;
  /** A family, or a person with a child, that the person who arrives does not belong to. */
  readonly isFamily: boolean;
}

/** Who sleeps in the room of the chosen or proposed bed; null when nobody does, and for a night other than tonight. */
export function useRoomMates({ bedId, from, withPersonId, file }: Admission): RoomMates | null {
  const { nameOf } = useNames();
  const tonight = useTonight();
  const { data: board } = useProcedure("beds.board", { night: null });
  const relatives = useProcedure(
    "households.ofPerson",
    { id: file?.id ?? "" },
    { isOn: file !== null },
  ).data?.relatives;
  if (board === undefined || from !== tonight) return null;
  const mates = roomMatesOf(board, bedId);
  if (mates.length === 0) return null;
  const everybody = board.rooms.flatMap(({ beds }) => beds.flatMap(sleepersAt));
  const own = everybody.find(({ personId }) => personId === withPersonId)?.householdId ?? null;
  const isOwn = mates.some(
    ({ personId, householdId }) =>
      personId === withPersonId ||
      (own !== null && householdId === own) ||
      relatives?.some(({ id }) => id === personId) === true,
  );
  return { names: mates.map(nameOf).join(", "), isFamily: !isOwn && isFamily(mates, tonight) };
}
