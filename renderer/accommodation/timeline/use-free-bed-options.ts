import { useProcedure } from "../../lib/api.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import type { Option } from "../../ui/fields/option-list.tsx";
import { useTranslation } from "react-i18next";
import { useBedName } from "../stay/use-bed-name.ts";

export interface FreeBedWishes {
  readonly from: string;
  readonly near?: string | null;
  readonly forPerson?: string | null;
  /** Beds that count as free because the reservation being changed holds them. */
  readonly keeps?: readonly string[];
}

/** Beds that are free on a future night according to what is planned, best first; some of them only for a while. */
export function useFreeBedOptions({
  from,
  near = null,
  forPerson = null,
  keeps = [],
}: FreeBedWishes): { readonly options: readonly Option[]; readonly isAsking: boolean } {
  const { t } = useTranslation("timeline");
  const { dates } = useFormats();
  const tonight = useTonight();
  const bedName = useBedName();
  const rooms = useProcedure("rooms.list", {}, { isOn: keeps.length > 0 });
  const { data } = useProcedure("beds.free", { from, near, forPerson }, { keepsPrevious: true });
  const free = (data ?? []).map(({ bedId, room, bed, freeUntil }) => ({
    id: bedId,
    label: bedName(room, bed.name),
    ...(freeUntil === null
      ? {}
      : { note: t("freeUntil", { day: dates.short(freeUntil, tonight) }) }),
  }));
  const keptBeds = (rooms.data ?? []).flatMap((room) =>
    room.beds
      .filter(({ id }) => keeps.includes(id) && !free.some((bed) => bed.id === id))
      .map((bed) => ({ id: bed.id, label: bedName(room.name, bed.name) })),
  );
  return { options: [...keptBeds, ...free], isAsking: data === undefined };
}
