import { expect, it } from "vitest";
import { words as en } from "../../../renderer/i18n/en.ts";
import { words as fr } from "../../../renderer/i18n/fr.ts";
import { startI18n } from "../../../renderer/lib/texts/i18n.ts";

it("ends a sentence with one full stop after a shortened month", () => {
  const texts = startI18n("fr", { fr });
  expect(texts.t("residence:putOffDone", { day: "30 nov." })).toBe("Reporté jusqu’au 30 nov.");
});

it("ends a sentence with one full stop after initials", () => {
  const texts = startI18n("en", { en });
  expect(texts.t("calendar:escort", { name: "A. B.." })).toBe("with A. B.");
});
