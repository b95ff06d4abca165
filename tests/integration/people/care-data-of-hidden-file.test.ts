// A hidden file: what only care workers read is closed to those who are not named for it, everywhere. Staff on duty still see
// what is due.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import { letIn, type TestHouse } from "../../helpers/integration/test-house.ts";

type Parted = Input<"incidents.change">["people"][number];
const day = "2026-11-24" as const;
const care = { practitioner: "Doctor Whisper", purpose: "Whisper test", followUp: "Whisper again" };
const pills = { name: "Whisperine", purpose: "Against whispers" };
const times = ["23:00"] as const;
const place = "doctor" as const;
const plan = {
  day,
  at: "10:00",
  minutes: 30,
  place,
  needsEscort: false,
  escort: null,
  interpreter: null,
};

let at: LegalHouse;
let house: TestHouse;
let medicineId: string;
let appointmentId: string;
let incidentId: string;
beforeAll(async () => {
  at = await legalHouse();
  ({ house } = at);
  const { linh: id, mina } = at;
  const workers = await house.ask("assistance.workers", {});
  const tom = workers.find(({ name }) => name.startsWith("tom"))?.id;
  if (tom === undefined) throw new Error("He works here");
  house.lock();
  await letIn(house, "samira", { signInName: "tom", id: tom }, "care");
  await at.as("samira");
  const { ids } = await house.ask("calendar.plan", { personId: id, ...plan, care, weeks: 1 });
  appointmentId = ids[0] ?? "";
  const box = { label: "Box 3", times: [...times], from: day, until: null, nameAgreedOn: null };
  ({ id: medicineId } = await house.ask("medicines.start", { personId: id, ...box, care: pills }));
  await house.ask("safety.assess", {
    id,
    level: "high",
    on: day,
    reviewOn: "2026-12-01",
    withPerson: true,
    reasons: { reasons: "Whispered threats", ownWords: "" },
  });
  await house.ask("safety.keepApart", {
    id: mina,
    otherId: id,
    reason: { kind: "other", text: "Whisper" },
  });
  ({ id: incidentId } = await house.ask("incidents.record", {
    on: day,
    at: null,
    basis: "seen",
    level: null,
    withPerson: false,
    followUpOn: null,
    words: { what: "A plate fell", behind: "", agreed: "" },
    background: { text: "Whispered" },
    people: [{ personId: id, part: "concerned" }],
  }));
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("people.saveCareRemark", { id, version, remark: { text: "Whispers" } });
  const hiding = { id, version: version + 1, colleagues: [] };
  await house.ask("hidden.hide", hiding);
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

/** Everything that tells staff on duty something about the person. */
async function everything(): Promise<string> {
  const { linh: id, mina } = at;
  return JSON.stringify([
    await house.ask("calendar.view", { from: day, days: 7 }),
    await house.ask("medicines.round", { day: null }),
    await house.ask("people.view", { id }),
    await house.ask("safety.view", { id }),
    await house.ask("safety.view", { id: mina }),
    await house.ask("incidents.list", {}),
    await house.ask("handover.view", {}),
  ]);
}

describe("what care workers read of a hidden file", () => {
  it("is open to named care workers", async () => {
    const said = await everything();
    for (const word of ["Doctor Whisper", "Whisperine", "Whispers", "Whispered threats"])
      expect(said).toContain(word);
  });

  it("is closed to another care worker, who sees what is due", async () => {
    await at.as("tom");
    expect(await everything()).not.toMatch(/whisper/i);
    const { appointments } = await house.ask("calendar.view", { from: day, days: 7 });
    expect(appointments).toMatchObject([{ at: "10:00", care: { state: "closed", exists: true } }]);
    const round = await house.ask("medicines.round", { day: null });
    expect(round.doses).toMatchObject([{ label: "Box 3", at: "23:00", name: null }]);
    expect(round.running).toMatchObject([{ label: "Box 3", care: { state: "closed" } }]);
  });

  it("is neither overwritten nor shared with the house by a user who cannot read it", async () => {
    const { linh: id } = at;
    const { version } = (await house.ask("people.view", { id })).card;
    const box = { label: "Box 4", times: [...times], from: day, until: null, nameAgreedOn: null };
    const words = { what: "A plate fell", behind: "", agreed: "" };
    const refused = [
      await refusalOf(house, "medicines.showName", { id: medicineId, nameAgreedOn: day }),
      await refusalOf(house, "medicines.start", { personId: id, ...box, care: pills }),
      await refusalOf(house, "calendar.change", { id: appointmentId, version: 1, ...plan, care }),
      await refusalOf(house, "calendar.plan", { personId: id, ...plan, care, weeks: 1 }),
      await refusalOf(house, "people.saveCareRemark", { id, version, remark: { text: "x" } }),
      await refusalOf(house, "incidents.change", {
        id: incidentId,
        version: 1,
        on: day,
        at: null,
        basis: "seen",
        level: null,
        words,
        withPerson: false,
        followUpOn: null,
        background: { text: "Another" },
        people: [{ personId: id, part: "concerned" }],
      }),
    ];
    expect(refused).toEqual(refused.map(() => "NotNamed"));
  });

  it("does not open for a user who removes the person from an incident, or marks them as a bystander", async () => {
    const { linh, mina } = at;
    const concerned = (personId: PersonId) => ({ personId, part: "concerned" as const });
    const change = (people: readonly Parted[]) =>
      refusalOf(house, "incidents.change", {
        id: incidentId,
        version: 1,
        on: day,
        at: null,
        basis: "seen",
        level: null,
        words: { what: "A plate fell", behind: "", agreed: "" },
        withPerson: false,
        followUpOn: null,
        background: null,
        people: [...people],
      });
    const closed = { background: { state: "closed", exists: true } };
    expect(await change([concerned(mina)])).toBe("NotNamed");
    expect(await change([concerned(mina), { personId: linh, part: "there" }])).toBe("NotNamed");
    expect(await house.ask("incidents.view", { id: incidentId })).toMatchObject(closed);
    expect(await change([concerned(mina), concerned(linh)])).toBeNull();
    expect(await house.ask("incidents.view", { id: incidentId })).toMatchObject(closed);
  });

  it("stays unchanged when he edits what all staff may know", async () => {
    const earlier = { ...plan, at: "09:00" };
    const asked = { id: appointmentId, version: 1, ...earlier, care: null };
    await house.ask("calendar.change", asked);
    await at.as("samira");
    const { appointments } = await house.ask("calendar.view", { from: day, days: 7 });
    expect(appointments).toMatchObject([{ at: "09:00", care: { content: care } }]);
  });
});
