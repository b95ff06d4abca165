import { discardDraft } from "../../../db/drafts/drafts.ts";
import { userById } from "../../../db/users/users.ts";
import {
  endVisit,
  insertVisit,
  visitById,
  type VisitRow,
  visitsSince,
  voidVisit,
} from "../../../db/daily-life/visits.ts";
import { addDays, clockTimeOf } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { type Visit, visitDays, VisitId } from "../../../domain/daily-life/visits.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { matchesPersonList } from "../safety/match-person-list.ts";
import { checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import { lineById, residentList } from "../accommodation/resident-list.ts";
import { safetyNow } from "../safety/safety-records.ts";
import { coordinators } from "../safety/check-keep-apart.ts";
import { livesHereOn } from "./activities.handlers.ts";

const book: Handler<"visits.book"> = (context) => {
  const { tx, today, tonight, now, settings } = context;
  const rows = visitsSince(tx, addDays(today, -visitDays));
  const people = lineById(
    context,
    rows.map(({ personId }) => personId),
  );
  const all = rows.flatMap((row): readonly Visit[] => {
    const person = people.get(row.personId);
    if (person === undefined) return [];
    const { id, visitor, day, from, until, place, recordedBy } = row;
    const byName = userById(tx, recordedBy)?.name ?? "";
    const own = row.ownWords ?? undefined;
    return [{ id, person, visitor, day, from, until, place, own, byName }];
  });
  return ok({
    today,
    time: clockTimeOf(now, settings.zone),
    here: all.filter(({ until, day }) => until === null && day >= tonight),
    leavingNotNoted: all.filter(({ until, day }) => until === null && day < tonight),
    past: all.filter(({ until }) => until !== null),
    residents: [...residentList(context)],
    coordinators: coordinators(context),
  });
};

/** A visitor who may be on the list of those never to be contacted is not let in until a coordinator was asked. */
const note: Handler<"visits.note"> = (context, { visit, spokeWith }) => {
  const { tx, now, me, today } = context;
  if (visit.day > today) return err({ type: "NotYet" });
  if (!livesHereOn(context, visit.personId, visit.day)) return err({ type: "NotResident" });
  const chosen = checkCustomTerms(context, ["visitPlace", visit.place, visit.own?.place]);
  if (!chosen.ok) return chosen;
  const isListed = mayBeListed(context, visit.personId, visit.visitor);
  const mayComeIn = coordinators(context).some(({ id }) => id === spokeWith);
  if (isListed && !mayComeIn) return err({ type: "NeverContact" });
  const id = VisitId.parse(context.newId());
  insertVisit(tx, id, visit, { at: now, userId: me.id });
  discardDraft(tx, me.id, { kind: "visit", personId: null, object: null });
  context.note({ action: "visitNoted", object: { kind: "visits", id } });
  if (isListed && spokeWith !== null)
    context.note({
      action: "spokeWithCoordinator",
      object: { kind: "visits", id },
      detail: spokeWith,
    });
  return ok({ id });
};

const end: Handler<"visits.end"> = (context, { id, until }) => {
  const visit = visitById(context.tx, id);
  if (visit?.until !== null) return err({ type: "NotFound" });
  if (until <= visit.from) return err({ type: "InvalidInput", fields: ["until"] });
  endVisit(context.tx, id, until);
  context.note({ action: "visitEnded", object: { kind: "visits", id } });
  return ok(null);
};

const takeBack: Handler<"visits.takeBack"> = (context, { id }) => {
  const visit: VisitRow | null = visitById(context.tx, id);
  if (visit === null) return err({ type: "NotFound" });
  voidVisit(context.tx, id, context.now, context.me.id);
  context.note({ action: "visitTakenBack", object: { kind: "visits", id } });
  return ok(null);
};

/** The visitor may be on a list that cannot be read here. */
function mayBeListed(context: Context, personId: PersonId, visitor: string): boolean {
  const { card, isKept } = safetyNow(context, personId);
  return isKept || matchesPersonList(context, visitor, card.neverContact);
}

export const visitHandlers = {
  "visits.book": book,
  "visits.note": note,
  "visits.end": end,
  "visits.takeBack": takeBack,
} as const;
