// What waits is told: on Today, among what expires and in the procedure, until it is answered or recorded. The house stands
// at 24 November 2026.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../domain/api.ts";
import { addMinutes, CalendarDate } from "../../domain/calendar.ts";
import { noFields } from "../../domain/document.ts";
import type { PersonId } from "../../domain/person.ts";
import type { DocumentStep } from "../../domain/procedure/document.ts";
import { tasksOf } from "../../domain/procedure/tasks.ts";
import { trackOn } from "../../domain/procedure/track.ts";
import type { TrackId } from "../../domain/residence.ts";
import { aCriminalCase, aLink, aNewcomer } from "../builders.ts";
import { legalHouse, type LegalHouse } from "./legal-house.ts";
import { openHouseOf } from "./test-house.ts";

let given: LegalHouse;
let linh: PersonId;
let trackId: TrackId;
beforeEach(async () => {
  given = await legalHouse();
  linh = given.linh;
});
afterEach(() => {
  given.house.remove();
});

const day = (text: string) => CalendarDate.parse(text);
const fields = { ...noFields, attempts: [] };
const { ask, call } = {
  ask: ((name, input) => given.house.ask(name, input)) as LegalHouse["house"]["ask"],
  call: ((name, input) => given.house.call(name, input)) as LegalHouse["house"]["call"],
};

const known = (record: Input<"conditions.record">["record"], corrects: string | null = null) =>
  ask("conditions.record", { id: linh, record, corrects });

/** A procedure opened on a day, with the first two conditions recorded before it. */
async function opened(openedOn: string, id = linh): Promise<void> {
  const on = day(openedOn);
  const record = (said: Input<"conditions.record">["record"]) =>
    ask("conditions.record", { id, record: said, corrects: null });
  await record({ kind: "left", on, how: "The inspection was there" });
  await record({ kind: "accepts", on, text: "Agreed" });
  await ask("procedure.open", { id, openedOn: on, isAlone: false });
  trackId = (await ask("procedure.view", { id })).tracks[0]?.id ?? trackId;
}

const said = (on: string) =>
  known({
    ...{ kind: "statement", on: day(on), form: "statement", registeredOn: null },
    ...{ authority: "Invented police", number: "", interpreter: "" },
  });

const happen = (event: Input<"procedure.record">["event"]) =>
  ask("procedure.record", { trackId, event, note: "", overrideReason: null });

const issue = (step: DocumentStep, issuedOn: string) =>
  ask("procedure.issue", {
    ...{ trackId, step, issuedOn, printed: null, fields, overrideReason: "Invented" },
  });

/** With a certificate until 1 December 2026, whose renewal is to be sent. */
async function withCertificate(): Promise<void> {
  await opened("2026-02-01");
  await said("2026-02-10");
  await issue("provisional", "2026-03-01");
  await issue("temporary", "2026-06-01");
}

/** What each place tells of somebody: what is to be done now, and what stands among what expires. */
async function told(id = linh) {
  const { needs } = await ask("today.view", {});
  const { lines } = await ask("documents.radar", {});
  const { tracks, activated } = await ask("procedure.view", { id });
  const [track] = tracks;
  if (track?.content.state !== "open") throw new Error("There is one, and it opens");
  const { record, events } = track.content;
  const facts = {
    ...record,
    ...{ statementStands: record.statementStands ?? true, isMinorAlone: false, activated },
  };
  const now = day("2026-11-24");
  return {
    today: needs.flatMap((need) =>
      need.kind === "due" && need.person.id === id ? [need.task.kind] : [],
    ),
    expiring: lines.flatMap(({ person, next }) =>
      person.id === id && next !== null ? [next.kind] : [],
    ),
    procedure: tasksOf(
      trackOn(
        events.map(({ event }) => event),
        now,
      ),
      facts,
    ).map(({ kind }) => kind),
  };
}

/** Whether each of the three tells it. */
async function tells(kind: Awaited<ReturnType<typeof told>>["today"][number], id = linh) {
  const { today, expiring, procedure } = await told(id);
  return [today, expiring, procedure].map((kinds) => kinds.includes(kind));
}
const everywhere = [true, true, true];
const nowhere = [false, false, false];

