import { describe, expect, it } from "vitest";
import { PaperKind } from "../../../domain/paper-kind.ts";
import { paperReaders } from "../../../domain/neutral/paper-readers.ts";
import { Reader } from "../../../domain/neutral/reader.ts";
import { type Judging, paperVerdict } from "../../../domain/neutral/verdict.ts";
import { GuardTermId } from "../../../domain/address-guard/term.ts";

const term = (kind: "street" | "municipality", text: string) => ({
  id: GuardTermId.parse("00000000-0000-4000-8000-000000000001"),
  ...{ kind, text },
});
const judged = (kind: PaperKind, change: Partial<Judging> = {}) =>
  paperVerdict({
    ...{ kind, pages: ["A paper", "Victim of trafficking"], reader: null },
    ...{ terms: [], exempt: [], centreName: "Centre Exemple", named: () => [] },
    ...change,
  });

describe("a paper before it leaves", () => {
  it.each(PaperKind.options)("%s stays in the house, or somebody sees it", (kind) => {
    const rule = paperReaders[kind];
    const { level, isInside, reader } = judged(kind);
    expect(isInside).toBe(rule.goes === "inside");
    if (rule.goes === "inside") expect({ level, reader }).toEqual({ level: "clear", reader: null });
    else expect(reader).toBe(rule.proposed);
    expect(level === "ask").toBe(rule.goes === "out" && rule.proposed === null);
  });

  it.each(PaperKind.options)("%s is stopped for an outsider if it goes out", (kind) => {
    const isOut = paperReaders[kind].goes === "out";
    expect(judged(kind, { reader: "outsider" }).level).toBe(isOut ? "stop" : "clear");
  });

  it.each([null, ...Reader.options])("is stopped for its address whoever sees it: %s", (reader) => {
    const terms = [term("street", "Verzonnenstraat")];
    const pages = ["Paper", "A quiet page", "Verzonnenstraat 4"];
    expect(judged("planSheet", { reader, terms, pages })).toMatchObject({
      level: "stop",
      found: [{ page: 2, words: "Verzonnenstraat", why: "address" }],
    });
  });

  it("shows the words that stop it, not those one would only look at", () => {
    const terms = [term("municipality", "Nergenshuizen")];
    const pages = ["Paper", "Victim, in Nergenshuizen"];
    const stopped = judged("planSheet", { reader: "outsider", terms, pages });
    expect(stopped.found).toEqual([{ page: 1, words: "Victim", why: "telling" }]);
    const looked = judged("planSheet", { reader: "municipality", terms, pages });
    expect(looked).toMatchObject({
      level: "look",
      found: [{ why: "address" }, { why: "telling" }],
    });
  });

  const name = { page: 1, words: "Linh Verzonnen", why: "resident" as const };

  it.each([
    ["planSheet", "authority", "look", 1],
    ["planSheet", "person", "look", 1],
    // Nobody has said who will see it, or nobody outside will.
    ["planSheet", null, "ask", 0],
    ["handOver", null, "clear", 0],
  ] as const)(
    "asks to look at the name of somebody else: %s for %s",
    (kind, reader, level, count) => {
      const said = judged(kind, { reader, pages: ["Paper", "A page"], named: () => [name] });
      expect(said).toMatchObject({ level, found: [name].slice(0, count) });
    },
  );

  const address = {
    terms: [term("street", "Verzonnenstraat")],
    pages: ["Paper", "Verzonnenstraat"],
  };

  it.each([
    ["the address alone, whoever sees it", "planSheet", "lawyer", address, true],
    ["the address alone, in the house", "handOver", null, address, true],
    ["the address, and nobody has said who will see it", "planSheet", null, address, false],
    [
      "the address, and a word no outsider may read",
      ...(["planSheet", "outsider"] as const),
      { ...address, pages: ["Paper", "Victim, Verzonnenstraat"] },
      false,
    ],
    ["a word no outsider may read", "planSheet", "outsider", {}, false],
    ["nothing", "planSheet", "lawyer", {}, false],
  ] as const)(
    "may leave by two people where it is stopped by %s",
    (_, kind, reader, change, may) => {
      expect(judged(kind, { reader, ...change }).mayOverride).toBe(may);
    },
  );

  it("shows two people what else they should look at", () => {
    const pages = ["Paper", "Victim, Verzonnenstraat"];
    const said = judged("planSheet", {
      ...{ ...address, pages, reader: "municipality", named: () => [name] },
    });
    expect(said).toMatchObject({ level: "stop", mayOverride: true });
    expect(said.besides).toEqual([{ page: 1, words: "Victim", why: "telling" }, name]);
  });
});
