import { describe, expect, it } from "vitest";
import { composeDossier } from "../../../domain/dossiers/compose-dossier.ts";
import { changesBetween, contentOf } from "../../../domain/dossiers/dossier-content.ts";
import { DossierState, mayFollow } from "../../../domain/dossiers/dossier.ts";
import { sectionsFor } from "../../../domain/dossiers/dossier-section.ts";
import { anEnclosure, otherScan, someFacts, someRecord } from "./test-dossier-facts.ts";

describe("another version", () => {
  const content = (record = someRecord(), facts = someFacts()) =>
    contentOf(facts, record, composeDossier(facts, "fr"), "fr");

  it("says what it changes, and nothing where nothing changed", () => {
    expect(changesBetween(content(), content())).toEqual([]);
    const { texts, enclosures } = someRecord();
    const other = someRecord({
      addressee: "Office des étrangers\nBureau inventé",
      texts: {
        ...texts,
        social: { text: "Autre chose.", basis: "", language: "fr" },
        work: { text: "", basis: "", language: "fr" },
        publicOrder: { text: "Rien n’est connu.", basis: "", language: "fr" },
      },
      enclosures: [
        ...enclosures.filter(({ kind }) => kind === "coursePaper"),
        anEnclosure(),
        anEnclosure({ scanId: otherScan.replace(/c$/, "e") as typeof otherScan, title: "Lettre" }),
      ],
    });
    expect(changesBetween(content(), content(other))).toEqual([
      { kind: "addressee" },
      { kind: "section", id: "social" },
      { kind: "sectionRemoved", id: "work" },
      { kind: "sectionAdded", id: "publicOrder" },
      { kind: "enclosureAdded", title: "Lettre" },
      { kind: "enclosureRemoved", title: "Passeport" },
      { kind: "order" },
    ]);
  });

  it("leaves out what is empty, and has an index only with enclosures", () => {
    const { sections } = content(someRecord({ enclosures: [] }));
    expect(sections.map(({ id }) => id)).not.toContain("index");
    expect(sections.map(({ id }) => id)).not.toContain("publicOrder");
    expect(content().sections.at(-1)?.id).toBe("index");
    expect(sectionsFor("T12")).not.toContain("openEnded");
    expect(sectionsFor("T13")).toContain("openEnded");
  });
});

it("returns to the draft from everywhere, and moves forward one step at a time", () => {
  for (const state of DossierState.options) expect(mayFollow[state]).toContain("draft");
  const forward = DossierState.options.map((state, at) =>
    mayFollow[state].filter((next) => DossierState.options.indexOf(next) > at + 1),
  );
  expect(forward.flat()).toEqual([]);
});
