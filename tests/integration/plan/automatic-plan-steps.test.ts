// Steps that come from the residence procedure, documents and the legal part, and are ticked off there.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { CriminalCaseId } from "../../../domain/legal/criminal-case.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { StepsFromElsewhere } from "../../../domain/plan/automatic-plan-steps.ts";
import { isDoneStep, strandOf } from "../../../domain/plan/automatic-plan-steps.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
let linh: PersonId;
beforeAll(async () => {
  at = await legalHouse();
  ({ linh } = at);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const day = (text: string) => CalendarDate.parse(text);

/** The automatic steps of the plan, with a tick where they are done. */
const plan = async (id = linh) =>
  (await at.house.ask("plan.view", { id })).outside.map(
    (step) => `${strandOf(step)}: ${said(step)}${isDoneStep(step) ? " ✓" : ""}`,
  );

function said(step: StepsFromElsewhere): string {
  switch (step.from) {
    case "procedure":
      return step.task.kind;
    case "paper":
      return `${step.task.kind} ${step.document}`;
    case "document":
      return step.document;
    case "hearing":
      return `${step.hearing} ${step.on}`;
    case "civilParty":
      return `civilParty ${step.decision}`;
    case "statement":
    case "interview":
      return step.from;
  }
}

describe("the residence procedure", () => {
  const known = (record: Input<"conditions.record">["record"]) =>
    at.house.ask("conditions.record", { id: linh, record, corrects: null });

  it("adds the current document, ticked, and the one next step", async () => {
    expect(await plan()).toEqual([]);
    await at.house.ask("procedure.open", { id: linh, openedOn: "2026-11-02", isAlone: false });
    await known({ kind: "left", on: day("2026-11-02"), how: "The inspection brought her" });
    await known({ kind: "accepts", on: day("2026-11-02"), text: "She wants to" });
    const [track] = (await at.house.ask("procedure.view", { id: linh })).tracks;
    await at.house.ask("procedure.issue", {
      trackId: track?.id ?? "",
      step: "reflection",
      issuedOn: "2026-11-03",
      printed: null,
      fields: { ...noFields, attempts: [] },
      overrideReason: null,
    });
    expect(await plan()).toEqual(["administrative: orderToLeave ✓", "legal: makeStatement"]);
  });

  it("ticks the statement once it was made, and continues with what follows", async () => {
    await known({
      kind: "statement",
      on: day("2026-11-06"),
      form: "statement",
      registeredOn: day("2026-11-09"),
      authority: "Invented police",
      number: "",
      interpreter: "",
    });
    expect(await plan()).toEqual([
      "administrative: orderToLeave ✓",
      "legal: statement ✓",
      "administrative: askProvisional",
    ]);
  });

  it("no longer asks for what was requested", async () => {
    const [track] = (await at.house.ask("procedure.view", { id: linh })).tracks;
    await at.house.ask("procedure.record", {
      trackId: track?.id ?? "",
      note: "",
      overrideReason: null,
      event: { kind: "asked", step: "provisional", on: day("2026-11-20") },
    });
    expect(await plan()).not.toContain("administrative: askProvisional");
    expect(await plan()).toContain("administrative: askProgress");
  });
});

describe("documents", () => {
  it("are listed when they end, until they are renewed", async () => {
    const paper = { state: "held", askedOn: null, issuedOn: null } as const;
    const fields = { ...noFields, attempts: [] };
    await at.house.ask("documents.add", {
      id: linh,
      kind: "insurance",
      ...paper,
      renews: null,
      fields,
      expiresOn: "2026-12-10",
    });
    expect(await plan()).toContain("administrative: renewPaper insurance");
    const [insurance] = (await at.house.ask("documents.ofPerson", { id: linh })).filter(
      ({ header }) => header.kind === "insurance",
    );
    await at.house.ask("documents.change", {
      documentId: insurance?.header.id ?? "",
      version: 1,
      ...paper,
      fields,
      expiresOn: "2027-12-10",
    });
    expect(await plan()).not.toContain("administrative: renewPaper insurance");
  });
});

describe("the next dates", () => {
  it("are the next five appointments known to the house", async () => {
    const slot = { personId: linh, minutes: 30, needsEscort: false, escort: null } as const;
    await at.house.ask("calendar.plan", {
      ...slot,
      day: "2026-11-26",
      at: "09:00",
      place: "doctor",
      weeks: 7,
      interpreter: null,
      care: { practitioner: "Canary", purpose: "", followUp: "" },
    });
    const { ids } = await at.house.ask("calendar.plan", {
      ...slot,
      day: "2026-11-25",
      at: "14:00",
      place: "school",
      weeks: 1,
      interpreter: null,
      care: null,
    });
    const dates = async () => (await at.house.ask("plan.view", { id: linh })).appointments;
    expect(await dates()).toEqual([
      { day: "2026-11-25", at: "14:00", place: "school" },
      ...["2026-11-26", "2026-12-03", "2026-12-10", "2026-12-17"].map((on) => ({
        day: on,
        at: "09:00",
        place: "doctor",
      })),
    ]);
    const cancelled = { id: ids[0] ?? "", version: 1, reason: "by-person" } as const;
    await at.house.ask("calendar.cancel", { ...cancelled, following: false });
    expect(await dates()).not.toContainEqual(expect.objectContaining({ place: "school" }));
  });
});

describe("the legal part", () => {
  let caseId: CriminalCaseId;
  const add = (event: Input<"legal.addEvent">["event"]) =>
    at.house.ask("legal.addEvent", { id: linh, caseId, event, words: null, corrects: null });

  it("adds a day at court for everyone in the case, and a hearing for the one person heard", async () => {
    const opened = { id: linh, case: aCriminalCase(), link: aLink() };
    ({ caseId } = await at.house.ask("legal.openCase", opened));
    const link = { id: linh, caseId, personId: at.mina, link: aLink() };
    await at.house.ask("legal.link", link);
    await add({ kind: "hearing", on: day("2026-12-09"), time: "14:00", note: "" });
    await add({ kind: "policeHearing", on: day("2026-12-01"), time: null, note: "" });
    expect(await plan(at.mina)).toEqual(["legal: hearing 2026-12-09"]);
    expect(await plan()).toEqual(
      expect.arrayContaining(["legal: policeHearing 2026-12-01", "legal: hearing 2026-12-09"]),
    );
  });

  it("asks whether to join as a civil party until that is decided and done", async () => {
    const decide = async (
      more: Partial<Extract<Input<"legal.record">["record"], { readonly kind: "civilParty" }>>,
    ) => {
      const { records } = await at.view();
      const replaces = records.at(-1)?.id ?? null;
      await at.house.ask("legal.record", {
        id: linh,
        words: null,
        replaces,
        record: {
          kind: "civilParty",
          on: day("2026-11-20"),
          forWhat: "",
          decision: "open",
          decidedOn: null,
          actedOn: null,
          ...more,
        },
      });
    };
    const civil = async () => (await plan()).filter((line) => line.includes("civilParty"));
    await decide({});
    expect(await civil()).toEqual(["legal: civilParty open"]);
    await decide({ decision: "yes", decidedOn: day("2026-11-22") });
    expect(await civil()).toEqual(["legal: civilParty yes"]);
    await decide({ decision: "yes", decidedOn: day("2026-11-22"), actedOn: day("2026-11-23") });
    expect(await civil()).toEqual(["legal: civilParty yes ✓"]);
  });

  it("removes a day at court once it is past", async () => {
    at.house.now = Instant.parse("2026-12-10T09:00:00.000Z");
    await at.as("samira");
    expect(await plan(at.mina)).toEqual([]);
  });
});
