import type { Input } from "../../../domain/api.ts";
import { useAsk } from "../../lib/api.ts";
import type { Option } from "../../ui/option-list.tsx";
import { useBedName } from "../stay/bed-name.ts";

/** Beds free from a night on, best first; undefined while asking. */
export function useFreeBeds(wish: Input<"beds.free">): readonly Option[] | undefined {
  const bedName = useBedName();
  const { data } = useAsk("beds.free", wish, { keepsPrevious: true });
  return data?.map(({ bedId, room, bed }) => ({ id: bedId, label: bedName(room, bed.name) }));
}
