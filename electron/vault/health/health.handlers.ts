import {
  type AppointmentRow,
  medicalAppointmentsOf,
} from "../../../db/appointments/appointments.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { healthCardsOf, insertHealthCard, clearedCards } from "../../../db/health/health-cards.ts";
import { medicinesBetween } from "../../../db/health/medication.ts";
import { allUsers } from "../../../db/users/users.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import {
  HealthCard,
  HealthCardId,
  healthDraft,
  type HealthFile,
  healthProblems,
  type MedicalAppointment,
  shownOf,
} from "../../../domain/health/health-card.ts";
import { isOnRound } from "../../../domain/health/medicine-due-in-stay.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { appointmentsFrom, carePart } from "../appointments/appointments.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { healthSpot } from "./health-card-sealing.ts";
import { staysOfTakers } from "./stays-of-medicine-takers.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { planPerson } from "../plan/plan-entries.ts";
import { isHere, isReachable } from "../people/readable-person-files.ts";

/** Days back to which appointments that are over are shown. */
const daysBack = 180;

export const view: Handler<"health.view"> = (context, { id }) => {
  const { tx, today, keys } = context;
  const person = planPerson(context, id);
  if (!person.ok) return person;
  context.noteReading(id, "health");
  const nameOf = namesOf(context);
  const rows = medicalAppointmentsOf(tx, id, addDays(today, -daysBack));
  const escorts = new Map(
    appointmentsFrom(context, rows).map((one) => [one.id, one.escortName] as const),
  );
  const seen = (row: AppointmentRow) => appointmentSeen(context, row, escorts.get(row.id) ?? null);
  return ok({
    cards: healthCardsOf(tx, id)
      .slice(0, 50)
      .map((row) => ({
        id: row.id,
        agreedOn: row.agreedOn,
        at: row.at,
        byName: nameOf(row.by),
        card: partOf(keys.open("care", healthSpot(row.id), HealthCard, row.sealedCare), true),
      })),
    ahead: rows
      .filter(({ plan }) => plan.day >= today)
      .slice(0, 20)
      .map(seen),
    past: rows
      .filter(({ plan }) => plan.day < today)
      .toReversed()
      .slice(0, 20)
      .map(seen),
    medicines: medicinesGiven(context, id),
  } satisfies HealthFile);
};

export const saveCard: Handler<"health.saveCard"> = (context, input) => {
  const { id, follows, agreedOn, card } = input;
  const { tx, keys, now, me, today } = context;
  const person = planPerson(context, id);
  if (!person.ok) return person;
  const fields = healthProblems(card, agreedOn, today);
  if (fields.length > 0) return err({ type: "InvalidInput", fields });
  if ((healthCardsOf(tx, id)[0]?.id ?? null) !== follows) return err({ type: "ChangedMeanwhile" });
  const cardId = HealthCardId.parse(context.newId());
  insertHealthCard(tx, {
    id: cardId,
    personId: id,
    follows,
    agreedOn,
    at: now,
    by: me.id,
    replaced: false,
    // The house forgets people who left: nothing of them comes back to it.
    shown: isHere(context, id) || person.value.card.name !== null ? shownOf(card, agreedOn) : null,
    sealedCare: keys.seal("care", healthSpot(cardId), HealthCard, card),
  });
  discardDraft(tx, me.id, healthDraft(id));
  context.note({ action: "healthChanged", object: { kind: "health_cards", id: cardId } });
  return ok(null);
};

export const emergency: Handler<"health.emergency"> = (context, { id }) => {
  if (!isReachable(context, id)) return err({ type: "NotFound" });
  const cards = healthCardsOf(context.tx, id);
  const shown = cards.flatMap((card) => (card.shown === null ? [] : [card.shown]));
  return ok({
    shown: shown.filter(({ allergies, help }) => allergies !== "" || help !== "").slice(0, 50),
    // It comes back with the person: for those who left it is not pending.
    isKept: isHere(context, id) && clearedCards(cards).length > 0,
  });
};

function namesOf({ tx }: Context): (id: string) => string {
  const names = new Map<string, string>(allUsers(tx).map((user) => [user.id, user.name]));
  return (id) => names.get(id) ?? "";
}

/** The person's medicines on the round of today: after departure none are given in the house. */
function medicinesGiven(context: Context, id: PersonId): HealthFile["medicines"] {
  const { tx, today, now, settings } = context;
  const ofPerson = medicinesBetween(tx, today, today).filter(({ personId }) => personId === id);
  const stays = staysOfTakers(context, ofPerson)(id);
  return ofPerson
    .filter((box) => isOnRound(box, stays, { day: today, moment: now }, settings))
    .slice(0, 30)
    .map(({ id: boxId, label, times }) => ({ id: boxId, label, times: [...times] }));
}

function appointmentSeen(
  context: Context,
  row: AppointmentRow,
  escortName: string | null,
): MedicalAppointment {
  const { day, at, place, own, interpreter } = row.plan;
  return {
    id: row.id,
    day,
    at,
    place,
    own,
    escortName,
    interpreterName: interpreter === null ? null : interpreter.name,
    care: carePart(context, row),
  };
}
