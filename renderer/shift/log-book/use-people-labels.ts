import { useMemo } from "react";
import type { AroundPerson } from "../../../domain/shift/log-entry.ts";
import type { Labelled } from "../../../domain/shift/log-text.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";

export interface Around {
  readonly people: readonly AroundPerson[];
  /** Each label means one person: people with the same name also show their number. */
  readonly labels: readonly Labelled[];
}

/** The people who can be named, with names as the screen may show them. */
export const useAround = (): Around | null => useLabelled(useProcedure("log.people", {}).data);

/** The same for any list of people; null until it is loaded. */
export function useLabelled(people: readonly AroundPerson[] | undefined): Around | null {
  const { nameOf } = useNames();
  return useMemo(() => {
    if (people === undefined) return null;
    const shown = people.map(nameOf);
    const times = new Map<string, number>();
    for (const name of shown) times.set(name, (times.get(name) ?? 0) + 1);
    const labels = people.map(({ id, number }, index) => {
      const name = shown[index] ?? "";
      const isShared = (times.get(name) ?? 0) > 1;
      return { id, label: isShared ? `${name} ${number}` : name };
    });
    return { people, labels };
  }, [people, nameOf]);
}
