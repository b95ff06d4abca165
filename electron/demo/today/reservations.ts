import { insertPlan, setPlanState } from "../../../db/move-plans.ts";
import { insertPerson, nextPersonNumber } from "../../../db/people.ts";
import { insertReservation } from "../../../db/reservations.ts";
import { openPlacements } from "../../../db/stays.ts";
import { addDays, addMonths } from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import { type PersonCard, PersonId } from "../../../domain/person.ts";
import { MovePlanId, PlannedMoveId } from "../../../domain/planned-move.ts";
import { ReservationId, ReservedPlaceId } from "../../../domain/reservation.ts";
import type { Bed } from "../../../domain/room.ts";
import { openAssistance } from "../../vault/assistance.ts";
import type { Context } from "../../vault/context.ts";
import { newIdentityPart, rememberSound } from "../../vault/identity.ts";

/** Keeps two places and plans a move in the invented house, by the numbers of its beds. */
export function inventPlans(context: Context, beds: readonly Bed[], language: Language): void {
  const [tomorrow, sisters] = expected[language];
  keep(context, beds[15], tomorrow, 0);
  keep(context, beds[1], sisters, 160);
  waitForPlace(context);
  // Grace goes where the heating is being repaired, once it is.
  planMove(context, beds[10], beds[8], 3);
}

const expected: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["Woman, about 20, speaks Romanian", "From another centre, in spring"],
  fr: ["Femme, environ 20 ans, parle roumain", "D’un autre centre, au printemps"],
  nl: ["Vrouw, ongeveer 20, spreekt Roemeens", "Van een ander centrum, in de lente"],
};

function keep(context: Context, bed: Bed | undefined, about: string, inNights: number): void {
  if (bed === undefined) return;
  const { tx, tonight, now, me } = context;
  const from = addDays(tonight, inNights);
  const id = ReservationId.parse(context.newId());
  const wish = { from, until: addMonths(from, 6), expiresOn: addDays(from, 2) };
  insertReservation(tx, { id, about, replaces: null, ...wish }, { at: now, by: me.id }, [
    { id: ReservedPlaceId.parse(context.newId()), bedId: bed.id, personId: null },
  ]);
  context.note({ action: "reservationMade", object: { kind: "reservations", id } });
}

/** Somebody who has a file and no bed yet. */
function waitForPlace(context: Context): void {
  const { tx, tonight, now } = context;
  const card: PersonCard = {
    id: PersonId.parse(context.newId()),
    version: 1,
    number: nextPersonNumber(tx),
    name: "Zofia Bajka",
    sex: "female",
    age: { basis: "estimated", years: 33, on: tonight },
    nationality: "PL",
    isNationalityPresumed: false,
    languages: ["pl", "en"],
    alerts: [],
    helpNeeded: "",
  };
  insertPerson(
    tx,
    { card, office: newIdentityPart(context, card, { basis: "unknown" }), care: null },
    now,
  );
  rememberSound(context, card.id, card.name);
  context.note({ action: "fileOpened", object: { kind: "people", id: card.id } });
  openAssistance(context, {
    personId: card.id,
    on: addDays(tonight, -12),
    assistedOn: null,
    waiting: { reason: "no-other-housing" },
  });
}

function planMove(
  context: Context,
  from: Bed | undefined,
  to: Bed | undefined,
  inNights: number,
): void {
  const { tx, tonight, now, me } = context;
  const placement = openPlacements(tx).find(({ bedId }) => bedId === from?.id);
  if (placement === undefined || to === undefined) return;
  const id = MovePlanId.parse(context.newId());
  const { stayId, personId } = placement;
  insertPlan(tx, { id, night: addDays(tonight, inNights) }, { at: now, by: me.id }, [
    { id: PlannedMoveId.parse(context.newId()), stayId, personId, bedId: to.id },
  ]);
  setPlanState(tx, id, "planned", { at: now, by: me.id });
  context.note({ action: "movePlanned", object: { kind: "move_plans", id } });
}
