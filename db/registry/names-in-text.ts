import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { wordsWithoutNames, wordsWithoutWholeNames } from "../../domain/shift/log-text.ts";
import type { WriteDb } from "../platform/open.ts";
import { agreementSignings, agreementSteps } from "../daily-life/agreement.table.ts";
import { appointments, appointmentsHistory } from "../appointments/appointments.table.ts";
import { choreTasks } from "../daily-life/chores.table.ts";
import { contactNotes } from "../counselling/sessions.table.ts";
import { departureAnswers } from "../accommodation/departures.table.ts";
import { healthCards } from "../health/health.table.ts";
import {
  addressBreachContents,
  complaintContents,
  incidentWords,
} from "../incidents/incidents.table.ts";
import { intakeSections } from "../intake/intake.table.ts";
import { medicines } from "../health/medication.table.ts";
import { missingSearches, passes } from "../outings/outings.table.ts";
import { people, peopleHistory } from "../people/people.table.ts";
import { reservations } from "../accommodation/planned-moves.table.ts";
import { bedClosures, beds, rooms } from "../accommodation/rooms.table.ts";
import { safetyCards } from "../safety/safety.table.ts";
import { activities, houseThings, parcels, visits } from "../daily-life/daily-life.table.ts";

const safetyCard = { table: safetyCards, column: safetyCards.card, isJson: true, byNumber: true };
const lists = ["phone", "codeWord", "neverContact"];
const isInForce = sql`NOT EXISTS (
  SELECT 1 FROM safety_cards AS later
  WHERE later.person_id = safety_cards.person_id AND later.version > safety_cards.version
)`;

/**
 * Where the house keeps words of its own that may name somebody they are not about: what went wrong with another, who leads
 * an activity, whose key it was, whom another must be kept away from. Papers of the house itself (its agreement, the steps
 * of a search, the settings) name nobody; a call that is open ends by itself.
 */
const places: readonly Place[] = [
  { table: incidentWords, column: incidentWords.words, isJson: true },
  { table: addressBreachContents, column: addressBreachContents.content, isJson: true },
  { table: complaintContents, column: complaintContents.content, isJson: true },
  { table: activities, column: activities.what },
  { table: activities, column: activities.ledByOther },
  { table: houseThings, column: houseThings.label, longest: 30 },
  { table: rooms, column: rooms.name, longest: 30 },
  { table: beds, column: beds.name, longest: 12 },
  { table: choreTasks, column: choreTasks.ownName, longest: 30 },
  { table: bedClosures, column: bedClosures.reason },
  { table: reservations, column: reservations.about },
  { table: visits, column: visits.visitor },
  { table: parcels, column: parcels.note },
  { table: missingSearches, column: missingSearches.lastSeen },
  { table: missingSearches, column: missingSearches.looks },
  { table: passes, column: passes.whereTo },
  { table: appointments, column: appointments.interpreterName },
  { table: appointmentsHistory, column: appointmentsHistory.plan, isJson: true, only: ["name"] },
  { table: medicines, column: medicines.label },
  { table: medicines, column: medicines.shownName },
  { table: healthCards, column: healthCards.shown, isJson: true },
  { table: contactNotes, column: contactNotes.houseText },
  { table: departureAnswers, column: departureAnswers.reason, shortest: 3 },
  { table: agreementSteps, column: agreementSteps.items, isJson: true, only: ["text"] },
  {
    table: agreementSignings,
    column: agreementSignings.marks,
    isJson: true,
    only: ["interpreter"],
  },
  { table: intakeSections, column: intakeSections.arrival, isJson: true, only: ["text"] },
  { ...safetyCard, only: ["whenGoingOut", "whenRecognised"] },
  { ...safetyCard, only: lists, rows: sql`NOT ${isInForce}` },
  { ...safetyCard, only: lists, rows: isInForce, isList: true },
  { table: people, column: people.alerts, isJson: true, byNumber: true },
  { table: people, column: people.helpNeeded, byNumber: true },
  {
    table: peopleHistory,
    column: peopleHistory.card,
    isJson: true,
    byNumber: true,
    only: ["alerts", "helpNeeded"],
  },
];

interface Place {
  readonly table: SQLiteTable;
  readonly column: SQLiteColumn;
  readonly isJson?: boolean;
  /** The parts that hold words; everything without it. */
  readonly only?: readonly string[];
  /** Two of them must not be called the same: a number tells them apart, after this many letters. */
  readonly longest?: number;
  /** With fewer letters it says nothing, and goes. */
  readonly shortest?: number;
  /** Whom to keep away can be asked for by her number. */
  readonly byNumber?: boolean;
  /** Only some of its rows. */
  readonly rows?: SQL;
  /** Whom somebody must never meet, on what number and by which word she is known: worth nothing without its words. */
  readonly isList?: boolean;
}

export interface Leaving {
  readonly names: readonly string[];
  /** Of everybody who is known still. */
  readonly others: readonly string[];
  readonly number: number;
  /** What becomes of lists of others: they stay as given, or lose the whole name. */
  readonly lists: "stay" | "wholeName";
}

/** Takes somebody's names out of what was written about others and about the house. */
export function forgetNamesInWords(db: WriteDb, leaving: Leaving): void {
  if (leaving.names.length === 0) return;
  for (const place of places) {
    const { table, column, rows: only = sql`TRUE` } = place;
    if (place.isList === true && leaving.lists === "stay") continue;
    const rows = db.all<{ readonly row: number; readonly text: string }>(
      sql`SELECT rowid AS row, ${column} AS text FROM ${table} WHERE ${column} <> '' AND ${only}`,
    );
    for (const { row, text } of rows) {
      const next = without(place, text, row, leaving);
      if (next !== text)
        db.run(
          sql`UPDATE ${table} SET ${sql.identifier(column.name)} = ${next} WHERE rowid = ${row}`,
        );
    }
  }
}

/** What stands in its place; null where nothing is left to say. */
function without(place: Place, text: string, row: number, leaving: Leaving): string | null {
  const replace = (written: string): string => withoutIn(written, leaving, place);
  if (place.isJson === true) {
    const before: unknown = JSON.parse(text);
    const after = JSON.stringify(eachText(before, replace, place.only ?? null));
    return after === JSON.stringify(before) ? text : after;
  }
  const after = replace(text);
  if (after === text) return text;
  if (place.longest !== undefined) return `${after.slice(0, place.longest)} ${String(row)}`;
  return after.length < (place.shortest ?? 0) ? null : after;
}

/** A number that every field of this kind has room for. */
const roomForNumber = 60;

function withoutIn(
  written: string,
  { names, others, number }: Leaving,
  { byNumber = false, isList = false }: Place,
): string {
  const cut = isList ? wordsWithoutWholeNames : wordsWithoutNames;
  const left = cut(written, names, others);
  if (!byNumber) return left;
  const numbered = cut(written, names, others, `№ ${String(number)}`);
  return numbered.length <= Math.max(written.length, roomForNumber) ? numbered : left;
}

/** The same value with every text in it replaced, or those under some keys; what has a meaning to the program has no name in it. */
function eachText(
  value: unknown,
  replace: (text: string) => string,
  only: readonly string[] | null,
): unknown {
  if (typeof value === "string") return only === null ? replace(value) : value;
  if (Array.isArray(value)) return value.map((one) => eachText(one, replace, only));
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, part]) => [
          key,
          eachText(part, replace, only?.includes(key) === true ? null : only),
        ]),
      )
    : value;
}
