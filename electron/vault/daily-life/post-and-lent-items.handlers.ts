import {
  endLoan,
  insertLoan,
  insertParcel,
  insertParcelStep,
  openLoans,
  parcelById,
  type ParcelRow,
  parcelsSince,
  retireThing,
  saveThing,
  thingsInUse,
} from "../../../db/daily-life/post-and-lent-items.ts";
import { userById } from "../../../db/users/users.ts";
import {
  LoanId,
  type Parcel,
  ParcelId,
  postDays,
  type Thing,
  ThingId,
} from "../../../domain/daily-life/post-and-lent-items.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import { lineById, residentList } from "../accommodation/resident-list.ts";
import { isHere, isReachable } from "../people/readable-person-files.ts";

const book: Handler<"belongings.book"> = (context) => {
  const { tx, today } = context;
  const post = shownPost(context, parcelsSince(tx, addDays(today, -postDays)));
  return ok({
    today,
    waiting: post.filter(({ step }) => step === "waits").slice(0, 200),
    gone: post.filter(({ step }) => step !== "waits").slice(0, 200),
    things: [...shownThings(context)],
    residents: [...residentList(context)],
  });
};

const arrived: Handler<"post.arrived"> = (context, given) => {
  const { tx, today } = context;
  if (!isReachable(context, given.personId)) return err({ type: "NotFound" });
  if (given.arrivedOn > today) return err({ type: "NotYet" });
  const chosen = checkCustomTerms(context, ["parcelKind", given.kind, given.own?.kind]);
  if (!chosen.ok) return chosen;
  const id = ParcelId.parse(context.newId());
  insertParcel(tx, id, given);
  step(context, id, "waits", false);
  context.note({ action: "parcelArrived", object: { kind: "parcels", id } });
  return ok({ id });
};

const move: Handler<"post.move"> = (context, { id, to, isSigned }) => {
  const parcel = parcelById(context.tx, id);
  if (parcel === null) return err({ type: "NotFound" });
  // What has gone comes back before it can go another way.
  if ((parcel.step === "waits") === (to === "waits")) return err({ type: "ParcelGone" });
  step(context, id, to, isSigned);
  context.note({ action: actions[to], object: { kind: "parcels", id } });
  return ok(null);
};

const saveThingOfHouse: Handler<"things.save"> = (context, { id, kind, own, label }) => {
  const { tx } = context;
  const others = thingsInUse(tx).filter((thing) => thing.id !== id);
  if (id !== null && !thingsInUse(tx).some((thing) => thing.id === id))
    return err({ type: "NotFound" });
  if (others.some((thing) => thing.kind === kind && thing.label === label))
    return err({ type: "ThingThere" });
  const chosen = checkCustomTerms(context, ["thingKind", kind, own?.kind]);
  if (!chosen.ok) return chosen;
  const saved = id ?? ThingId.parse(context.newId());
  saveThing(tx, { id: saved, kind, own, label });
  context.note({ action: "thingArranged", object: { kind: "house_things", id: saved } });
  return ok({ id: saved });
};

const retire: Handler<"things.retire"> = (context, { id }) => {
  const { tx, now } = context;
  if (!thingsInUse(tx).some((thing) => thing.id === id)) return err({ type: "NotFound" });
  if (openLoans(tx).some(({ thingId }) => thingId === id)) return err({ type: "ThingLent" });
  retireThing(tx, id, now);
  context.note({ action: "thingArranged", object: { kind: "house_things", id } });
  return ok(null);
};

const lend: Handler<"things.lend"> = (context, { id, personId }) => {
  const { tx, now, today, me } = context;
  if (!thingsInUse(tx).some((thing) => thing.id === id)) return err({ type: "NotFound" });
  if (!isHere(context, personId)) return err({ type: "NotResident" });
  if (openLoans(tx).some(({ thingId }) => thingId === id)) return err({ type: "ThingLent" });
  const loanId = LoanId.parse(context.newId());
  const loan = { id: loanId, thingId: id, personId };
  insertLoan(tx, { ...loan, lentOn: today, lentAt: now, lentBy: me.id });
  context.note({ action: "thingLent", object: { kind: "thing_loans", id: loanId } });
  return ok({ loanId });
};

const takeBack: Handler<"things.takeBack"> = (context, { loanId, end }) => {
  const { tx, today, me } = context;
  if (!openLoans(tx).some(({ id }) => id === loanId)) return err({ type: "NotFound" });
  endLoan(tx, loanId, { ended: end, on: today, by: me.id });
  context.note({ action: "thingReturned", object: { kind: "thing_loans", id: loanId } });
  return ok(null);
};

const actions = {
  waits: "parcelArrived",
  handed: "parcelHandedOver",
  "sent-back": "parcelSentBack",
  void: "parcelTakenBack",
} as const;

function step(context: Context, parcelId: ParcelId, to: Parcel["step"], isSigned: boolean): void {
  const { tx, now, today, me } = context;
  const id = context.newId();
  insertParcelStep(tx, { id, parcelId, step: to, isSigned, on: today, at: now, by: me.id });
}

function shownPost(context: Context, rows: readonly ParcelRow[]): readonly Parcel[] {
  const people = lineById(
    context,
    rows.map(({ personId }) => personId),
  );
  return rows.flatMap(({ personId, by, ...parcel }) => {
    const person = people.get(personId);
    if (person === undefined) return [];
    return [{ ...parcel, person, byName: userById(context.tx, by)?.name ?? "" }];
  });
}

function shownThings(context: Context): readonly Thing[] {
  const { tx } = context;
  const loans = openLoans(tx);
  const people = lineById(
    context,
    loans.map(({ personId }) => personId),
  );
  return thingsInUse(tx).map(({ id, kind, label, ownWords }) => {
    const thing = { id, kind, own: ownWords ?? undefined, label };
    const loan = loans.find(({ thingId }) => thingId === id);
    const person = loan === undefined ? undefined : people.get(loan.personId);
    if (loan === undefined || person === undefined) return { ...thing, loan: null };
    const hasLeft = !isHere(context, person.id);
    return { ...thing, loan: { id: loan.id, person, since: loan.lentOn, hasLeft } };
  });
}

export const belongingsHandlers = {
  "belongings.book": book,
  "post.arrived": arrived,
  "post.move": move,
  "things.save": saveThingOfHouse,
  "things.retire": retire,
  "things.lend": lend,
  "things.takeBack": takeBack,
} as const satisfies Partial<Handlers>;
