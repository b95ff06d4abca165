import type { Input } from "../../../domain/api/index.ts";
import { useTranslation } from "react-i18next";
import { useProcedure } from "../../lib/api.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import type { Option } from "../../ui/fields/option-list.tsx";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";

/** Beds free from a night on, best first; undefined while loading. */
export function useFreeBeds(wish: Input<"beds.free">): readonly Option[] | undefined {
  const bedName = useBedName();
  const { t } = useTranslation("timeline");
  const { dates } = useFormats();
  const tonight = useTonight();
  const { data } = useProcedure("beds.free", wish, { keepsPrevious: true });
  return data?.map(({ bedId, room, bed, freeUntil, placeId }) => ({
    id: bedId,
    label: bedName(room, bed.name),
    ...(placeId !== null
      ? { note: t("held") }
      : freeUntil === null
        ? {}
        : { note: t("freeUntil", { day: dates.short(freeUntil, tonight) }) }),
  }));
}
