import { useNames } from "../../frame/privacy.tsx";
import { useAsk } from "../../lib/api.ts";
import type { Option } from "../../ui/option-list.tsx";

/** Everybody who lives here, to choose from; and whoever was chosen and has left meanwhile. */
export function useResidents(
  chosen: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string | null;
  }[] = [],
): readonly Option[] {
  const { nameOf } = useNames();
  const { data } = useAsk("passes.list", {});
  const here = [
    ...(data?.inside ?? []),
    ...(data?.out ?? []).flatMap(({ people }) => people),
    ...(data?.lookedFor ?? []).map(({ person }) => person),
    ...(data?.atAppointments ?? []).map(({ person }) => person),
    ...(data?.counted ?? []).map(({ person }) => person),
  ];
  const known = new Map([...here, ...chosen].map((person) => [person.id, person]));
  return [...known.values()]
    .map((person) => ({ id: person.id, label: nameOf(person) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
