// The database of 25 years that the budgets are about: 2,000 people with 20,000 documents, 10,000 referrals, 75,000 notes,
// 400,000 entries of the audit log, and current data on top. `HEARTH_SHARE=0.25` writes a quarter of each. Rows are written
// directly to the database, sealed as always: through every form it would take hours.
import { insertCensus } from "../../db/accommodation/census.ts";
import { insertAnswer } from "../../db/accommodation/departure-checklist.ts";
import { insertReferral } from "../../db/referrals/referrals.ts";
import { roomsInUse } from "../../db/accommodation/rooms.ts";
import { censusEntries } from "../../db/accommodation/census.table.ts";
import { insertPlacement, insertStay } from "../../db/accommodation/stays.ts";
import { nextReferralNumber } from "../../db/referrals/referrals.ts";
import { lastEntry } from "../../db/integrity/audit-log.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  momentAt,
} from "../../domain/core/calendar-date.ts";
import type { DecisionKind } from "../../domain/referrals/referral.ts";
import { ReferralId } from "../../domain/referrals/referral.ts";
import { ok } from "../../domain/core/result.ts";
import { AsideReason } from "../../domain/accommodation/departure-checklist.ts";
import {
  inOwnBed,
  type Placement,
  PlacementId,
  type Stay,
  StayId,
} from "../../domain/accommodation/stay.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { ReferralSource } from "../../domain/vocabulary/code-lists.ts";
import type { Context } from "../../electron/vault/platform/handler-context.ts";
import { defaultCost } from "../../electron/vault/keys/kdf.ts";
import { sealNames } from "../../electron/vault/referrals/sealed-referrals.ts";
import { write } from "../../electron/vault/platform/transactions.ts";
import { foundInvented } from "../../electron/demo/create-demo-vault.ts";
import { openHouseOf, type TestHouse } from "../helpers/integration/test-house.ts";
import { addManyFiles, fileCount, type Filed } from "./many-person-files.ts";
import { addNotesAbout, noteCount } from "./many-notes.ts";

/** The share of the 25 years that is written. */
export const share = Number(process.env["HEARTH_SHARE"] ?? "1");
const callCount = 10_000;
const stayCount = 800;
const traceCount = 400_000;
/** Current residents came within two years; what is written here was over by then. */
const yearsOfToday = 2;
const years = 25;
const batch = 2000;

/** Creates and writes it and leaves it open. Reports how long each part took. */
export async function foundBigHouse(house: TestHouse): Promise<void> {
  await foundHouseOfToday(house);
  const files = told("files", () => addManyFiles(house, fileCount * share));
  told("stays", () => addStays(house, files));
  told("calls", () => addCalls(house, files));
  const people = files.map(({ id }) => id);
  told("notes", () => addNotesAbout(house, people, noteCount * share));
  told("trace", () => addReadings(house, people));
}

/** With passphrases of the cost that budgets are compared with. */
async function foundHouseOfToday({ vault }: TestHouse): Promise<void> {
  const look = { language: "en", theme: "system" } as const;
  const way = { which: "house", kdfCost: defaultCost } as const;
  const made = await foundInvented(vault, look, { years: 0, seed: 1 }, way);
  if (!made.ok) throw new Error(made.error.type);
}

function told<T>(what: string, work: () => T): T {
  const begun = performance.now();
  const done = work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  process.stdout.write(`${what}: written in ${seconds} s\n`);
  return done;
}

/** Runs `work` `count` times, in transactions that fit into memory. */
function inBatches(house: TestHouse, count: number, work: (c: Context, at: number) => void): void {
  for (let from = 0; from < count; from += batch)
    write(openHouseOf(house), house.vault.clock, (context) => {
      for (let at = from; at < Math.min(count, from + batch); at += 1) work(context, at);
      return ok(null);
    });
}

