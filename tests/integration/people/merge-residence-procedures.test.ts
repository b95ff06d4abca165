// Two files of one person, each with a residence procedure: the one that continues is kept.
import { afterAll, beforeAll, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import { everyoneIn, type ResidencePhase } from "../../../domain/person-file/people-list.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { everythingKept, aNewcomer } from "../../helpers/builders.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { intakeHouse, type IntakeHouse } from "../../helpers/integration/intake-house.ts";

let given: IntakeHouse;
let again: PersonId;
beforeAll(async () => {
  given = await intakeHouse();
  await given.as("samira");
  const newcomer = { ...aNewcomer({ name: "Mina Again" }), bedId: given.beds[0] ?? "" };
  again = (await given.house.ask("stays.admit", newcomer)).personId;
});
afterAll(() => {
  expect(given.house.fault).toBeNull();
  given.house.remove();
});

const day = (text: string) => CalendarDate.parse(text);
const overrideReason = "An invented reason";

async function openWay(id: PersonId, openedOn: string): Promise<string> {
  await given.house.ask("procedure.open", { id, openedOn, isAlone: false });
  const [track] = (await given.house.ask("procedure.view", { id })).tracks;
  return track?.id ?? "";
}

const issue = (trackId: string, step: "reflection" | "temporary", issuedOn: string) =>
  given.house.ask("procedure.issue", {
    trackId,
    step,
    issuedOn,
    printed: null,
    overrideReason,
    fields: { ...noFields, attempts: [] },
  });

const take: Choices = everythingKept;

async function merge(keptId: PersonId, mergedId: PersonId) {
  const { kept, merged } = await given.house.ask("merging.compare", { keptId, mergedId });
  return given.house.call("merging.merge", {
    keptId,
    mergedId,
    take,
    keptVersion: kept.card.version,
    mergedVersion: merged.card.version,
  });
}

async function listedIn(residence: ResidencePhase): Promise<readonly PersonId[]> {
  const wishes = { ...everyoneIn("all"), text: "", page: 0, residence };
  return (await given.house.ask("people.list", wishes)).people.map(({ card }) => card.id);
}

it("keeps the procedure that continues, with all that happens from then on", async () => {
  const { house, mina } = given;
  const way = await openWay(mina, "2026-03-03");
  await issue(way, "temporary", "2026-03-10");
  const other = await openWay(again, "2026-10-01");
  await issue(other, "reflection", "2026-10-02");
  const before = (await house.ask("people.view", { id: mina })).residence;
  expect(before).toMatchObject({ phase: "R4" });
  expect(await merge(mina, again)).toEqual(refusal("BothInProcedure"));

  await house.ask("procedure.record", {
    trackId: other,
    note: "",
    overrideReason,
    event: { kind: "ended", on: day("2026-10-20"), reason: "other" },
  });
  expect(await merge(mina, again)).toMatchObject({ ok: true });
  for (const on of ["2026-10-10", "2026-11-10"])
    await house.ask("conditions.record", {
      id: mina,
      corrects: null,
      record: {
        kind: "statement",
        on: day(on),
        registeredOn: null,
        form: "statement",
        authority: "Invented police",
        number: "",
        interpreter: "",
      },
    });

  const { residence } = await house.ask("people.view", { id: mina });
  expect(residence).toMatchObject({ phase: "R4", until: before?.until, endedOn: null });
  const { lines } = await house.ask("documents.radar", {});
  expect(lines.map(({ person: { id } }) => id)).toContain(mina);
  expect(await listedIn("R4")).toEqual([mina]);
  expect(await listedIn("R7")).toEqual([]);
  const { tracks } = await house.ask("procedure.view", { id: mina });
  expect(tracks.map(({ id }) => id)).toEqual([way, other]);
  const statements = tracks.map(({ content }) =>
    content.state === "open"
      ? content.events.flatMap(({ event }) => (event.kind === "statement" ? [event.on] : []))
      : null,
  );
  expect(statements).toEqual([["2026-10-10", "2026-11-10"], []]);
  await given.as("ada");
  const view = await house.ask("reports.pack", { from: "2026-01-01", to: "2026-12-31" });
  const phases = view.reports.find(({ name }) => name === "phases")?.table;
  const held = phases?.rows.filter((_, at) => phases.cells[at]?.some(({ count }) => count > 0));
  expect(held).toEqual(["R4"]);
});

it("leaves one current document, on the procedure that continues", async () => {
  const { house, beds } = given;
  await given.as("samira");
  const admit = async (name: string, at: number) =>
    (await house.ask("stays.admit", { ...aNewcomer({ name }), bedId: beds[at] ?? "" })).personId;
  const [kept, merged] = [await admit("Ana Invented", 2), await admit("Anna Invented", 3)];
  const [stay] = await house.ask("stays.ofPerson", { id: merged });
  const way = await openWay(kept, "2026-09-01");
  await issue(way, "temporary", "2026-09-03");
  const ended = await openWay(merged, "2026-09-01");
  await issue(ended, "reflection", "2026-11-03");
  await house.ask("procedure.record", {
    trackId: ended,
    note: "",
    overrideReason,
    event: { kind: "ended", on: day("2026-11-22"), reason: "other" },
  });
  await house.ask("stays.undo", { eventId: stay?.undoable ?? "" });
  expect(await merge(kept, merged)).toMatchObject({ ok: true });
  const held = async () =>
    (await house.ask("documents.ofPerson", { id: kept })).map(({ header }) => [
      header.issuedOn,
      header.state,
    ]);
  expect(await held()).toEqual([
    ["2026-11-03", "replaced"],
    ["2026-09-03", "held"],
  ]);
});
