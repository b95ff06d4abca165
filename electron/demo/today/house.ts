import { insertHousehold, insertMembership } from "../../../db/households.ts";
import { insertPerson, nextPersonNumber } from "../../../db/people.ts";
import { insertBed, insertClosure, insertRoom, roomsInUse } from "../../../db/rooms.ts";
import { insertPlacement, insertStay, insertStayEvent } from "../../../db/stays.ts";
import { saveHouseSettings } from "../../../db/vault.ts";
import { addDays, addMonths, type CalendarDate, CalendarMonth } from "../../../domain/calendar.ts";
import type { AppError } from "../../../domain/errors.ts";
import { HouseholdId } from "../../../domain/household.ts";
import type { Language } from "../../../domain/look.ts";
import { type PersonCard, PersonId } from "../../../domain/person.ts";
import { ok, type Result } from "../../../domain/result.ts";
import { type BedId, BedId as Bed, ClosureId, RoomId } from "../../../domain/room.ts";
import { inOwnBed, PlacementId, type Stay, StayId } from "../../../domain/stay.ts";
import { assistResident } from "../../vault/assistance.ts";
import type { Clock } from "../../vault/clock.ts";
import type { Context } from "../../vault/context.ts";
import { newIdentityPart, rememberSound } from "../../vault/identity.ts";
import { inventCalendar } from "./appointments.ts";
import { inventLog } from "./log.ts";
import { inventMedicines } from "./medicines.ts";
import { inventAgreements } from "./agreements.ts";
import { inventDepartures } from "./departures.ts";
import { inventNights } from "./nights.ts";
import { inventTracks } from "./assistances.ts";
import { inventIntakes } from "./intakes.ts";
import { inventResidence } from "./residence.ts";
import { inventAssistancePlans } from "./assistance-plans.ts";
import { inventDossiers } from "./dossiers.ts";
import { inventLedger } from "./ledger.ts";
import { inventKept } from "./kept.ts";
import { inventLetters } from "./letters.ts";
import { inventHealth } from "./health.ts";
import { inventLegal } from "./legal.ts";
import { inventPlans } from "./reservations.ts";
import { inventCalls } from "./calls.ts";
import { inventLife } from "./daily-life.ts";
import { inventTalks } from "./sessions.ts";
import { inventTogether } from "./chores.ts";
import { inventGuard } from "./guard.ts";
import { inventOutings } from "./outings.ts";
import { inventWrong } from "./incidents.ts";
import { inventSafety } from "./safety.ts";
import { type Invented, inventedPeopleIn } from "./people.ts";
import type { OpenHouse } from "../../vault/open-house.ts";
import { write } from "../../vault/transact.ts";

/** Fills a new demonstration vault with an invented house, dated around tonight. */
export function inventHouse(
  house: OpenHouse,
  clock: Clock,
  language: Language,
): Result<null, AppError> {
  return write(house, clock, (context) => {
    if (roomsInUse(context.tx).length === 0) beginHouse(context, language);
    const beds = roomsInUse(context.tx).flatMap((room) => room.beds);
    const households = new Map<string, HouseholdId>();
    inventedPeopleIn(language).forEach((person) => {
      const bed = beds[person.bed - 1];
      const id = bed === undefined ? null : moveIn(context, person, bed.id);
      if (id !== null && person.family !== null) putInFamily(context, households, id, person);
    });
    const closed = beds[8];
    if (closed !== undefined) closeBed(context, closed.id, closureReasons[language]);
    inventTracks(context);
    inventNights(context);
    inventDepartures(context);
    inventAgreements(context, language);
    inventPlans(context, beds, language);
    inventCalls(context, language);
    inventIntakes(context, language);
    inventResidence(context, language);
    inventLegal(context, language);
    inventTalks(context, language);
    inventAssistancePlans(context, language);
    inventHealth(context, language);
    inventDossiers(context, language);
    inventLedger(context, language);
    inventLetters(context, language);
    inventKept(context, language);
    inventCalendar(context, language);
    inventTogether(context);
    inventGuard(context);
    inventOutings(context, language);
    inventWrong(context, language);
    inventSafety(context, language);
    inventLife(context, language);
    inventLog(context, language);
    inventMedicines(context, language);
    context.note({ action: "invented" });
    return ok(null);
  });
}

/** What stands before anybody comes: the centre, its rooms and beds. */
export function beginHouse(context: Context, language: Language): void {
  saveHouseSettings(context.tx, {
    ...context.settings,
    centreName: centreNames[language],
    correspondenceAddress: "Postbus 0\n0000 Verzonnen",
  });
  arrangeRooms(context, roomWords[language]);
}

