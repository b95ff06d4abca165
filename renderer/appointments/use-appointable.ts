import { useState } from "react";
import { useProcedure } from "../lib/api.ts";
import { type Around, useLabelled } from "../shift/log/use-people-labels.ts";

/**
 * Whom one can plan for, as the screen may show them now; with the person who is chosen already, such as the one whose file it
 * is planned from. Null until the list is there: a list without that person would let go of them.
 */
export function useAppointable(chosen: string | null): Around | null {
  const [also, setAlso] = useState(chosen);
  const { data: people } = useProcedure("calendar.people", { also });
  const isListed = chosen === null || (people ?? []).some(({ id }) => id === chosen);
  const isSettled = isListed || also === chosen;
  if (people !== undefined && !isSettled) setAlso(chosen);
  return useLabelled(isSettled ? people : undefined);
}
