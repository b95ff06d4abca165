import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { type DocumentKind, noFields } from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { type DocumentStep } from "../../../domain/residence/procedure/residence-document-names.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { intakeHouse, type IntakeHouse } from "../../helpers/integration/intake-house.ts";
import { openHouseOf, signInLater } from "../../helpers/integration/test-house.ts";

const auditor = { office: "auditor", name: "A. Invented", caseId: null } as const;

// Mina's procedure: an order on 3 November 2026, and the current day is the 24th.

let given: IntakeHouse;
let mina: PersonId;
let trackId: ProcedureId;
beforeAll(async () => {
  given = await intakeHouse();
  mina = given.mina;
  await given.as("samira");
});
afterAll(() => given.house.remove());

const fields = { ...noFields, attempts: [] };
const ask = () => given.house;
const day = (text: string) => CalendarDate.parse(text);

async function way() {
  const [track] = (await ask().ask("procedure.view", { id: mina })).tracks;
  if (track?.content.state !== "open") throw new Error("There is one, and it opens");
  return { ...track, content: track.content };
}
const issue = (
  step: DocumentStep,
  issuedOn: string,
  more: Partial<Input<"procedure.issue">> = {},
) =>
  ask().call("procedure.issue", {
    trackId,
    step,
    issuedOn,
    printed: null,
    fields,
    overrideReason: null,
    ...more,
  });
const record = (event: Input<"procedure.record">["event"], overrideReason: string | null = null) =>
  ask().call("procedure.record", { trackId, event, note: "", overrideReason });
const known = (said: Input<"conditions.record">["record"]) =>
  ask().ask("conditions.record", { id: mina, record: said, corrects: null });
/** Five months later, which the clock must say twice. */
async function later(): Promise<void> {
  const { house } = given;
  house.lock();
  house.now = Instant.parse("2027-04-24T19:10:00.000Z");
  await signInLater(house, "noor");
}
const held = async () =>
  (await ask().ask("documents.ofPerson", { id: mina })).map(
    ({ header }): readonly [DocumentKind, string, string | null] => [
      header.kind,
      header.state,
      header.expiresOn,
    ],
  );
const radar = async () =>
  (await ask().ask("documents.radar", {})).lines.map(({ document, next, until, state }) => [
    document?.kind ?? null,
    next?.kind ?? null,
    until,
    state,
  ]);

