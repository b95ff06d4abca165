import { useTranslation } from "react-i18next";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import type { Option } from "../../ui/fields/option-list.tsx";
import { useBedName } from "../stay/use-bed-name.ts";
import type { Resident } from "../stay/resident.ts";
import type { Mover } from "../stay/use-family.ts";

/** A person who gives up a bed and gets the other one in exchange. */
export interface Partner extends Mover {
  readonly bedId: string;
}

export interface Exchange {
  /** Beds that others have tonight and that are not free by then. */
  readonly options: readonly Option[];
  readonly partnerIn: (bedId: string | undefined) => Partner | null;
}

/** Two people can exchange beds on one night, whether or not another bed is free. */
export function useSwapBeds({ stayId }: Resident, free: readonly Option[]): Exchange {
  const { t } = useTranslation("timeline");
  const { nameOf } = useNames();
  const bedName = useBedName();
  const { data } = useProcedure("beds.board", { night: null });
  const taken = (data?.rooms ?? []).flatMap((room) =>
    room.beds.flatMap((one) =>
      one.state === "taken" ? [{ ...one, name: bedName(room.name, one.bed.name) }] : [],
    ),
  );
  const own = taken.find(({ sleeper }) => sleeper.stayId === stayId);
  const others = taken.filter((one) => one !== own && !free.some(({ id }) => id === one.bed.id));
  return {
    options:
      own === undefined
        ? []
        : others.map(({ bed, name, sleeper }) => ({
            id: bed.id,
            label: name,
            note: t("exchangeWith", { name: nameOf(sleeper) }),
          })),
    partnerIn: (bedId) => {
      const other = others.find(({ bed }) => bed.id === bedId);
      if (own === undefined || other === undefined) return null;
      const { sleeper } = other;
      return {
        stayId: sleeper.stayId,
        personId: sleeper.personId,
        name: nameOf(sleeper),
        bedId: own.bed.id,
      };
    },
  };
}
