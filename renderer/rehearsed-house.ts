import type { Output } from "../domain/api.ts";
import type { BedOnBoard } from "../domain/board.ts";
import type { CalendarDate, Instant } from "../domain/calendar.ts";
import type { Language, Theme } from "../domain/look.ts";
import type { PassId, PassView } from "../domain/pass.ts";
import type { PersonId } from "../domain/person.ts";
import type { BedId, RoomId } from "../domain/room.ts";
import type { StayId } from "../domain/stay.ts";
import type { UserId } from "../domain/user.ts";

/** What the first screen asks before it is drawn, and what a house answers in which nobody is: two beds, an outing and a few lines. */
export interface RehearsedHouse {
  readonly "house.state": Output<"house.state">;
  readonly "today.now": Output<"today.now">;
  readonly "beds.board": Output<"beds.board">;
  readonly "passes.list": Output<"passes.list">;
  readonly "today.view": Output<"today.view">;
}

export function rehearsedHouse(language: Language, theme: Theme): RehearsedHouse {
  const now = { date: day, night: day, zone: "Europe/Brussels", at: moment, hour: 21 };
  return {
    "house.state": {
      ...{ house: "open", hasDemo: false, purpose: "real", copy: null, movedAway: null },
      me: { ...nobody, language, theme },
    },
    "today.now": { ...now, isSearching: false },
    "beds.board": {
      night: day,
      rooms: [{ id: none as RoomId, name: "", beds: [free, taken] }],
    },
    "passes.list": {
      ...{ now: later, proposed: later, keepHours: 24, out: [outing] },
      ...{ lookedFor: [], atAppointments: [], counted: [], inside: [], back: [], phones: [] },
    },
    "today.view": {
      ...now,
      ...{ inHouse: 1, places: 2, free: 1, closed: 0, coming: null },
      needs: [
        {
          ...{ kind: "overdue", passId: outing.id, stage: "late", backBy: moment },
          ...{ hasPhone: true, people: [line] },
        },
        { kind: "plannedEndPassed", person: line, room: "", plannedUntil: day },
        {
          ...{ kind: "due", person: line, document: "orangeCard", until: day },
          ...{ task: { kind: "expired", on: day, by: day, rule: "lastDayValid" }, isOverdue: true },
        },
        { kind: "toComplete", person: line, missing: ["name", "languages"] },
      ],
      recent: [
        { kind: "arrived", person: line, room: "", night: day },
        { kind: "left", person: line, room: null, night: day },
      ],
    },
  };
}

const none = "00000000-0000-4000-8000-000000000000";
const day = "2000-01-01" as CalendarDate;
const moment = "2000-01-01T20:00:00.000Z" as Instant;
const later = "2000-01-01T20:10:00.000Z" as Instant;
const line = { id: none as PersonId, number: 0, name: null };

const nobody = {
  ...{ id: none as UserId, name: "", signInName: "" },
  ...{ roles: ["shelter" as const], holds: [], awaits: [] },
  ...({ textSize: "normal", firstScreen: "today" } as const),
  ...{ hidesNames: false, mustChoosePassphrase: false },
};

const outing: PassView = {
  ...{ id: none as PassId, whereTo: "", backBy: moment, company: "alone", hasPhone: true },
  ...{ outAt: moment, byName: "", stage: "late", people: [{ ...line, room: "" }] },
};

const bed = { id: none as BedId, name: "", kind: "bed" as const };
const free: BedOnBoard = { state: "free", bed, freeSince: null, freeUntil: null };
const taken: BedOnBoard = {
  state: "taken",
  bed: { ...bed, id: "00000000-0000-4000-8000-000000000001" as BedId },
  sleeper: {
    ...{ personId: line.id, stayId: none as StayId, number: 0, name: null },
    ...{ sex: "unknown", age: { basis: "unknown" }, languages: [], alerts: [], helpNeeded: "" },
    ...{ since: day, inBedSince: day, plannedUntil: day, householdId: null },
    withoutBed: null,
  },
  beside: [],
  next: null,
};
