import { afterAll, beforeAll, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";

// Records on one page that count on another.

let at: LegalHouse;
let linh: PersonId;
const on = "2026-11-20";
beforeAll(async () => {
  at = await legalHouse();
  ({ linh } = at);
  await at.house.ask("procedure.open", { id: linh, openedOn: on, isAlone: true });
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const view = () => at.house.ask("procedure.view", { id: linh });

it("shows the procedure a statement that is recorded in a case alone", async () => {
  expect((await view()).saidInCaseOn).toBeNull();
  const { caseId } = await at.house.ask("legal.openCase", {
    id: linh,
    case: aCriminalCase({ charged: "unknown" }),
    link: aLink(),
  });
  await at.house.ask("legal.addEvent", {
    id: linh,
    caseId,
    words: null,
    corrects: null,
    event: { kind: "statement", on, note: "" },
  });
  expect((await view()).saidInCaseOn).toBe(on);
});

it("removes the unaccompanied minor flag, and keeps what was recorded at the opening", async () => {
  const [way] = (await view()).tracks;
  if (way === undefined) throw new Error("It is open");
  const note = { note: "", overrideReason: null };
  await at.house.ask("procedure.record", {
    trackId: way.id,
    event: { kind: "minorAlone", on, isAlone: false },
    ...note,
  });
  const [shown] = (await view()).tracks;
  expect(shown?.content).toMatchObject({
    record: { isAlone: true },
    events: [{ event: { kind: "minorAlone", isAlone: false } }],
  });
});

it("distinguishes a condition that is no longer met from one that was never recorded", async () => {
  const broken = async () => {
    const [way] = (await view()).tracks;
    return way?.content.state === "open" ? way.content.record.broken : null;
  };
  expect(await broken()).toEqual([]);
});
