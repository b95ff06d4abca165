// A document was marked as a mistake by mistake: one document of a procedure is current at a time.
import { afterEach, beforeEach, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { long } from "../../helpers/long-test.ts";
import { intakeHouse, type IntakeHouse } from "../../helpers/integration/intake-house.ts";

let given: IntakeHouse;
beforeEach(async () => {
  given = await intakeHouse();
  await given.as("samira");
  const { house, mina } = given;
  await house.ask("procedure.open", { id: mina, openedOn: "2026-05-02", isAlone: false });
  const [track] = (await house.ask("procedure.view", { id: mina })).tracks;
  const steps = [
    ["provisional", "2026-06-20"],
    ["extended", "2026-09-20"],
  ] as const;
  for (const [step, issuedOn] of steps)
    await house.ask("procedure.issue", {
      trackId: track?.id ?? "",
      step,
      issuedOn,
      printed: null,
      overrideReason: "Shown",
      fields: { ...noFields, attempts: [] },
    });
});
afterEach(() => {
  expect(given.house.fault).toBeNull();
  given.house.remove();
});

/** Newest first. */
const papers = async () =>
  (await given.house.ask("documents.ofPerson", { id: given.mina })).map(({ header }) => header);
const states = async () => (await papers()).map(({ state }) => state);

async function say(index: number, state: "mistake" | "held" | "lost"): Promise<void> {
  const paper = (await papers())[index];
  if (paper === undefined) throw new Error("It is there");
  const { id: documentId, version, issuedOn } = paper;
  await given.house.ask("documents.change", {
    documentId,
    version,
    state,
    askedOn: null,
    issuedOn,
    expiresOn: null,
    fields: { ...noFields, attempts: [] },
  });
}

it("is restored, and replaces the other again", long, async () => {
  expect(await states()).toEqual(["held", "replaced"]);
  await say(0, "mistake");
  expect(await states()).toEqual(["mistake", "held"]);
  await say(0, "held");
  expect(await states()).toEqual(["held", "replaced"]);
});

it("is no mistake, but lost: the one before it does not become current", async () => {
  await say(0, "mistake");
  await say(0, "lost");
  expect(await states()).toEqual(["lost", "replaced"]);
});

it("was lost, and then never issued: the one before it is current again", async () => {
  await say(0, "lost");
  await say(0, "mistake");
  expect(await states()).toEqual(["mistake", "held"]);
});

it("is an older one that was found: the newest stays current", async () => {
  await say(1, "lost");
  await say(1, "held");
  expect(await states()).toEqual(["held", "replaced"]);
});

it("was issued on another day: it follows the rules of that day, and its history keeps its name", async () => {
  const { house } = given;
  await given.as("ada");
  await house.ask("profiles.switch", { profile: "2007", from: CalendarDate.parse("2026-09-15") });
  await given.as("samira");
  const [paper] = await papers();
  const { id: documentId, version } = paper ?? { id: "", version: 0 };
  await house.ask("documents.change", {
    documentId,
    version,
    state: "held",
    askedOn: null,
    issuedOn: "2026-09-21",
    expiresOn: null,
    fields: { ...noFields, attempts: [] },
  });
  expect((await papers()).map(({ kind }) => kind)).toEqual(["orangeCard", "declarationOfArrival"]);
  const [past] = await house.ask("documents.past", { documentId });
  expect(past?.header.kind).toBe("declarationOfArrival");
});

it("is the first of a procedure opened by mistake: the current one of the previous procedure is current again", async () => {
  const { house, mina } = given;
  const wayId = async () =>
    (await house.ask("procedure.view", { id: mina })).tracks.find(({ isOpen }) => isOpen)?.id ?? "";
  await house.ask("procedure.record", {
    trackId: await wayId(),
    note: "",
    overrideReason: "Shown",
    event: { kind: "ended", on: CalendarDate.parse("2026-10-20"), reason: "other" },
  });
  await house.ask("procedure.open", { id: mina, openedOn: "2026-10-21", isAlone: false });
  await house.ask("procedure.issue", {
    trackId: await wayId(),
    step: "provisional",
    issuedOn: "2026-10-22",
    printed: null,
    overrideReason: "Shown",
    fields: { ...noFields, attempts: [] },
  });
  expect(await states()).toEqual(["held", "replaced", "replaced"]);
  await say(0, "mistake");
  expect(await states()).toEqual(["mistake", "held", "replaced"]);
});
