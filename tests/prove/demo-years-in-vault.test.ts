// Fictitious years in a real vault: every rule and the database accept them, each report matches an independent recount, and
// the vault opens again as demo data.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import type { DatabaseFile } from "../../db/platform/open-database.ts";
import { userBySignInName } from "../../db/users/users.ts";
import { addDays, CalendarDate, calendarDateOf } from "../../domain/core/calendar-date.ts";
import { everyResident } from "../../domain/person-file/people-list.ts";
import { codedPeople } from "../../domain/reports/coded-export.ts";
import type { Facts } from "../../domain/reports/report-facts.ts";
import { ReportName } from "../../domain/reports/report-table.ts";
import { groupNames, reportGroups } from "../../domain/reports/report-chapters.ts";
import { ReportPeriod, spanOf } from "../../domain/reports/report-period.ts";
import { fieldsOf, Subject } from "../../domain/reports/report-question-fields.ts";
import { answerTo, Question } from "../../domain/reports/report-question.ts";
import { type ReportRequest, readFor, reportOf } from "../../domain/reports/report.ts";
import { ok } from "../../domain/core/result.ts";
import { askedOf } from "../../electron/vault/reports/report-facts.ts";
import { proceduresOf } from "../../electron/vault/reports/report-office-facts.ts";
import { atOnce } from "../../electron/vault/platform/run-in-slices.ts";
import { read } from "../../electron/vault/platform/transactions.ts";
import type { Slices, SliceTransaction } from "../../electron/vault/platform/slice-transaction.ts";
import {
  beginInvented,
  type Begun,
  foundInvented,
  tellDays,
} from "../../electron/demo/create-demo-vault.ts";
import { recount } from "../unit/demo/independent-recount.ts";
import { reported } from "../unit/demo/figures-in-reports.ts";
import { openHouseOf, testHouse, type TestHouse } from "../helpers/integration/test-house.ts";
import { runs } from "../helpers/property-runs.ts";

const look = { language: "en", theme: "system" } as const;
const periods = [
  { from: "2026-01-01", to: "2026-12-31" },
  { from: "2025-11-01", to: "2026-02-28" },
].map((period) => ReportPeriod.parse(period));
let house: TestHouse;
let begun: Begun;

beforeAll(async () => {
  house = testHouse();
  const made = await beginInvented(house.vault, look, { years: 1, seed: 7 });
  if (!made.ok) throw new Error(made.error.type);
  begun = made.value;
  tellDays(begun, look.language);
}, 300_000);
afterAll(() => house.remove());

it.each(periods)("counts in the database what happened from $from to $to", (period) => {
  const { timeline } = begun;
  if (timeline === null) throw new Error("The house answers");
  const counted = reported(asked(period));
  const today = calendarDateOf(house.now, "Europe/Brussels");
  const { tables, averages } = recount({ timeline, period, today, workers: careWorkers() });
  for (const [name, table] of Object.entries(tables))
    expect([name, counted.tables[name]]).toEqual([name, table]);
  expect(counted.averages).toMatchObject(averages);
});

it.each(periods)("matches in each tab from $from to $to a count of all data", async (period) => {
  const all = asked(period);
  const told: Record<string, unknown> = {};
  for (const group of groupNames) {
    openHouseOf(house).opened.forget();
    const { reports } = await house.ask("reports.view", { period, group });
    expect(reports.map(({ name }) => name)).toEqual(reportGroups[group]);
    for (const { isClosed, toComplete: _, ...report } of reports) {
      expect(isClosed).toBe(false);
      expect(report).toEqual(reportOf(report.name, all));
    }
    for (const report of reports) told[report.name] = report;
  }
  const { reports } = await house.ask("reports.pack", period);
  expect(reports).toEqual(ReportName.options.map((name) => told[name]));
});

const day = (text: string) => CalendarDate.parse(text);
/** Nothing happened before or after. */
const ever: ReportPeriod = { from: day("1990-01-01"), to: day("2060-12-31") };
const questions = Subject.options.flatMap((about) =>
  fieldsOf[about].map((rows) => Question.parse({ about, rows, columns: null, only: [] })),
);

it("gets every figure of a period from its data as from all data", () => {
  const all = ofAllThereIs();
  const begin = fc.integer({ min: -450, max: 40 });
  fc.assert(
    fc.property(begin, fc.integer({ min: 0, max: 500 }), (since, length) => {
      const from = addDays(day("2026-12-31"), since);
      const period = { from, to: addDays(from, length) };
      const some = asked(period);
      const whole: ReportRequest = { ...some, facts: all };
      for (const name of ReportName.options)
        expect(reportOf(name, some)).toEqual(reportOf(name, whole));
      const { facts, today } = some;
      expect(codedPeople(facts, period, today)).toEqual(codedPeople(all, period, today));
      for (const question of questions)
        expect(answerTo(question, facts, spanOf(period, today))).toEqual(
          answerTo(question, all, spanOf(period, today)),
        );
    }),
    { numRuns: runs(20) },
  );
  expect(all.contacts.length * all.documents.length * all.counted.length).toBeGreaterThan(0);
  expect((all.office?.cases.length ?? 0) * (all.office?.ways.size ?? 0)).toBeGreaterThan(0);
});

/** Also the procedures of people whose file is not open on its last day. */
function ofAllThereIs(): Facts {
  const { facts } = asked(ever);
  const people = [...new Set(facts.tracks.map(({ personId }) => personId))];
  const ways = now((turn) => proceduresOf(turn, [], people));
  return { ...facts, office: facts.office && { ...facts.office, ways } };
}

