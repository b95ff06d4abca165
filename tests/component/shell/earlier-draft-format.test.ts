// Drafts from before an update are restored after it, in the format of the older program.
import { expect, it } from "vitest";
import * as z from "zod";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { contentIn, contentOf } from "../../../renderer/shell/forms/use-draft.ts";

const schema = z.strictObject({ words: z.string() });
const savedAt = Instant.parse("2026-11-02T09:00:00.000Z");
const older = { value: { words: "as it was and mine" }, version: 1, savedAt };
const newer = { words: "hers and more" };

it("reads a draft with one older one beside it, in the earlier format", () => {
  const content = JSON.stringify({ newer, aside: older });
  expect(contentIn(content, schema)).toEqual({ value: newer, beside: [older] });
});

it("stores it as a list from then on", () => {
  const read = contentIn(JSON.stringify({ newer, aside: older }), schema);
  const written = contentOf(newer, read?.beside ?? []);
  expect(JSON.parse(written)).toEqual({ newer, beside: [older] });
  expect(contentIn(written, schema)).toEqual({ value: newer, beside: [older] });
});

it("reads a draft with nothing beside it", () => {
  expect(contentIn(JSON.stringify(newer), schema)).toEqual({ value: newer, beside: [] });
});
