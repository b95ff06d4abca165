import { describe, expect, it } from "vitest";
import { personColumns } from "../../../db/registry/person-columns.ts";
import {
  accessDataGroupOf,
  accessDataName,
  plainCode,
} from "../../../domain/disclosures/data-held-headings.ts";
import { factsOf, plainFacts } from "../../../electron/vault/disclosures/data-held-as-text.ts";
import { codeNamesIn } from "../../../renderer/disclosures/names-of-codes.ts";

const garden = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a66";
const masked = {
  mask: (words: string) => words.replaceAll("Mina", "[…]"),
  ownWords: new Map([[garden, "Mina’s garden / Jardin"]]),
};

describe("the data held, as it is printed", () => {
  it("has a heading for every table that names a person", () => {
    // Empty except during an erasure.
    const left = ["drafts", "name_hashes", "hidden_holders", "erasing"];
    const tables = Object.keys(personColumns).map((column) => column.split(".")[0] ?? "");
    const bare = tables.filter(
      (table) => accessDataGroupOf(table) === "other" && !left.includes(table),
    );
    expect(bare).toEqual([]);
  });

  it("leaves out keys, versions, bytes, and what leads elsewhere", () => {
    const row = {
      id: "1",
      person_id: "2",
      version: 3,
      room: "4",
      sealed_office: Buffer.from("x"),
      note: "Met Mina",
      is_open: 1,
      day: "2026-11-24",
      birthMonth: "1984-04",
      kind: "policeHearing",
      empty: null,
    };
    expect(plainFacts(row, new Set(["room"]), masked)).toEqual([
      { name: "note", value: "Met […]", kind: "words" },
      { name: "is_open", value: "yes", kind: "yesNo" },
      { name: "day", value: "2026-11-24", kind: "day" },
      { name: "birthMonth", value: "1984-04", kind: "month" },
      { name: "kind", value: "policeHearing", kind: "code" },
    ]);
  });

  it("prints a centre's own term by its name, and no other key", () => {
    const own_words = JSON.stringify({ place: garden, reason: garden.replace("5", "6") });
    expect(plainFacts({ place: "outside", own_words }, new Set(), masked)).toEqual([
      { name: "place", value: "outside", kind: "code" },
      { name: "place", value: "[…]’s garden / Jardin", kind: "words" },
    ]);
  });

  it("includes the content of a record, and omits drawn strokes", () => {
    const record = {
      salt: "abc",
      text: "With Mina",
      themes: ["children", "health"],
      empty: "",
      next: { on: "2026-12-01", scanId: "x" },
      drawn: [1, 2],
      at: "2026-11-24T20:10:00.000Z",
      agreed: false,
    };
    expect(factsOf(record, masked).map(({ name, value }) => [name, value])).toEqual([
      ["text", "With […]"],
      ["themes", "children, health"],
      ["on", "2026-12-01"],
      ["at", "2026-11-24T20:10:00.000Z"],
      ["agreed", "no"],
    ]);
  });

  it("names a field the same, whether of a table or of a record", () => {
    expect(accessDataName("recorded_at")).toBe("recordedAt");
    expect(accessDataName("recordedAt")).toBe("recordedAt");
    expect(plainCode("policeHearing")).toBe("police hearing");
    expect(plainCode("aliens-office")).toBe("aliens office");
  });
});

describe("a word of the program", () => {
  const words = {
    ledger: {
      way: { letter: "lettre" },
      papers: { letter: "courrier" },
      purpose: { work: "travail" },
    },
    nights: { state: { open: "à compter" } },
    today: { draft: { done: "Terminé ?" } },
  };
  const say = codeNamesIn(words, { open: "ouvert" });

  it.each([
    ["of the list of its own", "state", "open", "ouvert"],
    ["of the list called like the field", "way", "letter", "lettre"],
    ["of a list called by its plural", "paper", "letter", "courrier"],
    ["that means one thing only", "aim", "work", "travail"],
    ["that means several things stays bare", "kind", "letter", "letter"],
    ["that nobody knows stays bare", "kind", "policeHearing", "police hearing"],
    ["is no sentence", "draft", "done", "done"],
  ])("%s", (_, field, code, said) => expect(say(field, code)).toBe(said));
});
