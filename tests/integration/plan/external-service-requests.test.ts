import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { aGoal } from "../../helpers/builders.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const today = "2026-11-24";
const plan = () => at.house.ask("plan.view", { id: at.linh });
const save = (
  written: Pick<Input<"plan.save">, "header" | "content">,
  more: Partial<Input<"plan.save">> = {},
) =>
  at.house.call("plan.save", {
    id: at.linh,
    entryId: null,
    version: 0,
    steps: [],
    ...written,
    ...more,
  });

describe("an external service", () => {
  it("gets no request before the person agrees", async () => {
    const { header } = aGoal();
    const referral = {
      kind: "referral" as const,
      service: "Invented clinic" as const,
      what: "A talk" as const,
      why: "" as const,
      agreedOn: null,
      askedOn: today,
      answer: "waiting" as const,
      outcome: "",
      feedback: "",
    };
    expect(await save({ header, content: referral })).toEqual({
      ok: false,
      error: { type: "InvalidInput", fields: ["askedOn"] },
    });
    const agreed = { ...referral, agreedOn: today };
    expect(await save({ header, content: agreed })).toMatchObject({ ok: true });
  });

  it("has an answer, a result, and the person's opinion of it", async () => {
    const asked = async () =>
      (await plan()).entries.find(
        ({ content }) => content.state === "open" && content.content.kind === "referral",
      );
    const before = await asked();
    if (before?.content.state !== "open") throw new Error("Nobody was asked");
    const answered = {
      ...before.content.content,
      answer: "accepted" as const,
      outcome: "Six talks" as const,
      feedback: "She was listened to." as const,
    };
    const { header } = aGoal();
    const again = { entryId: before.id, version: before.version };
    expect(
      await save({ header, content: answered as typeof answered & { kind: "referral" } }, again),
    ).toMatchObject({ ok: true });
    expect((await asked())?.content).toMatchObject({
      content: { answer: "accepted", outcome: "Six talks", feedback: "She was listened to." },
    });
  });

  it("is asked to help with something", async () => {
    const { header } = aGoal();
    const talks = {
      kind: "referral" as const,
      help: "mentalHealth" as const,
      service: "Invented talks" as const,
      what: "A talk" as const,
      why: "" as const,
      agreedOn: null,
      askedOn: null,
      answer: "notAsked" as const,
      outcome: "",
      feedback: "",
    };
    expect(await save({ header, content: talks })).toMatchObject({ ok: true });
    const { entries } = await plan();
    const helps = entries.flatMap(({ content }) =>
      content.state === "open" && content.content.kind === "referral" ? [content.content.help] : [],
    );
    expect(helps).toEqual(["other", "mentalHealth"]);
  });
});
