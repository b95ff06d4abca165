import { accessDueBy } from "../../../db/disclosures/access-requests.ts";
import { ordersDue } from "../../../db/disclosures/compelled-disclosures.ts";
import { consentsEnding } from "../../../db/disclosures/disclosures.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { accessSoonDays } from "../../../domain/disclosures/access-request.ts";
import { orderSoonDays } from "../../../domain/disclosures/compelled-disclosure.ts";
import { endsSoonDays } from "../../../domain/disclosures/consent.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import type { Context } from "../platform/handler-context.ts";
import { accompanied } from "../plan/plan.today.ts";

/** What is asked under compulsion, requests that are due, and consents that end soon. */
export function disclosureItems(context: Context): readonly TodayItem[] {
  if (!context.keys.holds.includes("office")) return [];
  return [
    ...compelledDisclosureItems(context),
    ...accessRequestItems(context),
    ...consentItems(context),
  ];
}

/** For everyone of the office: two people decide. */
const compelledDisclosureItems = (context: Context): readonly TodayItem[] =>
  ordersDue(context.tx, null, addDays(context.today, orderSoonDays)).flatMap(
    ({ personId, orderId, dueOn }): readonly TodayItem[] => {
      const person = lineOf(context, personId);
      return person === null || dueOn === null
        ? []
        : [{ kind: "orderDue", person, entryId: orderId, due: dueOn }];
    },
  );

/** For everyone of the office: no single user can print all of it. */
const accessRequestItems = (context: Context): readonly TodayItem[] =>
  accessDueBy(context.tx, addDays(context.today, accessSoonDays)).flatMap(
    (row): readonly TodayItem[] => {
      const person = lineOf(context, row.personId);
      return person === null || row.dueOn === null
        ? []
        : [{ kind: "accessDue", person, entryId: row.requestId, due: row.dueOn }];
    },
  );

/** For the person's care worker: ask again, or let it end. */
function consentItems(context: Context): readonly TodayItem[] {
  const { tx, today } = context;
  const ending = consentsEnding(tx, today, addDays(today, endsSoonDays));
  const isMine = accompanied(context, ending);
  return ending
    .filter(({ personId }) => isMine(personId))
    .flatMap(({ id, personId, until }): readonly TodayItem[] => {
      const person = lineOf(context, personId);
      return person === null || until === null
        ? []
        : [{ kind: "consentEnds", person, entryId: id, until }];
    });
}

/** The person, where this reader may open what the office stores of them. */
function lineOf(context: Context, id: PersonId) {
  const [person] = peopleByIds(context.tx, [id]);
  if (person === undefined || !intakePerson(context, id).ok) return null;
  return lineAtAGlance(context, person);
}
