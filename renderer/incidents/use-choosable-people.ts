import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import type { Option } from "../ui/fields/option-list.tsx";

/** All people that can be chosen: residents, those assisted elsewhere, and chosen people who have left since. */
export function useChoosablePeople(
  chosen: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string | null;
  }[] = [],
): readonly Option[] {
  const { nameOf } = useNames();
  const { data = [] } = useProcedure("calendar.people", { also: null });
  const peopleById = new Map([...data, ...chosen].map((person) => [person.id, person]));
  return [...peopleById.values()]
    .map((person) => ({ id: person.id, label: nameOf(person) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
