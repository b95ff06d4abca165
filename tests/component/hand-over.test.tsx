// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { api, type Output } from "../../domain/api.ts";
import { Instant } from "../../domain/calendar.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { open } from "./rendered.tsx";
import { sampleOf } from "./sample-of.ts";

afterEach(cleanup);

const page = sampleOf(api["handover.view"].output) as Output<"handover.view">;

it.each([
  ["out", "2026-11-24T20:52:00.000Z", /^shops · back by 21:52 · /],
  ["late", "2026-11-24T18:42:00.000Z", /^shops · should be back since 19:42, 1 h 30 min late · /],
] as const)("who is %s is told with when and how late", async (stage, backBy, told) => {
  const at = Instant.parse("2026-11-24T20:12:00.000Z");
  const out = page.out.flatMap((one) =>
    one.why === "pass"
      ? [{ ...one, pass: { ...one.pass, whereTo: "shops", stage, backBy: Instant.parse(backBy) } }]
      : [],
  );
  const today = "2026-11-24" as typeof page.today;
  const view = () => ({ ...page, out, at, today, zone: "Europe/Brussels" });
  open("#/house/log/hand-over", inventedCall({ ...answers, "handover.view": view }));
  expect(await screen.findByText(told)).toBeTruthy();
});
