import { describe, expect, it } from "vitest";
import { DocumentKind } from "../../../domain/printing/document-kind.ts";
import { printoutReaders } from "../../../domain/printing/printout-readers.ts";
import { Reader } from "../../../domain/printing/reader-kind.ts";
import {
  type Judging,
  type PrintoutVerdict,
  readerOf,
  verdictInSteps,
} from "../../../domain/address-guard/printout-verdict.ts";
import { GuardTermId } from "../../../domain/address-guard/term.ts";

const term = (kind: "street" | "municipality", text: string) => ({
  id: GuardTermId.parse("00000000-0000-4000-8000-000000000001"),
  kind,
  text,
});
const judged = (kind: DocumentKind, change: Partial<Judging> = {}) =>
  verdictOf({
    kind,
    pages: ["A paper", "Victim of trafficking"],
    terms: [],
    exempt: [],
    centreName: "Centre Exemple",
    names: () => [],
    ...change,
    reader: readerOf(kind, change.reader ?? null),
  });

function verdictOf(judging: Judging): PrintoutVerdict {
  const steps = verdictInSteps(judging);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe("a printout before it leaves", () => {
  it.each(DocumentKind.options)("%s stays in the house, or has a recipient", (kind) => {
    const rule = printoutReaders[kind];
    const { level, isInside, reader } = judged(kind);
    expect(isInside).toBe(rule.goes === "inside");
    if (rule.goes === "inside") expect({ level, reader }).toEqual({ level: "clear", reader: null });
    else expect(reader).toBe(rule.proposed);
    expect(level === "ask").toBe(rule.goes === "out" && rule.proposed === null);
  });

  it.each(DocumentKind.options)("%s is blocked for an outsider if it goes out", (kind) => {
    const isOut = printoutReaders[kind].goes === "out";
    expect(judged(kind, { reader: "outsider" }).level).toBe(isOut ? "stop" : "clear");
  });

  it.each([null, ...Reader.options])(
    "is blocked for its address whoever the recipient is: %s",
    (reader) => {
      const terms = [term("street", "Verzonnenstraat")];
      const pages = ["Paper", "A quiet page", "Verzonnenstraat 4"];
      expect(judged("planSheet", { reader, terms, pages })).toMatchObject({
        level: "stop",
        found: [{ page: 2, words: "Verzonnenstraat", why: "address" }],
      });
    },
  );

  it("shows the words that block it, not those that only need review", () => {
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
  const names = (text: string) =>
    text === "Paper" ? [] : [{ from: 0, words: "Linh Verzonnen", why: "resident" as const }];

  it.each([
    ["planSheet", "authority", "look", 1],
    ["planSheet", "person", "look", 1],
    // No recipient is chosen, or nobody outside.
    ["planSheet", null, "ask", 0],
    ["handOver", null, "clear", 0],
  ] as const)(
    "asks to look at the name of somebody else: %s for %s",
    (kind, reader, level, count) => {
      const said = judged(kind, { reader, pages: ["Paper", "A page"], names });
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
      "planSheet",
      "outsider",
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
      ...address,
      pages,
      reader: "municipality",
      names,
    });
    expect(said).toMatchObject({ level: "stop", mayOverride: true });
    expect(said.besides).toEqual([{ page: 1, words: "Victim", why: "telling" }, name]);
  });

  it("reports the same words of a page once, so that they hide nothing else", () => {
    const pages = ["Paper", `${"Victim of ".repeat(30)} trafficking`, "Victim"];
    const said = judged("planSheet", { reader: "municipality", pages });
    expect(said.found.map(({ page, words }) => `${page} ${words}`)).toEqual([
      "1 Victim",
      "1 trafficking",
      "2 Victim",
    ]);
  });

  it("is read in pieces where it is long, and reports everything once, wherever it is cut", () => {
    const terms = [term("street", "Verzonnenstraat")];
    const filler = "een rustige nacht ".repeat(4_000);
    for (const at of [3_400, 3_980, 3_995, 4_000, 4_010, 7_990, 71_000]) {
      const text = `${filler.slice(0, at)} V e r z o n n e n straat ${filler.slice(at)}`;
      const said = judged("handOver", { terms, pages: ["Paper", text] });
      expect(said.found, String(at)).toEqual([
        { page: 1, words: "V e r z o n n e n straat", why: "address" },
      ]);
    }
    const steps = [...verdictInSteps(longPaper(terms, filler))];
    expect(steps.length).toBeGreaterThanOrEqual(filler.length / 4_000);
  });
});

const longPaper = (terms: Judging["terms"], text: string): Judging => ({
  kind: "handOver",
  pages: ["Paper", text],
  reader: null,
  terms,
  exempt: [],
  centreName: "",
  names: () => [],
});