describe("a residence procedure", () => {
  it("is opened once, on a day that has come", async () => {
    const open = (openedOn: string) =>
      ask().call("procedure.open", { id: mina, openedOn, isAlone: false });
    expect(await open("2026-11-25")).toEqual(refusal("DayOutside"));
    expect(await open("2026-11-02")).toMatchObject({ ok: true });
    expect(await open("2026-11-03")).toEqual(refusal("TrackOpen"));
    trackId = (await way()).id;
  });

  it("asks for the conditions before a document, or for a name and a reason", async () => {
    expect(await issue("reflection", "2026-11-03")).toEqual(refusal("RulesLack"));
    await known({ kind: "left", on: day("2026-11-02"), how: "The inspection brought her" });
    await known({ kind: "accepts", on: day("2026-11-02"), text: "She wants to" });
    expect(await issue("reflection", "2026-11-03")).toMatchObject({ ok: true });
    expect(await held()).toEqual([["orderToLeave", "held", "2026-12-18"]]);
    expect(await radar()).toEqual([["orderToLeave", "makeStatement", "2026-12-18", "ahead"]]);
  });

  it("includes a statement that was recorded as a condition, and what to do next", async () => {
    await known({
      kind: "statement",
      on: day("2026-11-06"),
      form: "statement",
      registeredOn: day("2026-11-09"),
      authority: "Invented police",
      number: "",
      interpreter: "",
    });
    expect((await way()).content.events.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ kind: "statement", on: "2026-11-06", registeredOn: "2026-11-09" }),
    );
    expect(await radar()).toEqual([["orderToLeave", "askProvisional", "2026-12-18", "now"]]);
    expect((await ask().ask("today.view", {})).needs).toContainEqual(
      expect.objectContaining({
        kind: "due",
        task: expect.objectContaining({ kind: "askProvisional" }) as unknown,
      }),
    );
    const { residence } = await ask().ask("people.view", { id: mina });
    expect(residence).toMatchObject({ phase: "R1", until: "2026-12-18" });
  });

  it("replaces a document by the next, and never goes back", async () => {
    expect(await issue("provisional", "2026-11-10")).toMatchObject({ ok: true });
    expect(await held()).toEqual([
      ["declarationOfArrival", "held", "2027-02-10"],
      ["orderToLeave", "replaced", "2026-12-18"],
    ]);
    expect(await issue("reflection", "2026-11-11")).toEqual({
      ok: false,
      error: { type: "NoWayBack", from: "provisional" },
    });
    expect(await issue("temporary", "2026-11-12")).toEqual(refusal("RulesLack"));
  });

  it("extends once, in the rules and in the file", async () => {
    expect(await issue("extended", "2026-11-20")).toMatchObject({ ok: true });
    expect(await issue("extended", "2026-11-21")).toEqual({
      ok: false,
      error: { type: "ExtendedBefore", on: "2026-11-20" },
    });
    const { file } = openHouseOf(ask()).database;
    const again = `INSERT INTO documents SELECT
      '00000000-0000-4000-8000-000000000009', person_id, track_id, 1, kind, 'replaced', asked_on,
      issued_on, expires_on, sealed_office, recorded_at, recorded_by FROM documents
      WHERE kind = 'declarationOfArrival' LIMIT 1`;
    expect(() => file.exec(again)).toThrow(/extended before/);
  });

  it("keeps the earlier value of a corrected date, and moves what follows from it", async () => {
    const [extension, declaration] = await ask().ask("documents.ofPerson", { id: mina });
    if (extension === undefined || declaration === undefined) throw new Error("Both are there");
    const { id: documentId, version } = declaration.header;
    const change = { documentId, version, state: "replaced", askedOn: null, fields } as const;
    expect(
      await ask().call("documents.change", {
        ...change,
        issuedOn: "2026-11-10",
        expiresOn: "2026-11-09",
      }),
    ).toEqual(refusal("ExpiryNotAfterIssue"));
    await ask().ask("documents.change", {
      ...change,
      issuedOn: "2026-11-10",
      expiresOn: "2027-02-14",
    });
    expect(await held()).toEqual([
      ["declarationOfArrival", "held", "2027-05-14"],
      ["declarationOfArrival", "replaced", "2027-02-14"],
      ["orderToLeave", "replaced", "2026-12-18"],
    ]);
    const before = await ask().ask("documents.past", { documentId });
    expect(before.map(({ header }) => header.expiresOn)).toEqual(["2027-02-10", "2027-02-10"]);
  });

  it("undoes a document that was recorded by mistake", async () => {
    const [extension] = await ask().ask("documents.ofPerson", { id: mina });
    if (extension === undefined) throw new Error("It is there");
    const { id: documentId, version, issuedOn } = extension.header;
    await ask().ask("documents.change", {
      documentId,
      version,
      state: "mistake",
      askedOn: null,
      issuedOn,
      expiresOn: null,
      fields,
    });
    expect(await held()).toEqual([
      ["declarationOfArrival", "mistake", "2027-05-14"],
      ["declarationOfArrival", "held", "2027-02-14"],
      ["orderToLeave", "replaced", "2026-12-18"],
    ]);
  });

  it("continues to the certificate with every answer yes, or by name and reason", async () => {
    const given = { Q1: "yes", Q2: "unknown" } as const;
    expect(await record({ kind: "answers", on: "2026-11-21", given, from: auditor })).toMatchObject(
      { ok: true },
    );
    expect(await issue("temporary", "2026-11-22")).toEqual(refusal("RulesLack"));
    const reason = "The Immigration Office issued it at once";
    expect(await issue("temporary", "2026-11-22", { overrideReason: reason })).toMatchObject({
      ok: true,
    });
    const [certificate] = await ask().ask("documents.ofPerson", { id: mina });
    expect(certificate).toMatchObject({
      header: { kind: "certificateOfRegistration", expiresOn: "2027-05-22" },
      record: { content: { residence: { override: { by: "samira Invented", reason } } } },
    });
  });

  it("undoes an event, once", async () => {
    const answers = (await way()).content.events.find(({ event }) => event.kind === "answers");
    const event = {
      kind: "correction",
      on: "2026-11-23",
      corrects: answers?.event.id ?? "",
      reason: "Of another person",
    } as const;
    expect(await record(event)).toMatchObject({ ok: true });
    expect(await record(event)).toEqual(refusal("AlreadyCorrected"));
  });

  it("asks for the open-ended stay once a court has taken a step in which the person's statement mattered", async () => {
    const { caseId } = await ask().ask("legal.openCase", {
      id: mina,
      case: {
        office: "auditor",
        notice: "XX.00.0001",
        reports: [],
        magistrate: "",
        judge: "",
        inspection: "",
        basis: "trafficking",
        charged: "yes",
        place: "",
      },
      link: { kind: "linked", parts: ["injured"], mattered: "yes" },
    });
    await ask().ask("legal.addEvent", {
      id: mina,
      caseId,
      words: null,
      corrects: null,
      event: { kind: "chamberOrder", on: "2026-11-24", order: "referral", note: "" },
    });
    expect(await radar()).toEqual([
      [null, "askOpenEnded", null, "now"],
      [null, "askWorkPermit", null, "now"],
      ["certificateOfRegistration", "startDossier", "2027-05-22", "ahead"],
    ]);
    await record({ kind: "openEndedAsked", on: "2026-11-24" });
    expect((await ask().ask("people.view", { id: mina })).residence?.phase).toBe("R5");
  });

  it("is visible to the house as a day and nothing else", async () => {
    await given.as("noor");
    const [document] = await ask().ask("documents.ofPerson", { id: mina });
    expect(document).toMatchObject({
      header: { kind: "certificateOfRegistration" },
      record: { state: "closed" },
    });
    expect((await ask().ask("people.view", { id: mina })).residence).toBeNull();
    await later();
    const { lines } = await ask().ask("documents.radar", {});
    expect(lines).toMatchObject([{ until: "2027-05-22", next: null, state: "ahead" }]);
    await given.as("samira");
    expect(await radar()).toEqual([
      // Nobody answered the request of November.
      [null, "askOpenEndedProgress", null, "overdue"],
      ["certificateOfRegistration", "alarm", "2027-05-22", "overdue"],
      [null, "askWorkPermit", null, "now"],
    ]);
  });

  it("is snoozed for some days, and never past the last useful day", async () => {
    const [line] = (await ask().ask("documents.radar", {})).lines;
    const putOff = (until: string) =>
      ask().call("documents.putOff", {
        id: mina,
        about: line?.about ?? "",
        task: line?.next?.kind ?? "send",
        until,
        reason: "The lawyer is away",
      });
    expect(await putOff("2027-04-24")).toEqual(refusal("SnoozeTooLong"));
    expect(await putOff("2027-06-30")).toEqual(refusal("SnoozeTooLong"));
  });

  it("counts other documents by their own days", async () => {
    await ask().ask("documents.add", {
      id: mina,
      kind: "passport",
      state: "held",
      askedOn: null,
      issuedOn: null,
      expiresOn: "2027-09-01",
      renews: null,
      fields,
    });
    await ask().ask("documents.add", {
      id: mina,
      kind: "addressProtection",
      state: "held",
      askedOn: "2026-11-24",
      issuedOn: null,
      expiresOn: null,
      renews: null,
      fields,
    });
    expect(await radar()).toEqual([
      [null, "askOpenEndedProgress", null, "overdue"],
      ["certificateOfRegistration", "alarm", "2027-05-22", "overdue"],
      [null, "askWorkPermit", null, "now"],
      ["addressProtection", "renewPaper", "2027-05-24", "now"],
      ["passport", "renewPaper", "2027-09-01", "now"],
    ]);
    const { year } = await ask().ask("documents.radar", {});
    expect(year.map(({ month }) => month)).toEqual([
      "2027-04-01",
      "2027-05-01",
      "2027-06-01",
      "2027-07-01",
      "2027-08-01",
      "2027-09-01",
      "2027-10-01",
      "2027-11-01",
      "2027-12-01",
      "2028-01-01",
      "2028-02-01",
      "2028-03-01",
    ]);
    expect(year.map(({ count }) => count)).toEqual([0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("changes no document when other rules are switched on, and shows what would move", async () => {
    await given.as("ada");
    const moves = await ask().ask("profiles.preview", { profile: "2007", from: "2007-06-01" });
    expect(await ask().call("profiles.switch", { profile: "2007", from: "2007-05-01" })).toEqual({
      ok: false,
      error: { type: "ProfileTooEarly", since: "2007-06-01" },
    });
    const before = await held();
    await ask().ask("profiles.switch", { profile: "2007", from: "2007-06-01" });
    expect(await held()).toEqual(before);
    expect(moves).toEqual([]);
    expect((await ask().ask("profiles.list", {})).map(({ id, from }) => [id, from])).toEqual([
      ["1997", "1997-01-01"],
      ["2007", "2007-06-01"],
      ["2017", null],
      ["2019", null],
    ]);
  });
});
