import { afterAll, beforeAll, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import { intakeHouse, type IntakeHouse } from "../../helpers/integration/intake-house.ts";

// Mina's procedure: the current day is 24 November 2026.

let given: IntakeHouse;
let mina: PersonId;
let trackId: ProcedureId;
beforeAll(async () => {
  given = await intakeHouse();
  mina = given.mina;
  await given.as("samira");
  for (const record of [
    { kind: "left", on: day("2026-11-02"), how: "The inspection brought her" },
    { kind: "accepts", on: day("2026-11-02"), text: "She wants to" },
  ] as const)
    await given.house.ask("conditions.record", { id: mina, record, corrects: null });
  await given.house.ask("procedure.open", { id: mina, openedOn: "2026-11-02", isAlone: false });
  trackId = (await tracks()).id;
});
afterAll(() => given.house.remove());

const day = (text: string) => CalendarDate.parse(text);
const record = (event: Input<"procedure.record">["event"]) =>
  given.house.ask("procedure.record", { trackId, event, note: "", overrideReason: null });
const issue = (step: "reflection" | "provisional", issuedOn: string) =>
  given.house.ask("procedure.issue", {
    trackId,
    step,
    issuedOn,
    printed: null,
    overrideReason: null,
    fields: { ...noFields, attempts: [] },
  });
const known = (said: Input<"conditions.record">["record"]) =>
  given.house.ask("conditions.record", { id: mina, record: said, corrects: null });

async function tracks() {
  const [track] = (await given.house.ask("procedure.view", { id: mina })).tracks;
  if (track?.content.state !== "open") throw new Error("There is one, and it opens");
  return { id: track.id, events: track.content.events.map(({ event }) => event) };
}

/** The newest document first. */
const documents = async () =>
  (await given.house.ask("documents.ofPerson", { id: mina })).map(({ header }) => header);

/** The waiting times of residence documents, as an administrator reads them. */
async function waits() {
  await given.as("ada");
  const period = { from: "2026-01-01", to: "2026-12-31" };
  const { reports } = await given.house.ask("reports.view", { period, group: "residence" });
  await given.as("samira");
  const averages = reports.find(({ name }) => name === "documents")?.averages ?? [];
  return averages.map(({ of, count, mean }) => `${of}: ${String(count)}, ${String(mean)}`);
}

it("a residence document has the day of its request", async () => {
  await record({ kind: "asked", on: day("2026-11-03"), step: "reflection" });
  await issue("reflection", "2026-11-05");
  expect(await documents()).toMatchObject([{ kind: "orderToLeave", askedOn: "2026-11-03" }]);
  expect(await waits()).toEqual(["residence: 1, 2", "orderToLeave: 1, 2"]);
});

it("also where the request is recorded only after the document has come", async () => {
  await known({
    kind: "statement",
    on: day("2026-11-06"),
    form: "statement",
    number: "",
    registeredOn: null,
    authority: "Invented police",
    interpreter: "",
  });
  await issue("provisional", "2026-11-20");
  expect((await documents())[0]).toMatchObject({ kind: "declarationOfArrival", askedOn: null });
  const event = { kind: "asked", on: day("2026-11-10"), step: "provisional" } as const;
  await record(event);
  expect((await documents())[0]).toMatchObject({ askedOn: "2026-11-10" });
  expect(await waits()).toContain("residence: 2, 6");
});

it("and no longer once the request is recorded as never sent", async () => {
  const asked = (await tracks()).events.findLast(({ kind }) => kind === "asked");
  await record({
    kind: "correction",
    on: day("2026-11-24"),
    reason: "It never left",
    corrects: asked?.id ?? trackId,
  });
  expect((await documents()).map(({ askedOn }) => askedOn)).toEqual([null, "2026-11-03"]);
  expect(await waits()).toEqual(["residence: 1, 2", "orderToLeave: 1, 2"]);
});

it("and correcting its day of issue does not change that", async () => {
  const [, order] = await documents();
  if (order === undefined) throw new Error("It is there");
  await given.house.ask("documents.change", {
    documentId: order.id,
    version: order.version,
    state: "replaced",
    askedOn: null,
    issuedOn: "2026-11-04",
    expiresOn: null,
    fields: { ...noFields, attempts: [] },
  });
  expect((await documents()).map(({ askedOn }) => askedOn)).toEqual([null, "2026-11-03"]);
  expect(await waits()).toEqual(["residence: 1, 1", "orderToLeave: 1, 1"]);
});
