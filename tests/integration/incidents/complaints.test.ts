import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nextNumber } from "../../../db/platform/next-record-number.ts";
import { personById } from "../../../db/people/people.ts";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { ok } from "../../../domain/core/result.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { ComplaintId } from "../../../domain/incidents/complaint.ts";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import { standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { accessDataIn } from "../../../electron/vault/disclosures/data-held-on-person.ts";
import { read } from "../../../electron/vault/platform/transactions.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { aComplaint } from "../../helpers/builders.ts";
import {
  countIn,
  leaveHouse,
  monthPasses,
  refusalOf,
} from "../../helpers/integration/outings-and-departures.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { openHouseOf, signInLater, type TestHouse } from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";

let at: ContactsHouse;
let house: TestHouse;
beforeEach(async () => {
  at = await contactsHouse();
  ({ house } = at);
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const complain = async (change: Partial<Input<"complaints.take">> = {}): Promise<ComplaintId> =>
  (await house.ask("complaints.take", aComplaint({ personId: at.linh, ...change }))).id;

const answer = (id: ComplaintId, satisfied: "yes" | "no" | null = null) =>
  house.ask("complaints.answer", { id, version: 1, answer: "Done.", form: "letter", satisfied });

const refusal = (...asked: Parameters<TestHouse["call"]>) => refusalOf(house, ...asked);

const needs = async () =>
  (await house.ask("today.view", {})).needs.flatMap((need) =>
    need.kind === "complaintDue" || need.kind === "complaintSecond"
      ? [[need.kind, need.complaintId]]
      : [],
  );

describe("a complaint", () => {
  it(
    "is answered in time, and reviewed by another person when it does not satisfy",
    long,
    async () => {
      await at.as("noor");
      const id = await complain();
      await at.as("samira");
      expect(await needs()).toEqual([]);
      house.now = Instant.parse("2026-12-09T08:00:00.000Z");
      expect(await needs()).toEqual([["complaintDue", id]]);
      const text = { answer: "We cook without pork.", form: "talk", satisfied: "no" } as const;
      await house.ask("complaints.answer", { id, version: 1, ...text });
      expect(await needs()).toEqual([]);
      expect(await refusal("complaints.answer", { id, version: 2, ...text })).toBe(
        "AlreadyAnswered",
      );
      const second = { id, version: 2, second: "Agreed with the cook." };
      expect(await refusal("complaints.second", second)).toBe("AnotherLooks");

      await at.as("ada");
      expect(await needs()).toEqual([["complaintSecond", id]]);
      await house.ask("complaints.second", second);

      expect(await house.ask("complaints.view", { id })).toMatchObject({
        stage: "settled",
        person: { id: at.linh },
        content: { words: "Always pork.", second: "Agreed with the cook." },
      });
    },
  );

  it("about a colleague is neither shown to them nor handled by them", async () => {
    await at.as("noor");
    const concerned = aComplaint({ personId: at.linh, concernedUserId: at.ids.samira });
    const { id } = await house.ask("complaints.take", concerned);
    await at.as("samira");
    expect((await house.ask("complaints.list", {})).complaints).toEqual([]);
    expect(await refusal("complaints.view", { id })).toBe("NotFound");
    const text = { answer: "No.", form: "talk", satisfied: null } as const;
    expect(await refusal("complaints.answer", { id, version: 1, ...text })).toBe("NotFound");
    expect(await refusal("complaints.take", concerned)).toBe("ConcernsYou");
    const { file } = openHouseOf(house).database;
    const bySchema = () =>
      file
        .prepare(
          `UPDATE complaints SET answered_on = received_on, answered_by = concerned_user, answer_form = 'talk'`,
        )
        .run();
    expect(bySchema).toThrow("CHECK");
  });

  it("is printed for a data access request by another user than the colleague it concerns", async () => {
    const { linh: id } = at;
    const asked = { askedOn: "2026-11-24", askedBy: "herself", identity: "Known here", note: "" };
    await house.ask("access.begin", { id, ...asked } as never);
    const mine = async () =>
      (await house.ask("access.view", { id })).requests[0]?.parts.map((one) => one.isMine);
    expect(await mine()).toEqual([true, true, true]);
    await at.as("tom");
    await complain({ concernedUserId: at.ids.samira, words: "She shouts" });
    expect(await mine()).toEqual([true, true, true]);
    await at.as("samira");
    expect(await mine()).toEqual([false, false, true]);
    const { id: requestId } = (await house.ask("access.view", { id })).requests[0] ?? { id: "" };
    const sheet = { requestId, part: { kind: "house" } } as never;
    expect(await refusal("access.sheet", sheet)).toBe("Forbidden");
    // The user has the office compartment: only this sheet is closed to them, not the part.
    const office = { requestId, part: { kind: "office" } } as never;
    expect(await refusal("access.sheet", office)).toBe("Forbidden");
  });

  it("without a name does not reveal who made it", async () => {
    const id = await complain({ personId: null });
    expect(await house.ask("complaints.view", { id })).toMatchObject({
      person: null,
      isAnonymous: true,
    });
    expect(countIn(house, "complaints WHERE person_id IS NOT NULL")).toBe(0);
  });

  it("is numbered, and its number is not reused", async () => {
    await complain();
    expect(nextNumber(openHouseOf(house).database.db, "complaints")).toBe(2);
  });

  it("keeps the centre's own term for its subject through its answer, on Today too", async () => {
    await at.as("ada");
    const called = { ...standardNames, en: "The Sunday meal" };
    const from = CalendarDate.parse("2026-11-24");
    const { id: word } = await house.ask("lists.add", {
      list: "complaint",
      countsAs: "food",
      called,
      from,
    });
    await at.as("samira");
    const own = { about: word };
    expect(await refusal("complaints.take", aComplaint({ about: "rules", own }))).toBe("NotFound");
    const id = await complain({ personId: null, receivedOn: "2026-11-10", own });
    expect((await house.ask("today.view", {})).needs).toContainEqual(
      expect.objectContaining({ kind: "complaintDue", complaintId: id, about: "food", own }),
    );
    await answer(id, "yes");
    expect(await house.ask("complaints.view", { id })).toMatchObject({ about: "food", own });
  });
});

describe("a draft", () => {
  const content = JSON.stringify({ answer: "Half of an answer" });
  const spotOf = (object: string): DraftSpot => ({ kind: "wrong", personId: null, object });
  const save = (spot: DraftSpot) => house.ask("drafts.save", { spot, version: 0, content });
  const kept = () =>
    openHouseOf(house).database.file.prepare("SELECT object FROM drafts").pluck().all();

  it("of an answer stays until someone answers, and is not readable after leaving the office", async () => {
    const id = await complain({ personId: null });
    const spot = spotOf(`complaint ${id} answer`);
    await save(spot);
    await at.as("tom");
    await save(spot);
    await at.as("ada");
    await house.ask("users.setRoles", { id: at.ids.tom, roles: ["shelter"] });
    await at.as("tom");
    expect(await house.ask("drafts.read", { spot })).toBeNull();
    await at.as("samira");
    expect(await house.ask("drafts.read", { spot })).toMatchObject({ content });
    await answer(id);
    expect(kept()).toEqual([]);
  });

  it("of a second review stays until it is recorded, and is deleted with the text of the complaint", async () => {
    const [id, other] = [await complain({ personId: null }), await complain({ personId: null })];
    await answer(id, "no");
    await answer(other);
    await at.as("tom");
    for (const one of [id, other]) await save(spotOf(`complaint ${one} second`));
    await house.ask("complaints.second", { id, version: 2, second: "It is quiet now." });
    expect(kept()).toEqual([`complaint ${other} second`]);
    await signInOn("tom", "2027-01-25");
    expect(kept()).toEqual([]);
  });
});

describe("after the departure, a complaint", () => {
  it("continues in the office, and loses its text once it is settled", async () => {
    const open = await complain();
    const settled = await complain();
    await answer(settled, "yes");
    await leaveHouse(house, at.linh);
    await monthPasses(house, "noor");
    for (const id of [open, settled])
      expect(await house.ask("complaints.view", { id })).toMatchObject({
        content: null,
        person: null,
        isAnonymous: false,
      });
    expect(countIn(house, "complaint_contents WHERE content IS NOT NULL")).toBe(0);

    await at.as("ada");
    const contentOf = async (id: ComplaintId) =>
      (await house.ask("complaints.view", { id })).content;
    expect((await contentOf(open))?.words).toBe("Always pork.");
    expect(await contentOf(settled)).toBeNull();
  });

  it("of another person no longer names the person who left", async () => {
    await complain({ personId: at.mina, words: "Linh is loud at night." });
    await leaveHouse(house, at.linh);
    await monthPasses(house, "ada");
    const { complaints } = await house.ask("complaints.list", {});
    expect(JSON.stringify(complaints)).toContain("… is loud at night.");
  });

  it("is deleted with its person's file, and others stay", async () => {
    await complain();
    await complain({ personId: at.mina });
    await leave();
    expect(countIn(house, "complaints")).toBe(2);
    const { orderId } = await house.ask("forgetting.propose", {
      id: at.linh,
      parts: [...ErasurePart.options],
      ground: "asked",
      notBefore: "2027-01-12",
    });
    await signInOn("ada", "2027-01-12");
    await house.ask("forgetting.agree", { orderId });
    await waitForErasure(house);
    await house.ask("forgetting.erase", { orderId });
    expect(countIn(house, "complaints")).toBe(1);
    expect(countIn(house, "complaint_contents")).toBe(1);
  });

  it("is found in a data access request", async () => {
    await complain({ words: "The door slams" });
    await leave();
    const held = read(openHouseOf(house), house.vault.clock, (context) => {
      const person = personById(context.tx, at.linh);
      return ok(person && accessDataIn(context, person, { kind: "office" }));
    });
    expect(JSON.stringify(held)).toContain("The door slams");
  });

  it("is over a year after it was received where nobody can be asked any more whether the answer helped", async () => {
    const asked = await complain();
    const nameless = await complain({ personId: null });
    const open = await complain();
    await answer(asked);
    await answer(nameless);
    await leave();
    const kept = async () => {
      const { complaints } = await house.ask("complaints.list", {});
      return complaints.filter(({ content }) => content !== null).map((one) => one.id);
    };
    expect(new Set(await kept())).toEqual(new Set([asked, nameless, open]));
    await signInOn("samira", "2027-01-25");
    expect(new Set(await kept())).toEqual(new Set([asked, open]));
    await signInOn("samira", "2027-11-25");
    expect(await kept()).toEqual([open]);
  });
});

async function signInOn(who: string, on: string): Promise<void> {
  house.lock();
  house.now = Instant.parse(`${on}T20:10:00.000Z`);
  await signInLater(house, who);
}

/** The departure, and the removal of the name from the house. */
async function leave(): Promise<void> {
  const [newest] = await house.ask("assistance.ofPerson", { id: at.linh });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: "2026-11-24",
    leavesOn: CalendarDate.parse("2026-11-24"),
    destination: "unknown",
    reason: "ended-by-person",
  });
  await signInOn("samira", "2027-01-12");
  expect(countIn(house, `complaints WHERE person_id = '${at.linh}'`)).toBe(0);
}
