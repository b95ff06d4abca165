// A second residence procedure: it has conditions of its own, and the first stays ended.
import { afterEach, beforeEach, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { Input } from "../../../domain/api/index.ts";
import { emptyIdentity } from "../../../domain/people/person.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { intakeHouse, type IntakeHouse } from "../../helpers/integration/intake-house.ts";

let given: IntakeHouse;
beforeEach(async () => {
  given = await intakeHouse();
  await given.as("samira");
});
afterEach(() => {
  expect(given.house.fault).toBeNull();
  given.house.remove();
});

const day = (text: string) => CalendarDate.parse(text);
const open = (openedOn: string, isAlone = false) =>
  given.house.ask("procedure.open", { id: given.mina, openedOn, isAlone });
const ways = async () => (await given.house.ask("procedure.view", { id: given.mina })).tracks;
const record = (trackId: string, event: Input<"procedure.record">["event"]) =>
  given.house.call("procedure.record", { trackId, event, note: "", overrideReason: null });
const known = (said: Input<"conditions.record">["record"]) =>
  given.house.ask("conditions.record", { id: given.mina, record: said, corrects: null });
const conditions = async () =>
  (await ways()).map(({ content }) =>
    content.state === "open"
      ? [content.record.leftExploitation, content.record.acceptsAssistance]
      : null,
  );
const tasks = async () =>
  (await given.house.ask("documents.radar", {})).lines.flatMap(({ next }) => next?.kind ?? []);

async function firstEnds(on: string): Promise<string> {
  await open("2026-05-02");
  const [first] = await ways();
  await record(first?.id ?? "", { kind: "ended", on: day(on), reason: "other" });
  return first?.id ?? "";
}

it("inherits no condition of the first, and later records are its own", async () => {
  await known({ kind: "left", on: day("2026-05-01"), how: "The inspection brought her" });
  await known({ kind: "accepts", on: day("2026-05-01"), text: "She wants to" });
  await firstEnds("2026-10-20");
  await open("2026-11-01");
  expect(await conditions()).toEqual([
    [false, false],
    [true, true],
  ]);
  await known({ kind: "left", on: day("2026-10-30"), how: "She left again" });
  expect(await conditions()).toEqual([
    [true, false],
    [true, true],
  ]);
});

it("keeps the first ended: its end cannot be undone during the second", async () => {
  const first = await firstEnds("2026-10-20");
  await open("2026-11-01");
  const ended = (await ways())
    .flatMap(({ content }) => (content.state === "open" ? content.events : []))
    .find(({ event }) => event.kind === "ended");
  const event = {
    kind: "correction",
    on: day("2026-11-20"),
    reason: "Too early",
    corrects: ended?.event.id ?? "",
  } as unknown as Input<"procedure.record">["event"];
  expect(await record(first, event)).toEqual(refusal("TrackFollowed"));
});

it("stays ended where the clock was set back before that day", async () => {
  await firstEnds("2026-11-24");
  given.house.now = Instant.parse("2026-11-20T09:00:00.000Z");
  await known({ kind: "left", on: day("2026-11-02"), how: "The inspection brought her" });
  expect((await ways()).map(({ isOpen }) => isOpen)).toEqual([false]);
});

it("of an unaccompanied minor is a task once the age is known, whoever records it", async () => {
  await known({ kind: "left", on: day("2026-11-01"), how: "The inspection brought her" });
  await known({ kind: "accepts", on: day("2026-11-01"), text: "She wants to" });
  await given.as("ada");
  await given.house.ask("profiles.switch", { profile: "2007", from: day("2007-06-01") });
  await given.as("samira");
  await open("2026-11-02", true);
  expect(await tasks()).toEqual([]);
  const { card } = await given.house.ask("people.view", { id: given.mina });
  const identity = { ...emptyIdentity, name: "Mina Invented", birthDate: day("2010-04-05") };
  await given.house.ask("people.saveIdentity", {
    id: given.mina,
    version: card.version,
    showsName: false,
    identity,
  });
  expect(await tasks()).toEqual(["askProvisional", "recordGuardian"]);
});