const centreNames: Record<Language, string> = {
  en: "The Invented Centre",
  fr: "Centre inventé",
  nl: "Het Verzonnen Centrum",
};
const roomWords: Record<Language, string> = { en: "Room", fr: "Chambre", nl: "Kamer" };
const closureReasons: Record<Language, string> = {
  en: "Heating: the plumber comes on Wednesday",
  fr: "Chauffage : le plombier passe mercredi",
  nl: "Verwarming: de loodgieter komt woensdag",
};

/** Thirteen single rooms and a family room with three beds and a cot: sixteen places. */
function arrangeRooms(context: Context, word: string): void {
  for (let number = 1; number <= 14; number += 1) {
    const roomId = RoomId.parse(context.newId());
    insertRoom(context.tx, roomId, `${word} ${String(number)}`, number);
    const names = number === 5 ? ["A", "B", "C", "D"] : [""];
    names.forEach((name, position) => {
      const kind = name === "D" ? ("cot" as const) : ("bed" as const);
      insertBed(context.tx, roomId, { id: Bed.parse(context.newId()), name, kind }, position);
    });
  }
}

function putInFamily(
  context: Context,
  households: Map<string, HouseholdId>,
  personId: PersonId,
  { family, nightsAgo }: Invented,
): void {
  const known = households.get(family ?? "");
  const householdId = known ?? HouseholdId.parse(context.newId());
  if (known === undefined) insertHousehold(context.tx, householdId, context.now);
  households.set(family ?? "", householdId);
  const from = addDays(context.tonight, -nightsAgo);
  insertMembership(context.tx, { id: context.newId(), householdId, personId, from, until: null });
}

function moveIn(context: Context, person: Invented, bedId: BedId): PersonId {
  const { tx, now, tonight } = context;
  const from = addDays(tonight, -person.nightsAgo);
  const until = person.leftNightsAgo === null ? null : addDays(tonight, -person.leftNightsAgo);
  const card = cardOf(context, person);
  const office = newIdentityPart(context, card, { basis: "unknown" });
  insertPerson(tx, { card, office, care: null }, now);
  rememberSound(context, card.id, person.name);
  context.note({ action: "fileOpened", object: { kind: "people", id: card.id } });

  const stay: Stay = {
    id: StayId.parse(context.newId()),
    personId: card.id,
    from,
    until,
    plannedUntil:
      person.plannedMonths === null ? addDays(tonight, -4) : addMonths(from, person.plannedMonths),
    referredBy: person.referredBy,
    departure:
      until === null ? null : { destination: "own-rented-home", reason: "ended-by-person" },
  };
  insertStay(tx, stay, now);
  const placementId = PlacementId.parse(context.newId());
  insertPlacement(tx, {
    ...inOwnBed,
    id: placementId,
    stayId: stay.id,
    personId: card.id,
    bedId,
    from,
    until,
  });
  recordEvents(context, stay, bedId, placementId);
  assistResident(context, stay);
  context.note({ action: "admitted", object: { kind: "stays", id: stay.id } });
  if (until !== null) context.note({ action: "departed", object: { kind: "stays", id: stay.id } });
  return card.id;
}

function cardOf(context: Context, person: Invented): PersonCard {
  return {
    id: PersonId.parse(context.newId()),
    version: 1,
    number: nextPersonNumber(context.tx),
    name: person.name,
    sex: person.sex,
    age:
      person.born === null
        ? { basis: "estimated", years: person.aboutYears, on: context.tonight }
        : { basis: "born", month: CalendarMonth.parse(person.born) },
    nationality: person.nationality,
    isNationalityPresumed: false,
    languages: [...person.languages],
    alerts: [...person.alerts],
    helpNeeded: person.helpNeeded,
  };
}

function recordEvents(context: Context, stay: Stay, bedId: BedId, placementId: PlacementId): void {
  const common = {
    stayId: stay.id,
    at: context.now,
    by: context.me.id,
    undoneAt: null,
    undoneBy: null,
    bedId: null,
    plannedUntil: null,
    departure: null,
    ended: null,
    begun: null,
    takenWith: null,
  };
  const { plannedUntil, departure, from, until } = stay;
  insertStayEvent(context.tx, {
    ...common,
    id: context.newId(),
    kind: "admitted",
    night: from,
    bedId,
    plannedUntil,
    begun: placementId,
  });
  if (until !== null)
    insertStayEvent(context.tx, {
      ...common,
      id: context.newId(),
      kind: "departed",
      night: until,
      departure,
      ended: placementId,
    });
}

function closeBed(context: Context, bedId: BedId, reason: string): void {
  const from: CalendarDate = addDays(context.tonight, -1);
  const until = addDays(context.tonight, 2);
  insertClosure(context.tx, { id: ClosureId.parse(context.newId()), bedId, from, until, reason });
}
