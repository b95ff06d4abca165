// A request without an answer, and a case that ended without a conviction, are shown on Today, among what expires and in the
// procedure.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
import {
  day,
  everywhere,
  nowhere,
  renewingHouse,
  residenceProcedureHouse,
  type ProcedureHouse,
} from "../../helpers/integration/residence-procedure-house.ts";

let at: ProcedureHouse;
afterEach(() => at.house.remove());

describe("a first document that was requested and never came", () => {
  beforeEach(async () => {
    at = await residenceProcedureHouse();
  });

  it("is shown from 14 days after it was sent, with since when it waits", async () => {
    await at.opened("2026-06-01");
    await at.happen({ kind: "asked", on: day("2026-06-03"), step: "reflection" });
    expect(await at.tells("askProgress")).toEqual(everywhere);
    const { lines } = await at.house.ask("documents.radar", {});
    expect(lines).toMatchObject([
      {
        person: { id: at.linh },
        document: null,
        state: "overdue",
        next: { kind: "askProgress", on: "2026-06-17", since: "2026-06-03" },
      },
    ]);

    await at.happen({ kind: "requestRefused", on: day("2026-11-20") });
    expect(await at.tells("askProgress")).toEqual(nowhere);
  });

  it("requested recently is ahead in the expiry list, and not yet on Today", async () => {
    await at.opened("2026-11-01");
    await at.happen({ kind: "asked", on: day("2026-11-12"), step: "reflection" });
    expect(await at.tells("askProgress")).toEqual([false, true, true]);
    at.house.now = addMinutes(at.house.now, 60 * 24 * 2);
    expect(await at.tells("askProgress")).toEqual(everywhere);
  });

  it("is no longer shown once it was issued, and again for the next request", async () => {
    await at.opened("2026-06-01");
    await at.happen({ kind: "asked", on: day("2026-06-03"), step: "reflection" });
    await at.issue("reflection", "2026-09-20");
    expect(await at.tells("askProgress")).toEqual(nowhere);
    await at.said("2026-10-01");
    await at.happen({ kind: "asked", on: day("2026-10-02"), step: "provisional" });
    expect(await at.tells("askProgress")).toEqual(everywhere);
  });

  it("shows nothing of it to shelter staff", async () => {
    await at.opened("2026-06-01");
    await at.happen({ kind: "asked", on: day("2026-06-03"), step: "reflection" });
    await at.as("noor");
    expect((await at.house.ask("documents.radar", {})).lines).toEqual([]);
    expect(
      (await at.house.ask("today.view", {})).needs.filter(({ kind }) => kind === "due"),
    ).toEqual([]);
  });
});

describe("a case that ended without a conviction", () => {
  beforeEach(async () => {
    at = await renewingHouse();
  });

  type Event = Input<"legal.addEvent">["event"];
  const openCase = async (mattered: "yes" | "no" = "yes", notice = "XX00.L0.000001/26") =>
    (
      await at.house.ask("legal.openCase", {
        id: at.linh,
        case: aCriminalCase({ notice }),
        link: aLink(mattered),
      })
    ).caseId;
  const step = (
    caseId: Awaited<ReturnType<typeof openCase>>,
    event: Event,
    corrects: string | null = null,
  ) => at.house.ask("legal.addEvent", { id: at.linh, caseId, event, words: null, corrects });
  const plain = (kind: "closed" | "inquiryOpened" | "appeal", on: string): Event => ({
    kind,
    on: day(on),
    note: "",
  });
  const acquittal = (on: string): Event => ({
    kind: "judgment",
    on: day(on),
    note: "",
    outcome: "acquittal",
    law: "trafficking",
    articles: "",
    damages: "",
    takesPlace: false,
  });
  const nonSuit: Event = {
    kind: "chamberOrder",
    on: day("2026-11-02"),
    note: "",
    order: "nonSuit",
  };

  it.each<[string, Event]>([
    ["dropped", plain("closed", "2026-11-24")],
    ["ended with no case to answer", nonSuit],
  ])("is shown beside the renewal the day it is recorded: %s", async (_, event) => {
    const caseId = await openCase();
    await step(caseId, plain("inquiryOpened", "2026-03-01"));
    expect(await at.tells("caseEnded")).toEqual(nowhere);
    await step(caseId, event);
    expect(await at.tells("caseEnded")).toEqual(everywhere);
    expect(await at.tells("lastWeek")).toEqual(everywhere);
  });

  it("is no longer shown once it is reopened, appealed or was a mistake", async () => {
    const caseId = await openCase();
    await step(caseId, plain("closed", "2026-10-02"));
    expect(await at.tells("caseEnded")).toEqual(everywhere);
    await step(caseId, plain("inquiryOpened", "2026-11-02"));
    expect(await at.tells("caseEnded")).toEqual(nowhere);
    await step(caseId, acquittal("2026-11-10"));
    expect(await at.tells("caseEnded")).toEqual(everywhere);
    await step(caseId, plain("appeal", "2026-11-12"));
    expect(await at.tells("caseEnded")).toEqual(nowhere);
  });

  it("is shown only once no other case of the person is open", async () => {
    const first = await openCase();
    const second = await openCase("no", "XX00.L0.000002/26");
    await step(first, plain("closed", "2026-10-02"));
    expect(await at.tells("caseEnded")).toEqual(nowhere);
    await step(second, plain("closed", "2026-11-02"));
    expect(await at.tells("caseEnded")).toEqual(everywhere);
  });

  it("shows nothing about a person who is in another case", async () => {
    await at.opened("2026-06-01", at.mina);
    await step(await openCase(), plain("closed", "2026-10-02"));
    expect(await at.tells("caseEnded")).toEqual(everywhere);
    expect(await at.tells("caseEnded", at.mina)).toEqual(nowhere);
  });
});
