import * as z from "zod";
import { type Calendar, PlaceClass } from "../appointments/appointment.ts";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import { byTime, type CalendarEntry, isShown, kindOfLine, kindOfPlace } from "./calendar-entry.ts";
import { shortNames } from "../people/short-names.ts";
import { DocumentKind } from "../residence/document.ts";
import type { LogPerson } from "../shift/log-entry.ts";
import type { PersonId } from "../people/person.ts";
import { TaskKind } from "../residence/procedure/procedure-tasks.ts";
import type { UserId } from "../users/user.ts";
import { LanguageCode } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

// Some days of the calendar in print. Printouts lie about: they show when and of what kind, never where by name, with
// whom or what for.

/** The kind of entry, as a printout may show it. */
export const PrintedEntryKind = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("place"), place: PlaceClass, own: customTermsIn(["place"]) }),
  z.strictObject({ what: z.enum(["session", "interview", "hearing", "planReview", "planStep"]) }),
  /** The person is expected outside, or is occupied: where and with what is theirs to tell. */
  z.strictObject({ what: z.enum(["out", "taken"]) }),
  z.strictObject({ what: z.literal("ends"), document: DocumentKind }),
  z.strictObject({ what: z.literal("task"), task: TaskKind }),
  z.strictObject({ what: z.enum(["order", "stayEnd"]) }),
]);
export type PrintedEntryKind = Readonly<z.infer<typeof PrintedEntryKind>>;

export const PrintedEntry = z.strictObject({
  day: CalendarDate,
  at: ClockTime.nullable(),
  about: PrintedEntryKind,
  /** The person's name in the house, or their number where no name is shown. Null on their own printout. */
  who: z.strictObject({ name: z.string().nullable(), number: z.number().int() }).nullable(),
  /** Whether there is an escort; who it is, for staff. */
  escort: z.enum(["none", "open", "known"]),
  escortName: z.string(),
  language: LanguageCode.nullable(),
});
export type PrintedEntry = Readonly<z.infer<typeof PrintedEntry>>;

export const CalendarPrintout = z.strictObject({
  from: CalendarDate,
  days: z.number().int().min(1).max(14),
  lines: z.array(PrintedEntry).max(1000),
});
export type CalendarPrintout = Readonly<z.infer<typeof CalendarPrintout>>;

/** For the table of the house, for a colleague, or for a person to take along. */
export type CalendarPrintoutOf =
  | { readonly whose: "house"; readonly residents: ReadonlySet<PersonId> }
  | { readonly whose: "worker"; readonly workerId: UserId }
  | { readonly whose: "person"; readonly personId: PersonId };

/** What is in the calendar on these days. */
export interface Shown extends Pick<Calendar, "from" | "days" | "appointments"> {
  readonly lines: readonly CalendarEntry[];
  readonly people: readonly LogPerson[];
  readonly accompaniedBy: ReadonlyMap<PersonId, UserId>;
}

/** The sheet for one reader, with less on it the more people see it. */
export function calendarPrintout(shown: Shown, reader: CalendarPrintoutOf): CalendarPrintout {
  const { from, days } = shown;
  const entries = [...appointmentsOn(shown), ...linesOn(shown)].filter(
    (entry) => isFor(entry, reader, shown) && staysOn(entry.about, reader.whose),
  );
  const people = shown.people.filter(({ id }) => entries.some(({ personId }) => personId === id));
  const called = shortNames(people.flatMap(({ name }) => name ?? []));
  const lines = entries.flatMap(({ personId, workerId: _, kind: __, ...line }) => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return [];
    const { name, number } = person;
    const who = { name: name === null ? null : called(name), number };
    return [
      reader.whose === "person"
        ? { ...line, who: null, escortName: "" }
        : { ...line, about: reader.whose === "house" ? veiled(line.about) : line.about, who },
    ];
  });
  return { from, days, lines: lines.toSorted(byTime) };
}

type Entry = Omit<PrintedEntry, "who"> & Parameters<typeof isShown>[0];

const appointmentsOn = ({ appointments }: Shown): readonly Entry[] =>
  appointments
    .filter(({ cancelled }) => cancelled === null)
    .map(({ day, at, place, own, personId, escort, needsEscort, escortName, interpreter }) => ({
      day,
      at,
      personId,
      workerId: escort,
      kind: kindOfPlace(place),
      about: { what: "place", place, own },
      escort: !needsEscort ? "none" : escort === null ? "open" : "known",
      escortName: escortName ?? "",
      language: interpreter?.language ?? null,
    }));

const linesOn = ({ lines }: Shown): readonly Entry[] =>
  lines.map(({ day, at, personId, worker, about }) => ({
    day,
    at,
    personId,
    workerId: worker?.id ?? null,
    kind: kindOfLine(about),
    about: onPaper(about),
    escort: "none",
    escortName: "",
    language: null,
  }));

/** The house is not to know who comes from outside to be assisted: its printout is about residents. */
function isFor(entry: Entry, reader: CalendarPrintoutOf, { accompaniedBy }: Shown): boolean {
  if (reader.whose === "house" && !reader.residents.has(entry.personId)) return false;
  const personId = reader.whose === "person" ? reader.personId : null;
  const worker = reader.whose === "worker" ? reader.workerId : null;
  return isShown(entry, { without: [], worker, personId }, accompaniedBy);
}

/** The house needs to know when a person is out or occupied; a person needs to know where to be, and what ends. */
function staysOn({ what }: PrintedEntryKind, whose: CalendarPrintoutOf["whose"]): boolean {
  switch (what) {
    case "planStep":
    case "task":
    case "order":
      return whose === "worker";
    case "planReview":
    case "ends":
      return whose !== "house";
    // An upcoming departure is not for a printout on a wall.
    case "stayEnd":
      return whose === "worker";
    default:
      return true;
  }
}

/**
 * Everyone in the house reads it: with whom a person speaks, and that they go to a doctor or the police, is theirs to
 * tell.
 */
function veiled(about: PrintedEntryKind): PrintedEntryKind {
  switch (about.what) {
    case "place":
      return { what: "out" };
    case "session":
    case "interview":
    case "hearing":
      return { what: "taken" };
    default:
      return about;
  }
}

function onPaper(about: CalendarEntry["about"]): PrintedEntryKind {
  switch (about.what) {
    case "ends":
      return { what: "ends", document: about.document };
    case "task":
      return { what: "task", task: about.task };
    default:
      return { what: about.what };
  }
}
