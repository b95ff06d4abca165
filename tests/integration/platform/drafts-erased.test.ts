// A draft is deleted with what it is about: after the retention of a refused referral, with an erasure, and with a key that
// nobody has any more.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drafts } from "../../../db/drafts/drafts.table.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { sessionDraft } from "../../../domain/counselling/session.ts";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { HeldDraft } from "../../../electron/vault/platform/drafts-in-memory.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { everythingKept, aCall, anIncident } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  foundHouse,
  openHouseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const day = "2026-11-24";
const content = JSON.stringify({ text: "half a sentence about Linh" });
const nobody = { personId: null } as const;

const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  return { samira: await addCareWorker(house, "samira") };
});

let house: TestHouse;
let samira: UserId;
beforeEach(async () => {
  ({ house, samira } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const rows = () => openHouseOf(house).database.db.select().from(drafts).all();
const save = (spot: DraftSpot, version = 0) => house.ask("drafts.save", { spot, version, content });

async function signIn(who: string, on?: string): Promise<void> {
  house.lock();
  if (on !== undefined) house.now = Instant.parse(`${on}T20:10:00.000Z`);
  await signInLater(house, who);
}

/** Two people agree, and nobody has carried it out. */
async function agreed(id: PersonId): Promise<string> {
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: day,
    leavesOn: day,
    destination: "unknown",
    reason: "ended-by-person",
  });
  const parts = [...ErasurePart.options];
  const order = { id, parts, ground: "asked", notBefore: "2036-12-01" } as const;
  await signIn("ada", order.notBefore);
  const { orderId } = await house.ask("forgetting.propose", order);
  await signIn("samira");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  return orderId;
}

it("is deleted with the names of a refused referral", long, async () => {
  const refused = { kind: "refused", reason: "no-place" } as const;
  const { id } = await house.ask("referrals.take", aCall({ decision: refused }));
  const { id: waiting } = await house.ask("referrals.take", aCall());
  await save({ kind: "referral", ...nobody, object: id }, 1);
  await save({ kind: "referral", ...nobody, object: `${id} told` });
  await save({ kind: "referral", ...nobody, object: waiting }, 1);
  await save({ kind: "referral", ...nobody, object: null });

  await signIn("ada", "2027-01-06");

  const left = rows().map(({ object }) => object);
  expect(left.toSorted()).toEqual(["", waiting].toSorted());
});

describe("an erasure of everything", () => {
  it(
    "takes drafts about the person's log entries, appointments, referrals and incidents, and nobody else's",
    long,
    async () => {
      const { personId } = await admit(house, 0);
      const { personId: other } = await admit(house, 1);
      const log = { shift: { day, name: "evening" }, kind: "note", isPinned: false } as const;
      const write = (about: PersonId) =>
        house.ask("log.write", { ...log, about, text: ["Sang in the kitchen"] });
      const plan = { day, at: "22:00", minutes: 60, place: "doctor", weeks: 1 } as const;
      const book = (of: PersonId) =>
        house.ask("calendar.plan", {
          ...plan,
          personId: of,
          needsEscort: false,
          escort: null,
          interpreter: null,
          care: null,
        });
      const record = (of: PersonId) => house.ask("incidents.record", anIncident(of));
      const ids: string[] = [];
      for (const one of [personId, other]) {
        const { id: entry } = await write(one);
        await book(one);
        const { id: incident } = await record(one);
        const [appointment] = appointmentsOf(one);
        ids.push(entry, appointment ?? "", incident);
        await save({ kind: "log", ...nobody, object: entry });
        await save({ kind: "appointment", ...nobody, object: `${day} ${appointment ?? ""}` }, 1);
        await save({ kind: "wrong", ...nobody, object: `incident ${incident}` }, 1);
      }
      expect(rows()).toHaveLength(6);

      await house.ask("forgetting.erase", { orderId: await agreed(personId) });

      const left = rows().map(({ object }) => object.split(" ").at(-1) ?? "");
      expect(ids.slice(0, 3).filter((id) => left.includes(id))).toEqual([]);
      expect(left).toEqual(expect.arrayContaining(ids.slice(3, 5)));
    },
  );
});

const appointmentsOf = (id: PersonId) =>
  openHouseOf(house)
    .database.file.prepare("SELECT id FROM appointments WHERE person_id = ?")
    .pluck()
    .all(id) as string[];

/** A disk that rejects writes for a moment. */
async function holdInMemory(spot: DraftSpot): Promise<HeldDraft> {
  const { file } = openHouseOf(house).database;
  file.pragma("query_only = ON");
  await save(spot);
  file.pragma("query_only = OFF");
  const [draft] = house.vault.held.all();
  if (draft === undefined) throw new Error("It is held");
  return draft;
}

describe("a draft held in memory", () => {
  it("is deleted with the file, whoever wrote it", long, async () => {
    const { personId } = await admit(house, 0);
    await signIn("samira");
    const draft = await holdInMemory(sessionDraft(personId, "new"));
    await signIn("ada");
    const orderId = await agreed(personId);
    house.vault.held.put(draft);

    await house.ask("forgetting.erase", { orderId });

    expect(house.vault.held.all()).toEqual([]);
    expect(rows()).toEqual([]);
  });

  it("is not saved where the file no longer exists", async () => {
    const { personId } = await admit(house, 0);
    const draft = await holdInMemory(sessionDraft(personId, "new"));
    await house.ask("forgetting.erase", { orderId: await agreed(personId) });
    house.vault.held.put(draft);

    await signIn("ada");

    expect(rows()).toEqual([]);
    expect(house.vault.held.all()).toEqual([]);
  });

  it("follows a file that was merged meanwhile", async () => {
    const { personId: keptId } = await admit(house, 0);
    const mergedId = await secondFile();
    await holdInMemory(sessionDraft(mergedId, "new"));
    expect(await merge(keptId, mergedId)).toMatchObject({ ok: true });

    await signIn("ada");

    const spot = sessionDraft(keptId, "new");
    expect(await house.ask("drafts.read", { spot })).toMatchObject({ content });
    expect(rows()).toHaveLength(1);
  });
});

const secondFile = async (): Promise<PersonId> =>
  (
    await house.ask("intake.open", {
      name: "Second File",
      sex: "female",
      age: { basis: "unknown" },
      languages: [],
      waiting: null,
    })
  ).id;

async function merge(keptId: PersonId, mergedId: PersonId) {
  const take: Choices = everythingKept;
  const { kept, merged } = await house.ask("merging.compare", { keptId, mergedId });
  return house.call("merging.merge", {
    keptId,
    mergedId,
    take,
    keptVersion: kept.card.version,
    mergedVersion: merged.card.version,
  });
}

describe("a new one-time passphrase", () => {
  it("deletes the drafts of its user: nothing opens them any more, and a merge waits for nobody", async () => {
    const { personId: keptId } = await admit(house, 0);
    const mergedId = await secondFile();
    await signIn("samira");
    await save(sessionDraft(mergedId, "new"));
    await holdInMemory(sessionDraft(mergedId, { add: "1" }));
    await signIn("ada");
    expect(rows()).toHaveLength(1);
    expect(house.vault.held.all()).toHaveLength(1);

    await house.ask("users.reset", { id: samira });

    expect(rows()).toEqual([]);
    expect(house.vault.held.all()).toEqual([]);
    expect(await merge(keptId, mergedId)).toMatchObject({ ok: true });
  });
});
