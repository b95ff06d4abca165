// What was worked out once is kept until a table is written that was read for it. After every change there is, and after many in
// any order, it says what the file says: of nothing that was read was a change missed.
import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatabaseFile } from "../../db/open.ts";
import { recording, type Reads } from "../../db/followed-tables.ts";
import { tablesIn } from "../../db/tables-used.ts";
import type { Parsed } from "../../domain/api.ts";
import { addMinutes } from "../../domain/calendar.ts";
import { wholeYear } from "../../domain/reports/period.ts";
import { ok } from "../../domain/result.ts";
import type { Context } from "../../electron/vault/context.ts";
import { everything } from "../../electron/vault/everything.ts";
import { chapterOf, packOf } from "../../electron/vault/handlers/reports.ts";
import { keepOverLock } from "../../electron/vault/keep-over-lock.ts";
import { findKept } from "../../electron/vault/kept-found.ts";
import { openedRecords } from "../../electron/vault/opened-records.ts";
import { atOnce } from "../../electron/vault/slices.ts";
import { wholeFileNeeds, workOutTomorrow } from "../../electron/vault/tomorrow.ts";
import { read, write } from "../../electron/vault/transact.ts";
import { inFewHouses } from "./attack/few-houses.ts";
import { inputsFor } from "./attack/any-input.ts";
import { changes } from "./changes/all.ts";
import { commands, differing, knownIn, type Screen, screens } from "./kept-screens.ts";
import { foundHouse, openHouseOf, testHouse, type TestHouse } from "./test-house.ts";

/** One of each kind: every change there is is long enough. */
const oneOfEach = [...new Map(screens.map((screen) => [screen[0], screen])).values()];

const lookAtAll = async (house: TestHouse): Promise<void> => {
  for (const [name, input] of oneOfEach) await house.call(name, input as never);
};

/** What Today and the screens beside it say: of these something is kept over a lock. */
const keptOverLock = oneOfEach.filter(([name]) =>
  ["today.view", "documents.radar", "forgetting.view"].includes(name),
);

/** Lays into the file what a lock would lay there, in a house that stays open: to open one takes long. */
async function layForNext({ vault }: TestHouse): Promise<void> {
  if (vault.house === null) return;
  await workOutTomorrow(vault, vault.house, () => true);
  keepOverLock(vault.house, vault.clock);
  vault.house.overLock = findKept(vault.house);
}

/** As after a crash and the next sign-in: what lies in the file must still be so. What is remembered stays as it is. */
async function differingAfterCrash(house: TestHouse): Promise<readonly string[]> {
  const open = openHouseOf(house);
  const { opened } = open;
  Object.assign(open, { opened: openedRecords(), overLock: findKept(open) });
  const found = await differing(house, keptOverLock);
  Object.assign(open, { opened });
  return found.map((one) => `after a crash ${one}`);
}

describe("what is kept", () => {
  it("says what the file says after every change there is", async () => {
    const houses: TestHouse[] = [];
    const found = await inFewHouses(
      Object.entries(changes),
      async () => {
        const house = testHouse();
        houses.push(house);
        await foundHouse(house, ["admin", "care"]);
        await lookAtAll(house);
        const wrong = new Set<string>();
        return { house, wrong };
      },
      async ({ house, wrong }, { make }) => {
        if (house.vault.house === null) {
          await house.unlock("ada");
          await lookAtAll(house);
        }
        await layForNext(house);
        await make(house);
        // Where it is still open, what is kept was last looked at before the change, and is again after it.
        if (house.vault.house === null) return;
        for (const one of await differing(house, oneOfEach)) wrong.add(one);
        for (const one of await differingAfterCrash(house)) wrong.add(one);
      },
      ({ house, wrong }) => {
        house.remove();
        return Promise.resolve([...wrong]);
      },
    );
    for (const house of houses) house.remove();
    expect(found).toEqual([]);
  }, 300_000);
});

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
});
afterAll(() => {
  house.remove();
});

/** Somebody does something, or time passes; then somebody looks at some screens. */
const happening = fc.record({
  what: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...commands) },
    { weight: 1, arbitrary: fc.constantFrom("an hour", "a day") },
  ),
  isDuringReport: fc.boolean(),
  isThereCrash: fc.boolean(),
  asked: fc.shuffledSubarray([...screens], { minLength: 1, maxLength: 5 }),
});

const year = wholeYear(2026);

/** True where something was done. */
async function happens(what: "an hour" | "a day" | (typeof commands)[number]): Promise<boolean> {
  if (what === "an hour" || what === "a day") {
    house.now = addMinutes(house.now, what === "an hour" ? 60 : 60 * 24);
    return true;
  }
  for (const input of inputsFor(what, knownIn(house), 8))
    if ((await house.call(what, input as never)).ok) return true;
  return false;
}

