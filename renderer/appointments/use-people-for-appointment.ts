import { useState } from "react";
import { useProcedure } from "../lib/api.ts";
import { type Around, useLabelled } from "../shift/log-book/use-people-labels.ts";

/**
 * The people that can be chosen, with names as the screen may show them; includes the chosen person, such as the one whose file
 * it is planned from. Null until the list is loaded: a list without that person would clear the choice.
 */
export function usePeopleForAppointment(chosen: string | null): Around | null {
  const [also, setAlso] = useState(chosen);
  const { data: people } = useProcedure("calendar.people", { also });
  const isListed = chosen === null || (people ?? []).some(({ id }) => id === chosen);
  const isSettled = isListed || also === chosen;
  if (people !== undefined && !isSettled) setAlso(chosen);
  return useLabelled(isSettled ? people : undefined);
}
