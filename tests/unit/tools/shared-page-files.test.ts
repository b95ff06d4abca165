import { describe, expect, it } from "vitest";
import { sharedFile } from "../../../tools/build/shared-page-files.mjs";

const imports: Readonly<Record<string, readonly string[]>> = {
  "print.html": ["print"],
  "preview.html": ["preview"],
  "index.html": ["index"],
  print: ["sheet", "words"],
  preview: ["button", "words"],
  index: ["button", "sheet", "table", "words"],
  sheet: ["schema"],
  schema: ["words"],
  button: ["words", "press"],
  // Two that ask for one another.
  words: ["french"],
  french: ["words"],
  press: [],
  table: ["button", "schema"],
};
const build = {
  getModuleInfo: (id: string) => {
    const importedIds = imports[id];
    return importedIds === undefined ? null : { importedIds };
  },
};

const fileOf = (id: string): string =>
  sharedFile({ print: "print.html", preview: "preview.html" })(id, build);

describe("files of what pages share", () => {
  it("are one for both pages of a printout, one for each of them, and one for the rest", () => {
    expect(["words", "french"].map(fileOf)).toEqual(["paper", "paper"]);
    expect(["sheet", "schema"].map(fileOf)).toEqual(["drawing", "drawing"]);
    expect(["button", "press"].map(fileOf)).toEqual(["showing", "showing"]);
    expect(fileOf("table")).toBe("shared");
  });

  it("never ask for one another", () => {
    const asksFor = { paper: [], drawing: ["paper"], showing: ["paper"] };
    for (const [file, others] of Object.entries(asksFor)) {
      const modules = Object.keys(imports).filter((id) => fileOf(id) === file);
      const asked = modules.flatMap((id) => imports[id] ?? []).map(fileOf);
      expect([file, ...others]).toEqual(expect.arrayContaining(asked));
    }
  });

  it("do not lose a page that the build does not know by this name", () => {
    expect(() =>
      sharedFile({ print: "elsewhere.html", preview: "preview.html" })("words", build),
    ).toThrow("elsewhere.html");
  });
});