it("reads for a report what happened in its period", () => {
  const { facts } = asked({ from: day("2026-03-01"), to: day("2026-03-31") });
  const { facts: all } = asked(ever);
  for (const part of ["documents", "contacts", "counted", "tracks"] as const)
    expect([part, facts[part].length < all[part].length / 2 + 20]).toEqual([part, true]);
});

const everything = readFor(ReportName.options);
const asked = (period: ReportPeriod): ReportRequest =>
  now((turn) => askedOf(turn, period, everything));

function now<T>(begin: (turn: SliceTransaction) => Slices<T>): T {
  const answer = read(openHouseOf(house), house.vault.clock, (context) =>
    ok(atOnce(context, begin)),
  );
  if (!answer.ok) throw new Error(answer.error.type);
  return answer.value;
}

const careWorkers = (): readonly string[] =>
  ["clara", "bruno", "elif", "jonas"].map(
    (name) => userBySignInName(openHouseOf(house).database.db, name)?.id ?? name,
  );

it("scans no large table for a report of a month", () => {
  const { db } = openHouseOf(house).database;
  const { $client: builder } = db as typeof db & { readonly $client: DatabaseFile };
  const told = new Set<string>();
  const prepare = builder.prepare.bind(builder);
  builder.prepare = (sql: string) => {
    told.add(sql);
    return prepare(sql);
  };
  const period = ReportPeriod.parse({ from: "2026-03-01", to: "2026-03-31" });
  openHouseOf(house).opened.forget();
  try {
    asked(period);
  } finally {
    builder.prepare = prepare;
  }
  const steps = [...told].flatMap((sql) =>
    /^\s*select/i.test(sql)
      ? prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(sql.match(/\?/g) ?? []))
      : [],
  ) as readonly { readonly detail: string }[];
  const details = steps.map(({ detail }) => detail);
  expect(details).toContainEqual(expect.stringContaining("USING COVERING INDEX contacts_by_day"));
  const large = /^SCAN (contacts|contact_notes|census_entries|trace|\w+_history)\b/;
  expect(details.filter((detail) => large.test(detail))).toEqual([]);
});

it("continues with current data, and opens again", async () => {
  const younger = testHouse();
  onTestFinished(() => younger.remove());
  const made = await foundInvented(younger.vault, look, { years: 0.7, seed: 7 });
  expect(made.ok).toBe(true);
  younger.lock();
  await younger.ask("house.invent", look);
  expect(await younger.ask("house.state", {})).toMatchObject({ house: "open", purpose: "demo" });
  const { people } = await younger.ask("people.list", { ...everyResident, text: "", page: 0 });
  expect(people.map(({ card }) => card.name)).toContain("Blessing Alọ́");

  // What is lent, planned and recorded today is about current people, not former residents.
  const { file } = openHouseOf(younger).database;
  const gone =
    "SELECT person_id FROM stays GROUP BY person_id HAVING max(coalesce(until_night, '9999')) < '2026-11'";
  const of = (table: string, which = "true") =>
    file
      .prepare(`SELECT count(*) AS about FROM ${table} WHERE ${which} AND person_id IN (${gone})`)
      .get();
  for (const table of ["medicines", "appointments", "safety_cards"])
    expect([table, of(table)]).toEqual([table, { about: 0 }]);
  expect(of("log_entries", "written_at > '2026-11-21'")).toEqual({ about: 0 });

  // Nobody slept here on a night that was counted without being seen.
  const unseen = file
    .prepare(
      `SELECT count(*) AS unseen FROM censuses AS census
       JOIN placements AS place ON place.voided_at IS NULL AND place.from_night <= census.night
         AND census.night < coalesce(place.until_night, '9999')
       JOIN stays AS stay ON stay.id = place.stay_id
       WHERE NOT EXISTS (
         SELECT 1 FROM census_entries AS entry
         WHERE entry.night = census.night AND entry.person_id = stay.person_id
       )`,
    )
    .get();
  expect(unseen).toEqual({ unseen: 0 });
}, 300_000);

it("is created again where someone left while it was created", async () => {
  const left = testHouse();
  try {
    await beginInvented(left.vault, look, { years: 0, seed: 0 });
    expect(await left.ask("people.list", { ...everyResident, text: "", page: 0 })).toMatchObject({
      people: [],
    });
    left.lock();
    await left.ask("house.invent", look);
    const { people } = await left.ask("people.list", { ...everyResident, text: "", page: 0 });
    expect(people.map(({ card }) => card.name)).toContain("Blessing Alọ́");
  } finally {
    left.remove();
  }
});

it("opens no care data, for any report or question", async () => {
  const { compartments, opened } = openHouseOf(house);
  const held = compartments.get("care");
  if (held === undefined) throw new Error("Whoever looks holds every key");
  let asks = 0;
  compartments.set("care", {
    newest: held.newest,
    get byEpoch() {
      asks += 1;
      return held.byEpoch;
    },
  });
  opened.forget();
  const [period] = periods;
  if (period === undefined) throw new Error("There is one");
  try {
    const { reports } = await house.ask("reports.pack", period);
    for (const { name, table } of reports)
      for (const row of table.rows)
        await house.ask("reports.people", { period, name, row, column: null });
    await house.ask("reports.coded", period);
    for (const question of questions) await house.ask("questions.answer", { period, question });
    expect(asks).toBe(0);
    // It would be detected.
    const spot = { table: "contact_notes", rowId: "none", version: 1 };
    read(openHouseOf(house), house.vault.clock, ({ keys }) =>
      ok(keys.open("care", spot, z.string(), Buffer.alloc(40)).ok),
    );
    expect(asks).toBe(1);
  } finally {
    compartments.set("care", held);
  }
});
