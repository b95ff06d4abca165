import { describe, expect, it } from "vitest";
import {
  withFrenchSpaces,
  withUnbrokenDates,
  withFrenchSpacesIn,
} from "../../../renderer/lib/texts/french-spaces.ts";

describe("the spaces of French", () => {
  it.each([
    ["Déjà connue ici ?", "Déjà connue ici\u00a0?"],
    ["Risque : {{level}} ; à revoir !", "Risque\u00a0: {{level}}\u00a0; à revoir\u00a0!"],
    ["cochez « pas encore connu ».", "cochez «\u00a0pas encore connu\u00a0»."],
    ["Rien de tel: 08:30 – un, deux.", "Rien de tel: 08:30 – un, deux."],
  ])("keep %j on one line", (text, expected) => expect(withFrenchSpaces(text)).toBe(expected));

  it("do not break in any text, and nothing else changes", () => {
    expect(withFrenchSpacesIn({ a: "Qui ?", b: { c: "Rien", d: ["dit « oui »"] } })).toEqual({
      a: "Qui\u00a0?",
      b: { c: "Rien", d: ["dit «\u00a0oui\u00a0»"] },
    });
  });
});

describe("dates", () => {
  it.each([
    ["jusqu’au 14 avril 2027.", "jusqu’au 14\u00a0avril\u00a02027."],
    ["le 1er octobre 2026 : saisine", "le 1er\u00a0octobre\u00a02026 : saisine"],
    ["tot en met 3 september 2026", "tot en met 3\u00a0september\u00a02026"],
    ["soit 6 mois et 2 jours, en 2026", "soit 6 mois et 2 jours, en 2026"],
  ])("%j stay on one line", (text, expected) => expect(withUnbrokenDates(text)).toBe(expected));
});
