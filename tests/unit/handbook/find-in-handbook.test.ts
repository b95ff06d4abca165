import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findInHandbook } from "../../../renderer/handbook/find-in-handbook.ts";
import { handbookOf } from "../../../renderer/handbook/handbook.ts";

const at = (...parts: readonly string[]): string => join(import.meta.dirname, "../../..", ...parts);

const book = handbookOf({
  "README.md": "# Manuel\n\n## La nuit\n\n- [La nuit](night.md) – la fenêtre\n",
  "night.md":
    "# La nuit\n\nFermez la porte.\n\n## Les clés\n\nLa clé est dans le tiroir. La fenêtre reste ouverte.\n\n- Un **trousseau** par équipe.\n",
  "day.md": "# Le jour\n\nOn ouvre la fenêtre. Les clés ne sont pas là.\n",
});

describe("a search in the handbook", () => {
  it("ignores accents and capitals, and returns the matching sentence", () => {
    expect(findInHandbook(book, "FENETRE")).toMatchObject([
      { pageTitle: "La nuit", sentence: "La fenêtre reste ouverte." },
      { pageTitle: "Le jour", sentence: "On ouvre la fenêtre." },
    ]);
  });

  it("puts matches in a title first", () => {
    const [first] = findInHandbook(book, "cles");
    expect(first?.section).toMatchObject({ page: "night", slug: "les-clés" });
  });

  it("needs every word, in any order, and reads lists and bold text as well", () => {
    expect(findInHandbook(book, "tiroir fenetre")).toHaveLength(1);
    expect(findInHandbook(book, "equipe trousseau")).toHaveLength(1);
    expect(findInHandbook(book, "tiroir jour")).toEqual([]);
  });

  it("is in the excerpt of a long sentence, which begins and ends with a whole word", () => {
    const many = (word: string) => Array.from({ length: 40 }, () => word).join(" ");
    const sentence = `${many("before")} the Évacuation list ${many("afterwards")}.`;
    const long = handbookOf({
      "README.md": "# Manual\n\n## Night\n\n- [Night](night.md) – doors\n",
      "night.md": `# Night\n\n${sentence}\n\nA drawer ${many("afterwards")}.\n\n${many("before")} ending.\n`,
    });
    const shown = (typed: string) => findInHandbook(long, typed)[0]?.sentence ?? "";

    const middle = shown("evacuation");
    expect(middle).toMatch(/^… (before )+the Évacuation list (afterwards )+…$/);
    expect(middle.length).toBeLessThanOrEqual(184);
    expect(shown("drawer")).toMatch(/^A drawer (afterwards )+…$/);
    expect(shown("ending")).toMatch(/^… (before )+ending\.$/);
  });

  it("finds an everyday word that the page does not contain, from its beginning on", () => {
    const also = { day: "radar échéances" };
    for (const typed of ["radar", "rada", "echeance", "radar fenetre"])
      expect(findInHandbook(book, typed, also).map(({ section }) => section)).toMatchObject([
        { page: "day", slug: "" },
      ]);
    expect(findInHandbook(book, "adar", also)).toEqual([]);
  });

  it.each([
    ["en", { radar: "documents", expire: "documents", import: "spreadsheet" }],
    ["fr", { radar: "documents", échéances: "documents", importer: "spreadsheet" }],
    ["nl", { radar: "documents", vervalt: "documents", importeren: "spreadsheet" }],
  ])("leads in %s from everyday words to the page about them", (language, words) => {
    const said = JSON.parse(
      readFileSync(at("renderer/i18n/search-words", `${language}.json`), "utf8"),
    ) as Record<string, readonly string[]>;
    const also = Object.fromEntries(
      Object.entries(said)
        .filter(([id]) => id.startsWith("handbook."))
        .map(([id, all]) => [id.slice("handbook.".length), all.join(" ")]),
    );
    const folder = at("docs/handbook", language);
    const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
    const real = handbookOf(
      Object.fromEntries(pages.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
    );
    expect(Object.keys(also).filter((page) => !real.pages.has(page))).toEqual([]);
    for (const [typed, page] of Object.entries(words))
      expect(findInHandbook(real, typed, also)[0]?.section.page).toBe(page);
  });

  it("finds nothing when nothing is typed", () => expect(findInHandbook(book, "   ")).toEqual([]));
});