/** A report is put together in slices: what is written between two of them may be what it has read. */
async function happensDuringReport(work: () => Promise<boolean>): Promise<boolean> {
  const report = house.ask("reports.pack", year);
  await turn();
  const done = await work();
  await report;
  return done;
}

it("in an invented house what is kept says what the file says, whatever happens in any order", async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 60, maxLength: 60, size: "max" }),
      async (happenings) => {
        for (const { what, isDuringReport, isThereCrash, asked } of happenings) {
          if (isThereCrash) await layForNext(house);
          const work = () => happens(what);
          if (await (isDuringReport ? happensDuringReport(work) : work())) done += 1;
          expect(await differing(house, asked), what).toEqual([]);
          if (isThereCrash) expect(await differingAfterCrash(house), what).toEqual([]);
        }
        expect(await differing(house)).toEqual([]);
      },
    ),
    { numRuns: 3, seed: 20261128, endOnFailure: true },
  );
  expect(house.fault).toBeNull();
  expect(done).toBeGreaterThan(50);
}, 300_000);

it("follows from the day where it is kept over the lock, and neither from the moment nor from the night", () => {
  const timeless = (context: Context): Context =>
    Object.defineProperties(
      { ...context },
      {
        now: { get: () => expect.unreachable("It looks at the clock") },
        tonight: { get: () => expect.unreachable("It asks which night it is") },
      },
    );
  // Where something is written nothing is answered from memory.
  const said = write(openHouseOf(house), house.vault.clock, (context) =>
    ok(wholeFileNeeds.map((needs) => [needs(timeless(context)), needs(context)])),
  );

  if (!said.ok) throw new Error(said.error.type);
  for (const [without, otherwise] of said.value) expect(without).toEqual(otherwise);
  expect(said.value.flat(2).length).toBeGreaterThan(10);
});

interface Seen {
  /** What the recorder noted. */
  readonly noted: ReadonlySet<string>;
  /** What SQLite opened. */
  readonly opened: ReadonlySet<string>;
}

/** Everything that is asked of the file for a screen. */
function seen(look: (context: Context) => unknown): Seen {
  const { file, db } = openHouseOf(house).database;
  const { $client: builder } = db as typeof db & { readonly $client: DatabaseFile };
  const { byRoot } = tablesIn(file);
  const opened = new Set<string>();
  const explained = new Set<string>();
  const prepare = builder.prepare.bind(builder);
  const noting = (sql: string) => {
    if (!explained.has(sql))
      for (const { opcode, p2, p3 } of file.explain(sql) as readonly Opened[])
        if (/^(?:OpenRead|OpenWrite|ReopenIdx)$/.test(opcode))
          opened.add(byRoot.get(`${String(p3)} ${String(p2)}`) ?? `page ${String(p2)}`);
    explained.add(sql);
    return prepare(sql);
  };
  const reads: Reads = new Map();
  read(openHouseOf(house), house.vault.clock, (context) => {
    Object.assign(builder, { prepare: noting });
    try {
      return ok(recording(reads, () => look(context)));
    } finally {
      Object.assign(builder, { prepare });
    }
  });
  return { noted: new Set([...reads.keys()].map(({ name }) => name)), opened };
}

interface Opened {
  readonly opcode: string;
  readonly p2: number;
  readonly p3: number;
}

function looksAt([name, input]: Screen): (context: Context) => unknown {
  if (name === "reports.pack") return (context) => atOnce(context, (now) => packOf(now, year));
  if (name === "reports.view")
    return (context) => atOnce(context, (now) => chapterOf(now, input as Parsed<"reports.view">));
  const handler = everything.handlers[name as keyof typeof everything.handlers];
  if (typeof handler !== "function") throw new Error(`${name} needs time`);
  return (context) => handler(context, input as never);
}

it.each(screens.map((screen) => [screen.map((part) => JSON.stringify(part)).join(" "), screen]))(
  "%s notes every table that SQLite opens for it, from memory as well",
  (_, screen) => {
    Object.assign(openHouseOf(house), { opened: openedRecords() });
    const anew = seen(looksAt(screen));
    const remembered = seen(looksAt(screen));
    expect(anew.opened.size).toBeGreaterThan(0);
    expect([...anew.opened].filter((table) => !anew.noted.has(table))).toEqual([]);
    expect([...anew.opened].filter((table) => !remembered.noted.has(table))).toEqual([]);
    // Nothing of it is unclear, or everything that is written would count.
    expect(anew.noted).not.toContain("*");
  },
);