describe("a first document that was asked for and never came", () => {
  it("is told from 14 days after it was sent, with since when it waits", async () => {
    await opened("2026-06-01");
    await happen({ kind: "asked", on: day("2026-06-03"), step: "reflection" });
    expect(await tells("askProgress")).toEqual(everywhere);
    const { lines } = await ask("documents.radar", {});
    expect(lines).toMatchObject([
      {
        person: { id: linh },
        document: null,
        state: "overdue",
        next: { kind: "askProgress", on: "2026-06-17", since: "2026-06-03" },
      },
    ]);

    await happen({ kind: "requestRefused", on: day("2026-11-20") });
    expect(await tells("askProgress")).toEqual(nowhere);
  });

  it("asked for lately is ahead among what expires, and not yet on Today", async () => {
    await opened("2026-11-01");
    await happen({ kind: "asked", on: day("2026-11-12"), step: "reflection" });
    expect(await tells("askProgress")).toEqual([false, true, true]);
    given.house.now = addMinutes(given.house.now, 60 * 24 * 2);
    expect((await told()).today).toEqual(["askProgress"]);
  });

  it("is told no more once it was issued, and again for the next request", async () => {
    await opened("2026-06-01");
    await happen({ kind: "asked", on: day("2026-06-03"), step: "reflection" });
    await issue("reflection", "2026-09-20");
    expect(await tells("askProgress")).toEqual(nowhere);
    await said("2026-10-01");
    await happen({ kind: "asked", on: day("2026-10-02"), step: "provisional" });
    expect(await tells("askProgress")).toEqual(everywhere);
  });

  it("is told beside a renewal and an open-ended stay that were asked for", async () => {
    await withCertificate();
    await happen({ kind: "renewalSent", on: day("2026-10-20") });
    await ask("procedure.record", {
      ...{ trackId, note: "", overrideReason: "Invented" },
      event: { kind: "openEndedAsked", on: day("2026-09-01") },
    });
    expect(await tells("askProgress")).toEqual(everywhere);
    expect(await tells("askOpenEndedProgress")).toEqual(everywhere);
  });

  it("says nothing of it to shelter staff", async () => {
    await opened("2026-06-01");
    await happen({ kind: "asked", on: day("2026-06-03"), step: "reflection" });
    await given.as("noor");
    expect((await ask("documents.radar", {})).lines).toEqual([]);
    expect((await ask("today.view", {})).needs.filter(({ kind }) => kind === "due")).toEqual([]);
  });
});

describe("a case that ended without a conviction", () => {
  type Event = Input<"legal.addEvent">["event"];
  const openCase = async (mattered = true, notice = "XX00.L0.000001/26") =>
    (
      await ask("legal.openCase", {
        ...{ id: linh, case: aCriminalCase({ notice }), link: aLink(mattered) },
      })
    ).caseId;
  const step = (
    caseId: Awaited<ReturnType<typeof openCase>>,
    event: Event,
    corrects: string | null = null,
  ) => ask("legal.addEvent", { id: linh, caseId, event, words: null, corrects });
  const plain = (kind: "closed" | "inquiryOpened" | "appeal", on: string): Event => ({
    ...{ kind, on: day(on), note: "" },
  });
  const acquittal = (on: string): Event => ({
    ...{ kind: "judgment", on: day(on), note: "", outcome: "acquittal", law: "trafficking" },
    ...{ articles: "", damages: "", takesPlace: false },
  });
  const nonSuit: Event = {
    kind: "chamberOrder",
    on: day("2026-11-02"),
    note: "",
    order: "nonSuit",
  };

  it.each<[string, Event, boolean]>([
    ["dropped", plain("closed", "2026-11-24"), true],
    ["dropped, recorded weeks later", plain("closed", "2026-07-02"), true],
    [
      "dropped, where nobody said that the statement mattered",
      plain("closed", "2026-11-20"),
      false,
    ],
    ["ended with no case to answer", nonSuit, true],
    ["ended with an acquittal", acquittal("2026-11-10"), true],
  ])("is told beside the renewal the day it is recorded: %s", async (_, event, mattered) => {
    await withCertificate();
    const caseId = await openCase(mattered);
    await step(caseId, plain("inquiryOpened", "2026-03-01"));
    expect(await tells("caseEnded")).toEqual(nowhere);
    await step(caseId, event);
    expect(await tells("caseEnded")).toEqual(everywhere);
    expect((await told()).today).toContain("lastWeek");
  });

  it("is told no more once it is taken up again, appealed or was a mistake", async () => {
    await withCertificate();
    const caseId = await openCase();
    await step(caseId, plain("closed", "2026-10-02"));
    expect(await tells("caseEnded")).toEqual(everywhere);
    await step(caseId, plain("inquiryOpened", "2026-11-02"));
    expect(await tells("caseEnded")).toEqual(nowhere);
    await step(caseId, acquittal("2026-11-10"));
    expect(await tells("caseEnded")).toEqual(everywhere);
    await step(caseId, plain("appeal", "2026-11-12"));
    expect(await tells("caseEnded")).toEqual(nowhere);
  });

  it("is told only once no other case of the person goes on", async () => {
    await withCertificate();
    const first = await openCase();
    const second = await openCase(false, "XX00.L0.000002/26");
    await step(first, plain("closed", "2026-10-02"));
    expect(await tells("caseEnded")).toEqual(nowhere);
    await step(second, plain("closed", "2026-11-02"));
    expect(await tells("caseEnded")).toEqual(everywhere);
  });

  it("says nothing of the person who is in another case", async () => {
    await opened("2026-06-01", given.mina);
    const minas = trackId;
    await withCertificate();
    await step(await openCase(), plain("closed", "2026-10-02"));
    expect(await tells("caseEnded")).toEqual(everywhere);
    expect(trackId).not.toBe(minas);
    expect(await tells("caseEnded", given.mina)).toEqual(nowhere);
  });
});

