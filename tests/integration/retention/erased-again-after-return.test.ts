// Parts of a file were erased; then something was recorded again, and that is erased too.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { everythingKept, aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import {
  addCareWorker,
  admit,
  bedOf,
} from "../../helpers/integration/residents-and-care-workers.ts";
import {
  foundHouse,
  openHouseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let id: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  await addCareWorker(house, "samira");
  const { personId: id } = await admit(house, 0);
  return { id };
});
beforeEach(async () => {
  ({ house, id } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

/** The first user who signs in after a long time confirms the clock. */
async function signIn(who: string, on?: string): Promise<void> {
  house.lock();
  if (on !== undefined) house.now = Instant.parse(`${on}T20:10:00.000Z`);
  await signInLater(house, who);
}

async function leave(of: PersonId, on: string): Promise<void> {
  const [newest] = await house.ask("assistance.ofPerson", { id: of });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on,
    leavesOn: on,
    destination: "unknown",
    reason: "ended-by-person",
  });
}

async function write(about: PersonId, on: string, text = "Sang in the kitchen"): Promise<void> {
  await house.ask("log.write", {
    shift: { day: on, name: "day" },
    kind: "note",
    about,
    text: [text],
    isPinned: false,
  });
}

const today = () => CalendarDate.parse(house.now.slice(0, 10));

/** Two people agree, and nobody has carried it out. */
async function agreed(parts: readonly ErasurePart[], ground: "term" | "asked"): Promise<string> {
  const { orderId } = await house.ask("forgetting.propose", {
    id,
    parts: [...parts],
    ground,
    notBefore: today(),
  });
  await signIn("samira");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  return orderId;
}

async function erase(parts: readonly ErasurePart[], ground: "term" | "asked"): Promise<void> {
  await house.ask("forgetting.erase", { orderId: await agreed(parts, ground) });
}

const gone = async () => (await house.ask("forgetting.ofPerson", { id })).gone;
const rowsOf = (table: string) =>
  openHouseOf(house).database.file.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe("records of living together", () => {
  beforeEach(async () => {
    await write(id, "2026-11-24");
    await leave(id, "2026-11-24");
    await signIn("ada", "2032-01-05");
    await erase(["house"], "term");
    expect(await gone()).toEqual(["house"]);
    const from = today();
    const again = aNewcomer({ personId: id, from, plannedUntil: "2032-06-05" });
    await house.ask("stays.admit", { ...again, bedId: await bedOf(house, 0) });
    await write(id, from);
    await leave(id, from);
  });

  it("are due again after a return, and erased again", long, async () => {
    expect(await gone()).toEqual([]);
    await signIn("ada", "2038-03-05");
    expect((await house.ask("forgetting.view", {})).due).toMatchObject([{ id }]);
    await erase(["house"], "term");
    expect(rowsOf("log_entries")).toBe(0);
    expect(await gone()).toEqual(["house"]);
    expect((await house.ask("forgetting.view", {})).due).toEqual([]);
  });

  it("are named in the proposal to erase the file", async () => {
    await signIn("ada", "2044-01-05");
    const rest = { id, parts: ["narratives", "identity", "dates"] as ErasurePart[] };
    expect(
      await house.call("forgetting.propose", { ...rest, ground: "term", notBefore: "2044-01-05" }),
    ).toMatchObject({ error: { type: "DatesLast" } });
  });
});

const ours: Choices = everythingKept;

it("what another file contributes is not erased, and is erased with the rest", async () => {
  await leave(id, "2026-11-24");
  await erase(["narratives"], "asked");
  expect(await gone()).toEqual(["narratives"]);
  const { personId: mergedId } = await admit(house, 0, "Mariam Keita");
  const card = { ...emptySafetyCard, codeWord: "Heliotrope" };
  await house.ask("safety.saveCard", { id: mergedId, version: 0, card });
  await leave(mergedId, "2026-11-24");
  const { kept, merged } = await house.ask("merging.compare", { keptId: id, mergedId });
  await house.ask("merging.merge", {
    keptId: id,
    mergedId,
    take: ours,
    keptVersion: kept.card.version,
    mergedVersion: merged.card.version,
  });
  expect(await gone()).toEqual([]);
  await signIn("ada", "2037-01-05");
  await erase(ErasurePart.options, "asked");
  expect([rowsOf("people"), rowsOf("safety_cards")]).toEqual([0, 0]);
});

it("what is recorded after two people agreed to erase the file is erased with it", async () => {
  await leave(id, "2026-11-24");
  await signIn("ada", "2037-01-05");
  await erase(["house", "narratives"], "term");
  const orderId = await agreed(["identity", "dates"], "term");
  await house.ask("safety.saveCard", { id, version: 0, card: emptySafetyCard });
  expect(await gone()).toEqual(["house"]);
  await house.ask("forgetting.erase", { orderId });
  expect([rowsOf("people"), rowsOf("safety_cards")]).toEqual([0, 0]);
});
