// Invented years in a real vault: every rule and the database accept them, each report says what a slow recount says, and the
// house opens again as a house that does not exist.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DatabaseFile } from "../../db/open.ts";
import { userBySignInName } from "../../db/users.ts";
import { civilDate } from "../../domain/calendar.ts";
import { everyResident } from "../../domain/people-list.ts";
import { ReportPeriod } from "../../domain/reports/period.ts";
import { ok } from "../../domain/result.ts";
import { askedOf } from "../../electron/vault/report-facts.ts";
import { read } from "../../electron/vault/transact.ts";
import { beginInvented, type Begun } from "../../electron/vault/years/found-invented.ts";
import { inventHouse } from "../../electron/vault/invent.ts";
import { recount } from "../unit/years/recount.ts";
import { reported } from "../unit/years/reported.ts";
import { openHouseOf, testHouse, type TestHouse } from "./test-house.ts";

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
});
afterAll(() => {
  house.remove();
});

it.each(periods)("counts in the file what happened from $from to $to", (period) => {
  const { timeline } = begun;
  const asked = read(openHouseOf(house), house.vault.clock, (context) =>
    ok(askedOf(context, period)),
  );
  if (!asked.ok || timeline === null) throw new Error("The house answers");
  const counted = reported(asked.value);
  const today = civilDate(house.now, "Europe/Brussels");
  const { tables, averages } = recount({ timeline, period, today, workers: careWorkers() });
  for (const [name, table] of Object.entries(tables))
    expect([name, counted.tables[name]]).toEqual([name, table]);
  expect(counted.averages).toMatchObject(averages);
});

const careWorkers = (): readonly string[] =>
  ["clara", "bruno", "elif", "jonas"].map(
    (name) => userBySignInName(openHouseOf(house).database.db, name)?.id ?? name,
  );

it("reads no large table from end to end for a report of a month", () => {
  const { db } = openHouseOf(house).database;
  const { $client: builder } = db as typeof db & { readonly $client: DatabaseFile };
  const asked = new Set<string>();
  const prepare = builder.prepare.bind(builder);
  builder.prepare = (sql: string) => {
    asked.add(sql);
    return prepare(sql);
  };
  const period = ReportPeriod.parse({ from: "2026-03-01", to: "2026-03-31" });
  try {
    read(openHouseOf(house), house.vault.clock, (context) => ok(askedOf(context, period)));
  } finally {
    builder.prepare = prepare;
  }
  const steps = [...asked].flatMap((sql) =>
    /^\s*select/i.test(sql)
      ? prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(sql.match(/\?/g) ?? []))
      : [],
  ) as readonly { readonly detail: string }[];
  const details = steps.map(({ detail }) => detail);
  expect(details).toContainEqual(expect.stringContaining("USING INDEX contacts_by_day"));
  const large = /^SCAN (contacts|contact_notes|census_entries|trace|\w+_history)\b/;
  expect(details.filter((detail) => large.test(detail))).toEqual([]);
});

it("goes on in the house of today, and opens again", async () => {
  const filled = inventHouse(openHouseOf(house), house.vault.clock, "en");
  expect(filled).toEqual({ ok: true, value: null });
  house.lock();
  await house.ask("house.invent", look);
  expect(await house.ask("house.state", {})).toMatchObject({ house: "open", purpose: "demo" });
  const { people } = await house.ask("people.list", { ...everyResident, text: "", page: 0 });
  expect(people.map(({ card }) => card.name)).toContain("Blessing Alọ́");

  // What is given, planned and written down today is about those of today, and not about whoever lived here years ago.
  const { file } = openHouseOf(house).database;
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
});

it("is made anew where somebody left while it was told", async () => {
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
