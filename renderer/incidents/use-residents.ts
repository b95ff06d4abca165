import { useNames } from "../shell/privacy.tsx";
import { useProcedure } from "../lib/api.ts";
import type { Option } from "../ui/fields/option-list.tsx";

/** Everybody the house knows, to choose from: residents, those assisted elsewhere, and who was chosen and has left since. */
export function useChoosablePeople(
  chosen: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string | null;
  }[] = [],
): readonly Option[] {
  const { nameOf } = useNames();
  const { data = [] } = useProcedure("calendar.people", { also: null });
  const known = new Map([...data, ...chosen].map((person) => [person.id, person]));
  return [...known.values()]
    .map((person) => ({ id: person.id, label: nameOf(person) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
