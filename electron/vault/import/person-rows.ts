import {
  assistancesOfPerson,
  openAssistanceOf,
  setClosing,
} from "../../../db/intake/assistances.ts";
import { frozenYear } from "../../../db/retention/erasure-orders.ts";
import { isHidden, personById } from "../../../db/people/people.ts";
import { bedPlaces, closuresOfBed } from "../../../db/accommodation/rooms.ts";
import {
  insertPlacement,
  insertStay,
  placementsInBed,
  placementsOfPerson,
  staysOfPerson,
} from "../../../db/accommodation/stays.ts";
import { closeAssistance } from "../../../domain/intake/assistance.ts";
import type { PersonRow, RowRefusal } from "../../../domain/import/import-schemas.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { areWhole } from "../../../domain/retention/frozen-year-figures.ts";
import { ageFrom, type PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import {
  inOwnBed,
  place,
  type Placement,
  PlacementId,
  type Stay,
  StayId,
} from "../../../domain/accommodation/stay.ts";
import { assistResident } from "../intake/assistance.ts";
import { restoreOnReturn } from "../person-file/restore-on-return.ts";
import type { Context } from "../platform/handler-context.ts";
import { checkDeparture, checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import { nightsNameStays } from "../retention/automatic-deletion.retention.ts";
import { openFile } from "../people/create-person-file.ts";
import {
  checkOccupancy,
  endLapsed,
  placesFor,
  occupancyOf,
  takePlaces,
} from "../accommodation/bed-reservations.ts";
import { readmit } from "../stays/readmit.ts";
import { record } from "../accommodation/record-stay-decision.ts";
import { checkMeeting } from "../safety/check-keep-apart.ts";
import { assistanceChanged } from "../residence/refresh-status.ts";

/** A person of the spreadsheet, with all the rows that are about them. */
export interface Group {
  personId: PersonId | null;
  /** It was there before the sheet came. */
  readonly isOlder: boolean;
  readonly isKnownHere: boolean;
}

export interface StayWritten {
  readonly personId: PersonId;
  readonly opens: boolean;
  readonly stayId: StayId;
}

/** One row: the file, unless there is one, and the stay; by the rules of an admission, except that it may be long ago. */
export function bringPerson(
  context: Context,
  row: PersonRow,
  group: Group,
): Result<StayWritten, RowRefusal> {
  const wrong = wrongDays(context, row);
  if (wrong !== null) return err(wrong);
  const chosen = checkCustomTerms(context, ["source", row.referredBy, row.own?.referredBy]);
  if (!chosen.ok || (row.departure !== null && !checkDeparture(context, row.departure).ok))
    return err("wordUnknown");
  const before = group.personId;
  const filed =
    before === null ? ok(opened(context, row, group)) : returned(context, row, group, before);
  if (!filed.ok) return filed;
  const personId = filed.value;
  const stay: Stay = {
    id: StayId.parse(context.newId()),
    personId,
    from: row.from,
    until: row.until,
    plannedUntil: row.plannedUntil,
    referredBy: row.referredBy,
    own: row.own,
    departure: row.until === null ? null : row.departure,
  };
  if (staysOfPerson(context.tx, personId).some((other) => clashes(other, stay)))
    return err("elsewhere");
  const written =
    row.until === null ? writeOpen(context, row, stay) : writeEnded(context, row, stay);
  if (!written.ok) return written;
  return ok({ personId, opens: before === null, stayId: stay.id });
}

/** The house may know the person's name: they live here, or left a short while ago. */
export const knowsName = ({ tonight }: Context, { until }: PersonRow): boolean =>
  until === null || until > addDays(tonight, -nightsNameStays);

function wrongDays(context: Context, row: PersonRow): RowRefusal | null {
  const { tonight, today, tx } = context;
  const { from, until, plannedUntil } = row;
  if (from > tonight || (until !== null && until > addDays(tonight, 1))) return "inFuture";
  if ((until !== null && until < from) || plannedUntil <= from) return "endsBeforeStart";
  const [first, last] = [from, until ?? today].map((day) => Number(day.slice(0, 4)));
  for (let year = first ?? 0; year <= (last ?? 0); year += 1) {
    const figures = frozenYear(tx, year)?.figures;
    if (figures !== undefined && areWhole(figures)) return "yearClosed";
  }
  return null;
}

function opened(context: Context, row: PersonRow, { isKnownHere }: Group): PersonId {
  const { name, sex, nationality, languages } = row;
  const known = { name, sex, nationality, languages, age: ageFrom(row.age, context.today) };
  return openFile(context, known, row.age, isKnownHere);
}

/** An existing file: a current resident is known again; an older stay changes nothing on the card. */
function returned(
  context: Context,
  row: PersonRow,
  { isOlder }: Group,
  personId: PersonId,
): Result<PersonId, RowRefusal> {
  const person = personById(context.tx, personId);
  if (person === null) return err("fileGone");
  if (!isOlder || row.until !== null || (person.card.name !== null && !isHidden(person)))
    return ok(personId);
  const { nationality, isNationalityPresumed: wasPresumed } = person.card;
  const isNationalityPresumed = wasPresumed && row.nationality === nationality;
  const back = readmit(context, { ...row, personId, isNationalityPresumed });
  return back.ok ? back : err("fileGone");
}

const clashes = (a: Stay, b: Stay): boolean =>
  a.from !== a.until &&
  b.from !== b.until &&
  (b.until === null || a.from < b.until) &&
  (a.until === null || b.from < a.until);

function writeOpen(context: Context, row: PersonRow, stay: Stay): Result<null, RowRefusal> {
  const { tx } = context;
  endLapsed(context);
  const kept = placesFor(context, stay.personId, null);
  if (!kept.ok) return err(refusalOf(kept.error));
  const promised = kept.value.map(({ id }) => id);
  const placed = firstFree(context, row, stay, (placement) => {
    const free = checkOccupancy(context, occupancyOf(stay, placement), promised);
    return free.ok ? null : refusalOf(free.error);
  });
  if (!placed.ok) return placed;
  if (placed.value === null) return err("noBed");
  const met = checkMeeting(context, stay.personId, stay.from, null);
  if (!met.ok) return err(refusalOf(met.error));
  insertStay(tx, stay, context.now);
  takePlaces(context, stay.id, kept.value);
  insertPlacement(tx, placed.value);
  restoreOnReturn(context, stay.personId);
  assistResident(context, stay);
  recordArrival(context, stay, placed.value);
  return ok(null);
}

function writeEnded(context: Context, row: PersonRow, stay: Stay): Result<null, RowRefusal> {
  const { tx } = context;
  const { until, departure, personId } = stay;
  if (until === null || departure === null) return err("endsBeforeStart");
  const placed = until === stay.from ? ok(null) : firstFree(context, row, stay, () => null);
  if (!placed.ok) return placed;
  insertStay(tx, stay, context.now);
  if (placed.value !== null) insertPlacement(tx, placed.value);
  const isNew = openAssistanceOf(tx, personId) === null && !isAssistedSince(context, stay);
  if (isNew) assistResident(context, stay);
  recordArrival(context, stay, placed.value);
  const ended = placed.value?.id ?? null;
  record(context, stay, { kind: "departed", night: until, departure, ended });
  const track = isNew ? openAssistanceOf(tx, personId) : null;
  if (track === null) return ok(null);
  // Further assistance is not recorded in the spreadsheet; where there is some, it is taken up again.
  const closed = closeAssistance(track, { on: until, ...departure }, false);
  if (!closed.ok) return err("endsBeforeStart");
  setClosing(tx, track.id, closed.value.closing);
  context.note({ action: "assistanceClosed", object: { kind: "assistances", id: track.id } });
  assistanceChanged(context, personId);
  return ok(null);
}

/** An assistance that was opened later is separate. */
const isAssistedSince = ({ tx }: Context, { personId, from }: Stay): boolean =>
  assistancesOfPerson(tx, personId).some(({ openedOn }) => openedOn >= from);

/** The first of the beds that is free; null where the spreadsheet names none. */
function firstFree(
  context: Context,
  { beds }: PersonRow,
  { id: stayId, personId, from, until }: Stay,
  isPromised: (placement: Placement) => RowRefusal | null,
): Result<Placement | null, RowRefusal> {
  const { tx } = context;
  let first: RowRefusal | null = null;
  for (const bedId of beds) {
    const known = bedPlaces(tx).get(bedId);
    if (known === undefined || (until === null && known.isRetired)) continue;
    const id = PlacementId.parse(context.newId());
    const next = { ...inOwnBed, id, stayId, personId, bedId, from, until };
    const placed = place(next, {
      inBed: placementsInBed(tx, bedId),
      ofPerson: placementsOfPerson(tx, personId),
      closures: closuresOfBed(tx, bedId),
    });
    const why = placed.ok ? isPromised(next) : refusalOf(placed.error);
    if (why === null) return ok(next);
    first ??= why;
  }
  return first === null && beds.length === 0 ? ok(null) : err(first ?? "noBed");
}

function recordArrival(context: Context, stay: Stay, placement: Placement | null): void {
  record(context, stay, {
    kind: "admitted",
    night: stay.from,
    plannedUntil: stay.plannedUntil,
    bedId: placement?.bedId ?? null,
    begun: placement?.id ?? null,
  });
}

function refusalOf({ type }: AppError): RowRefusal {
  switch (type) {
    case "BedTaken":
      return "bedTaken";
    case "BedClosed":
      return "bedClosed";
    case "BedPromised":
      return "bedPromised";
    case "PersonElsewhere":
      return "elsewhere";
    case "TalkToCoordinator":
      return "talkFirst";
    case "EndBeforeStart":
      return "endsBeforeStart";
    default:
      throw new Error(`A row was refused in a way nobody foresaw: ${type}`);
  }
}