describe("an assistance that was closed", () => {
  const assistance = async () =>
    (await ask("assistance.ofPerson", { id: linh }))[0]?.track.id ?? "";
  const close = async (
    on = "2026-11-24",
    reason: Input<"assistance.close">["reason"] = "ended-by-person",
  ) =>
    ask("assistance.close", {
      ...{ id: await assistance(), on: day(on), leavesOn: day("2026-11-24") },
      ...{ destination: "unknown", reason },
    });
  const accepts = async () => {
    const [track] = (await ask("procedure.view", { id: linh })).tracks;
    if (track?.content.state !== "open") throw new Error("It opens");
    return [track.content.record.acceptsAssistance, track.content.record.broken];
  };
  const later = (on = "2026-11-24"): Input<"conditions.record">["record"] => ({
    ...{ kind: "accepts", on: day(on), text: "Taken over by another approved centre" },
  });

  it("is asked about everywhere until it is recorded how it goes on, and breaks nothing", async () => {
    await withCertificate();
    expect(await tells("assistanceClosed")).toEqual(nowhere);
    expect(await accepts()).toEqual([true, []]);
    await close();
    expect(await tells("assistanceClosed")).toEqual(everywhere);
    expect(await accepts()).toEqual([false, []]);
    expect(await ask("conditions.ofPerson", { id: linh })).toHaveLength(3);

    given.house.now = addMinutes(given.house.now, 1);
    await known(later());
    expect(await tells("assistanceClosed")).toEqual(nowhere);
    expect(await accepts()).toEqual([true, []]);
  });

  it("does not stand in a dossier as accepted", async () => {
    await withCertificate();
    await close();
    const { lines } = await ask("documents.radar", {});
    expect(lines.map(({ next }) => next?.since)).toContain("2026-11-24");
    expect(
      await call("procedure.issue", {
        ...{ trackId, step: "temporary", issuedOn: "2026-11-24", printed: null, fields },
        overrideReason: null,
      }),
    ).toMatchObject({ error: { type: "RulesLack" } });
  });

  it("is no question once it is resumed here", async () => {
    await withCertificate();
    await close();
    await ask("assistance.reopen", { personId: linh, on: day("2026-11-24") });
    expect(await tells("assistanceClosed")).toEqual(nowhere);
    expect(await accepts()).toEqual([true, []]);
  });

  it.each(["other-centre", "death"] as const)(
    "is no question after the reason %s",
    async (reason) => {
      await withCertificate();
      await close("2026-11-24", reason);
      expect(await tells("assistanceClosed")).toEqual(nowhere);
    },
  );

  it("is no question after an open-ended stay was granted", async () => {
    await withCertificate();
    await issue("openEnded", "2026-11-20");
    await close("2026-11-24", "open-ended-permit");
    expect(await tells("assistanceClosed")).toEqual(nowhere);
  });

  it("is answered by a record that it is no longer accepted, which is a decision to take", async () => {
    await withCertificate();
    await close();
    given.house.now = addMinutes(given.house.now, 1);
    await known({
      kind: "broken",
      condition: "C2",
      on: day("2026-11-24"),
      text: "Wants no more of it",
    });
    expect(await tells("assistanceClosed")).toEqual(nowhere);
    expect(await tells("decideCondition")).toEqual(everywhere);
    expect(await accepts()).toEqual([false, ["C2"]]);
  });

  it("is asked about again where the answer was a mistake", async () => {
    await withCertificate();
    await close();
    given.house.now = addMinutes(given.house.now, 1);
    await known(later());
    const [answer] = await ask("conditions.ofPerson", { id: linh });
    await known(
      { kind: "mistake", condition: "C2", on: day("2026-11-24"), text: "Not sure" },
      answer?.id ?? "",
    );
    expect(await tells("assistanceClosed")).toEqual(everywhere);
  });

  it("is asked about in a file of an earlier edition, once the office signs in", async () => {
    await withCertificate();
    await close();
    // As the migration leaves it.
    openHouseOf(given.house).database.file.exec(
      "UPDATE residence_tracks SET next_on = '1000-01-01'",
    );
    await given.as("samira");
    expect(await tells("assistanceClosed")).toEqual(everywhere);
    const { file } = openHouseOf(given.house).database;
    const { next } = file.prepare("SELECT next_on AS next FROM residence_tracks").get() as {
      readonly next: string;
    };
    expect(next).toBe("2026-09-02");
  });

  it("is resumed by shelter staff who admit the person again, as the office sees at its next sign-in", async () => {
    await withCertificate();
    await close();
    const { bed } = openHouseOf(given.house)
      .database.file.prepare(
        "SELECT bed_id AS bed FROM placements WHERE stay_id IN (SELECT id FROM stays WHERE person_id = ?)",
      )
      .get(linh) as { readonly bed: string };
    await given.as("noor");
    await ask("stays.admit", { ...aNewcomer(), personId: linh, bedId: bed });
    await given.as("samira");
    expect(await tells("assistanceClosed")).toEqual(nowhere);
    expect(await accepts()).toEqual([true, []]);
  });
});

