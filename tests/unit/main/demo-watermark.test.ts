import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Language } from "../../../domain/core/display-settings.ts";
import { demoWatermark } from "../../../electron/main/printing/demo-watermark.ts";

const texts = join(import.meta.dirname, "..", "..", "..", "renderer", "i18n");

it.each(Language.options)("a page with demo data says in %s what its screens say", (one) => {
  const frame = JSON.parse(readFileSync(join(texts, one, "app", "frame.json"), "utf8")) as object;

  expect(frame).toMatchObject({ demo: demoWatermark[one] });
});
