// @module-tag long
// The demo data has something about people in nearly every table: everyone turns out to have a second file.
import { afterAll, beforeAll, expect, it } from "vitest";
import { personColumns } from "../../../db/registry/person-columns.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { everythingKept, aCall } from "../../helpers/builders.ts";
import { openHouseOf, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let tables: ReturnType<typeof tablesNow>;
beforeAll(async () => {
  house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
  tables = tablesNow();
});
afterAll(() => house.remove());

const file = () => openHouseOf(house).database.file;
const take: Choices = everythingKept;

/** Whether a column is about the past of a file, which stays. */
const isPast = (column: string): boolean => {
  const [table = ""] = column.split(".");
  return (
    ["trace", "people", "file_merges", "referrals_history"].includes(table) ||
    Object.entries(personColumns).some(([name, way]) => name === column && way === "stays")
  );
};

/** Every table with the rows that contain an id in any column. */
function tablesNow() {
  const tables = file()
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as readonly string[];
  return tables.map((table) => {
    const columns = file().pragma(`table_info("${table}")`) as readonly { readonly name: string }[];
    const found = columns.map(
      ({ name }) => `max(instr(CAST("${name}" AS TEXT), $id)) AS "${name}"`,
    );
    return {
      table,
      find: file().prepare(`SELECT ${found.join(", ")} FROM "${table}"`),
      count: file().prepare(`SELECT count(*) FROM "${table}"`).pluck(),
    };
  });
}

const placesOf = (id: PersonId): readonly string[] =>
  tables.flatMap(({ table, find }) =>
    Object.entries(find.get({ id }) as Readonly<Record<string, number | null>>)
      .filter(([, at]) => at !== null && at > 0)
      .map(([name]) => `${table}.${name}`),
  );

async function called(): Promise<PersonId> {
  const { decision } = await house.ask(
    "referrals.take",
    aCall({ decision: { kind: "accepted", personId: null } }),
  );
  if (decision.kind !== "accepted") throw new Error("Not accepted");
  return decision.personId;
}

/** Adds what the demo data does not have about a resident, and about a person who waits. */
async function addTheRest(resident: PersonId, waiting: PersonId): Promise<void> {
  const { today } = await house.ask("activities.book", {});
  const planned = { day: today, at: "22:00", minutes: 60, place: "doctor", weeks: 1 } as const;
  await house.ask("calendar.plan", {
    ...planned,
    personId: resident,
    care: null,
    needsEscort: true,
    escort: null,
    interpreter: null,
  });
  await house.ask("medicines.start", {
    personId: resident,
    label: "Box 3",
    times: ["21:00"],
    from: today,
    until: null,
    care: null,
  });
  const shift = { day: today, name: "day" } as const;
  for (const about of [resident, null])
    await house.ask("log.write", {
      shift,
      kind: "note",
      about,
      isPinned: false,
      text: ["Talked with ", { person: resident }],
    });
  await house.ask("breaches.open", {
    who: "",
    toWhom: "a cousin",
    how: "",
    knownOn: today,
    risk: "small",
    reasons: null,
    personIds: [resident],
    actions: [],
  });
  await house.ask("activities.save", {
    id: null,
    invited: [],
    plan: {
      what: "Dinner",
      day: today,
      at: null,
      openTo: "all",
      ledBy: { is: "resident", id: resident },
    },
  });
  await house.ask("missing.open", { personId: resident });
  const nights = { from: addDays(today, 40), until: addDays(today, 50) };
  const [free] = await house.ask("beds.free", { from: nights.from });
  await house.ask("reservations.make", {
    ...nights,
    expiresOn: nights.from,
    about: "",
    places: [{ bedId: free?.bedId ?? "", personId: waiting }],
  });
}

const rowsOf = () =>
  Object.fromEntries(tables.map(({ table, count }) => [table, count.get() as number]));

/** A merge adds rows to these, and removes none from any other. */
const grows = [
  "agreement_steps",
  // The roles in a case that both files were linked to.
  "criminal_case_links",
  "file_merges",
  "name_hashes",
  "people_history",
  "safety_cards",
  "trace",
  "trace_signatures",
];

/** Only the merged file's own past; and what reaches the office from outside, which it has adopted already. */
const neverMoved = [
  // No printout about anyone in the demo data was released by two people.
  "agreement_steps",
  "drafts",
  "erasing",
  "erasure_orders",
  "file_merges",
  "guard_overrides",
  "hidden_holders",
  "import_rows",
  "legal_holds",
  // Nobody in the demo data has a photo; photos.test.ts tests what happens to one.
  "people_drops",
  "people_history",
  "photos",
  "safety_cards",
];

it("moves every row of everyone, and every page of the file opens afterwards", async () => {
  const { people } = await house.ask("people.list", { filter: "all", text: "", page: 0 });
  const named = async (filter: "residents" | "waiting") =>
    (await house.ask("people.list", { filter, text: "", page: 0 })).people.find(
      ({ card }) => card.name !== null,
    )?.card.id;
  const [resident, waiting] = [await named("residents"), await named("waiting")];
  if (resident === undefined || waiting === undefined) throw new Error("Nobody there");
  await addTheRest(resident, waiting);
  const refused: string[] = [];
  const moved = new Set<string>();
  for (const { card } of people) {
    const keptId = await called();
    const [mergedId, places] = [card.id, placesOf(card.id)];
    const { kept, merged, cannot } = await house.ask("merging.compare", { keptId, mergedId });
    if (cannot !== null) {
      refused.push(cannot);
      continue;
    }
    const had = rowsOf();
    await house.ask("merging.merge", {
      keptId,
      mergedId,
      take,
      keptVersion: kept.card.version,
      mergedVersion: merged.card.version,
    });

    expect(placesOf(mergedId).filter((column) => !isPast(column))).toEqual([]);
    for (const column of places) if (!isPast(column)) moved.add(column.split(".")[0] ?? "");
    const has = rowsOf();
    for (const [table, rows] of Object.entries(had))
      if (grows.includes(table)) expect(has[table], table).toBeGreaterThanOrEqual(rows);
      else expect(has[table], table).toBe(rows);
    const asked = { id: keptId };
    for (const ask of [
      "people.view",
      "intake.view",
      "intake.arrival",
      "safety.view",
      "legal.view",
      "plan.view",
    ] as const)
      expect(await house.call(ask, asked), ask).toMatchObject({ ok: true });
    for (const ask of ["assistance.ofPerson", "agreement.ofPerson"] as const)
      expect(await house.call(ask, asked), ask).toMatchObject({ ok: true });
    const { lines } = await house.ask("people.history", { ...asked, page: 0 });
    expect(lines.map(({ action }) => action)).toContain("fileTakenIn");
  }

  expect(new Set(refused)).toEqual(new Set(["HiddenCannotMerge"]));
  // Every column about a person had a value, which was really moved.
  const all = Object.keys(personColumns).map((column) => column.split(".")[0] ?? "");
  const kept = new Set(all.filter((table) => !moved.has(table)));
  expect([...kept].toSorted()).toEqual(neverMoved);
  expect(file().pragma("foreign_key_check")).toEqual([]);
  for (const ask of ["today.view", "census.nights"] as const)
    expect(await house.call(ask, {}), ask).toMatchObject({ ok: true });
});
