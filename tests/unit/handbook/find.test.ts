import { describe, expect, it } from "vitest";
import { findInHandbook } from "../../../renderer/handbook/find-in-handbook.ts";
import { handbookOf } from "../../../renderer/handbook/handbook.ts";

const book = handbookOf({
  "README.md": "# Manuel\n\n## La nuit\n\n- [La nuit](night.md) – la fenêtre\n",
  "night.md":
    "# La nuit\n\nFermez la porte.\n\n## Les clés\n\nLa clé est dans le tiroir. La fenêtre reste ouverte.\n\n- Un **trousseau** par équipe.\n",
  "day.md": "# Le jour\n\nOn ouvre la fenêtre. Les clés ne sont pas là.\n",
});

describe("what is looked for in the handbook", () => {
  it("is found without its accents and capitals, with the sentence that says it", () => {
    expect(findInHandbook(book, "FENETRE")).toMatchObject([
      { pageTitle: "La nuit", sentence: "La fenêtre reste ouverte." },
      { pageTitle: "Le jour", sentence: "On ouvre la fenêtre." },
    ]);
  });

  it("comes first where a title says it", () => {
    const [first] = findInHandbook(book, "cles");
    expect(first?.section).toMatchObject({ page: "night", slug: "les-clés" });
  });

  it("needs every word, in any order, and reads lists and bold words as well", () => {
    expect(findInHandbook(book, "tiroir fenetre")).toHaveLength(1);
    expect(findInHandbook(book, "equipe trousseau")).toHaveLength(1);
    expect(findInHandbook(book, "tiroir jour")).toEqual([]);
  });

  it("stands in what is shown of a long sentence, which begins and ends with a whole word", () => {
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

  it("is nothing when nothing is asked", () => {
    expect(findInHandbook(book, "   ")).toEqual([]);
  });
});
