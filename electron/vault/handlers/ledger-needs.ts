import { consentsEnding } from "../../../db/ledger.ts";
import { addDays } from "../../../domain/calendar.ts";
import { endsSoonDays } from "../../../domain/ledger/consent.ts";
import { officeLine } from "../office-line.ts";
import type { Need } from "../../../domain/today.ts";
import type { Context } from "../context.ts";
import { accompanied } from "./assistance-plan-needs.ts";

/** Consents that end soon, for whoever accompanies the person: ask again, or let it end. */
export function ledgerNeeds(context: Context): readonly Need[] {
  const { tx, keys, today } = context;
  if (!keys.holds.includes("office")) return [];
  const isMine = accompanied(context);
  return consentsEnding(tx, today, addDays(today, endsSoonDays))
    .filter(({ personId }) => isMine(personId))
    .flatMap(({ id, personId, until }): readonly Need[] => {
      const person = officeLine(context, personId);
      return person === null || until === null
        ? []
        : [{ kind: "consentEnds", person, entryId: id, until }];
    });
}
