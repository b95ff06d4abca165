// The current document was withdrawn.
import { expect, it } from "vitest";
import { checkDossier, mayLetThrough } from "../../../domain/dossiers/dossier-check.ts";
import { composeDossier } from "../../../domain/dossiers/compose-dossier.ts";
import { day, someFacts, somethingToCheck } from "./test-dossier-facts.ts";

const { current } = someFacts();
const taken = current && { ...current, withdrawnOn: day("2026-11-10"), until: day("2026-11-10") };

it("blocks a dossier, whatever its period, and a reason overrides it", () => {
  const facts = { on: day("2026-12-01"), current: taken };
  expect(checkDossier(somethingToCheck(facts))).toMatchObject([
    { id: "withdrawn", level: "blocking", day: "2026-11-10" },
  ]);
  expect(mayLetThrough("withdrawn")).toBe(true);
});

it.each(["en", "fr", "nl"] as const)("is not described as valid, in %s", (language) => {
  const words = composeDossier(someFacts(), language);
  expect(composeDossier(someFacts({ current: taken }), language).letter).not.toBe(words.letter);
});