describe("a record that contact was renewed", () => {
  const contact: Input<"conditions.record">["record"] = {
    ...{ kind: "contact-renewed", on: day("2026-11-20"), source: "A friend", assessment: "" },
  };
  const assessed: Input<"conditions.record">["record"] = {
    ...{ kind: "decided", condition: "C1", on: day("2026-11-24"), text: "A chance meeting" },
  };

  it.each([
    ["that says nothing of what it may mean", ""],
    ["that says what it may mean", "Perhaps by chance"],
  ])(
    "%s is to be assessed, everywhere, until the assessment is recorded",
    async (_, assessment) => {
      await withCertificate();
      await known({ ...contact, assessment });
      expect(await tells("assessContact")).toEqual(everywhere);
      await known(assessed);
      expect(await tells("assessContact")).toEqual(nowhere);
      const [record] = await ask("conditions.ofPerson", { id: linh });
      expect(record).toMatchObject({
        byName: "samira Invented",
        record: { content: { kind: "decided" } },
      });
    },
  );

  it("was a mistake: there is nothing to assess", async () => {
    await withCertificate();
    await known(contact);
    const [record] = await ask("conditions.ofPerson", { id: linh });
    await known(
      { kind: "mistake", condition: "C1", on: day("2026-11-24"), text: "Somebody else" },
      record?.id ?? "",
    );
    expect(await tells("assessContact")).toEqual(nowhere);
  });

  it("is told on Today of a person whose procedure has not begun", async () => {
    const needs = async () =>
      (await ask("today.view", {})).needs.filter(({ kind }) => kind === "contactToAssess");
    await known(contact);
    expect(await needs()).toMatchObject([{ person: { id: linh }, on: "2026-11-20" }]);
    await opened("2026-11-19");
    expect(await needs()).toEqual([]);
    expect(await tells("assessContact")).toEqual(everywhere);
  });

  it("tells shelter staff nothing", async () => {
    await withCertificate();
    await known(contact);
    await given.as("noor");
    const { needs } = await ask("today.view", {});
    expect(JSON.stringify(needs)).not.toMatch(/contact/i);
    expect(await call("conditions.ofPerson", { id: linh })).toMatchObject({
      error: { type: "Forbidden" },
    });
  });
});
