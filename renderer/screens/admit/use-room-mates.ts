import { roomMatesOf } from "../../../domain/board.ts";
import { useNames } from "../../frame/privacy.tsx";
import { useAsk } from "../../lib/api.ts";
import { useTonight } from "../../lib/today.ts";
import type { Admission } from "./admission.ts";

/** Who sleeps in the room of the bed that is chosen or proposed; nothing for another night than tonight. */
export function useRoomMates({ bedId, from }: Admission): string {
  const { nameOf } = useNames();
  const tonight = useTonight();
  const { data: board } = useAsk("beds.board", { night: null });
  if (board === undefined || from !== tonight) return "";
  return roomMatesOf(board, bedId).map(nameOf).join(", ");
}