/** Consecutive stays in each bed, over all the years; with a headcount every night. */
function addStays(house: TestHouse, files: readonly Filed[]): void {
  const beds = write(openHouseOf(house), house.vault.clock, ({ tx, today }) =>
    ok({ today, beds: roomsInUse(tx).flatMap((room) => room.beds.map(({ id }) => id)) }),
  );
  if (!beds.ok) throw new Error("The rooms are there");
  const { today } = beds.value;
  // A smaller share covers proportionally fewer years.
  const first = addMonths(today, -12 * (yearsOfToday + (years - yearsOfToday) * share));
  const nights = Math.floor((365.25 * (years - yearsOfToday) * 16) / stayCount);
  const byNight = new Map<CalendarDate, [Stay, Placement][]>();
  inBatches(house, stayCount * share, (context, at) => {
    const bedId = beds.value.beds[at % 16];
    // The most recent people are excluded: they are in a residence procedure, and live elsewhere.
    const person = files[files.length - 1 - at];
    if (bedId === undefined || person === undefined) throw new Error("There are sixteen beds");
    const from = addDays(first, Math.floor(at / 16) * nights);
    const until = addDays(from, nights - 1);
    const personId = person.id;
    const stay: Stay = {
      id: StayId.parse(context.newId()),
      personId,
      from,
      until,
      plannedUntil: until,
      referredBy: ReferralSource.options[at % 6] ?? "police",
      departure: { destination: "own-rented-home", reason: "open-ended-permit" },
    };
    const placement = {
      ...inOwnBed,
      id: PlacementId.parse(context.newId()),
      stayId: stay.id,
      personId,
      bedId,
    };
    insertStay(context.tx, stay, momentAt(from, 17, context.settings.zone));
    insertPlacement(context.tx, { ...placement, from, until });
    setListAside(context, stay);
    for (let night = 0; night < nights - 1; night += 1) {
      const day = addDays(from, night);
      const known = byNight.get(day);
      const one: [Stay, Placement] = [stay, { ...placement, from, until }];
      if (known === undefined) byNight.set(day, [one]);
      else known.push(one);
    }
  });
  const counted = [...byNight];
  inBatches(house, counted.length, (context, at) => {
    const [night, sleepers] = counted[at] ?? ["" as CalendarDate, []];
    const by = context.me.id;
    const closedAt = momentAt(night, 22, context.settings.zone);
    context.tx
      .insert(censusEntries)
      .values(
        sleepers.map(([{ personId, id: stayId }, { bedId }]) => ({
          id: context.newId(),
          night,
          personId,
          stayId,
          bedId,
          position: 1,
          state: "here" as const,
          at: closedAt,
          by,
        })),
      )
      .run();
    insertCensus(context.tx, { id: context.newId(), night, closedAt, closedBy: by, isLate: false });
  });
}

function setListAside(context: Context, { id, until }: Stay): void {
  const { tx, me, settings, keys } = context;
  if (until === null) throw new Error("It is over");
  const spot = { table: "departure_answers", rowId: context.newId(), version: 1 };
  insertAnswer(tx, {
    id: spot.rowId,
    stayId: id,
    item: "list",
    outcome: "aside",
    reason: null,
    sealedOffice: keys.seal("office", spot, AsideReason, "Long ago"),
    at: momentAt(until, 12, settings.zone),
    by: me.id,
  });
}

const settled: readonly DecisionKind[] = ["accepted", "refused", "reoriented", "no-show"];

/** Settled long ago: the refused ones have no names any more. */
function addCalls(house: TestHouse, files: readonly Filed[]): void {
  inBatches(house, callCount * share, (context, at) => {
    const { tx, me, settings, today } = context;
    const id = ReferralId.parse(context.newId());
    const day = addDays(today, -60 - Math.floor((at * (365 * years - 60)) / (callCount * share)));
    const receivedAt = momentAt(day, 11, settings.zone);
    const kind = settled[at % settled.length] ?? "refused";
    const person = kind === "accepted" ? files[Math.floor(at / 4) % files.length] : undefined;
    const keepsNames = kind === "accepted" || kind === "reoriented";
    const names = { name: `Invented ${String(at)}`, caller: "Invented service", phone: "" };
    insertReferral(tx, {
      card: {
        id,
        version: 1,
        number: nextReferralNumber(tx),
        receivedAt,
        decidedAt: receivedAt,
        detectedBy: ReferralSource.options[(at * 7) % 6] ?? "police",
        referredBy: ReferralSource.options[at % 6] ?? "police",
        sex: "female",
        ageRange: "26-35",
        urgency: "this-week",
        languages: ["ro"],
        decision:
          person !== undefined
            ? { kind: "accepted", personId: person.id }
            : kind === "reoriented"
              ? { kind, to: "Invented service" }
              : kind === "no-show"
                ? { kind }
                : { kind: "refused", reason: "no-place" },
      },
      takenBy: me.id,
      personId: person?.id ?? null,
      names: null,
      suspicion: null,
      sealedNames: keepsNames ? sealNames(context, id, 1, names) : null,
      erasedAt: keepsNames ? null : receivedAt,
    });
  });
}

/** Views of files, until the audit log has its length. */
function addReadings(house: TestHouse, people: readonly PersonId[]): void {
  const { db } = openHouseOf(house).database;
  const missing = traceCount * share - (lastEntry(db)?.seq ?? 0);
  inBatches(house, Math.max(0, missing), (context, at) => {
    const id = people[(at * 31) % people.length];
    if (id === undefined) throw new Error("There are people");
    context.note({ action: "read", object: { kind: "people", id }, detail: "overview" });
  });
}
