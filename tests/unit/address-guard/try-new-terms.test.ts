import { describe, expect, it } from "vitest";
import {
  GuardTermId,
  type GuardTerm,
  type EnteredTerm,
} from "../../../domain/address-guard/term.ts";
import { tryOn } from "../../../domain/address-guard/try-new-terms.ts";

const term = (at: number, kind: GuardTerm["kind"], text: string): GuardTerm => ({
  id: GuardTermId.parse(`00000000-0000-4000-8000-00000000001${String(at)}`),
  kind,
  text,
});
const street: EnteredTerm = { kind: "street", text: "Verzonnenstraat" };
const number: EnteredTerm = { kind: "number", text: "47" };
const town: EnteredTerm = { kind: "municipality", text: "Nergenshuizen" };
const address = "PB 100\n9995 Nergenshuizen";

describe("words that are tried before they are added", () => {
  it.each([
    ["would stop a text with them", street, [], "Near the Verzonnen-\nstr.", "stop"],
    ["would have it looked at", town, [], "Born in Nergenshuizen", "look"],
    ["change nothing elsewhere", street, [], "A quiet page", null],
    ["leave the correspondence address", town, [], `Write to ${address}`, null],
    [
      "count beside a street that is looked for",
      number,
      [term(1, "street", "rue des Chimères")],
      "Chimères, 47",
      "stop",
    ],
    ["count for nothing alone", number, [], "47 people", null],
    // The whole street blocks already; its number adds nothing new.
    [
      "say nothing of what is stopped already",
      number,
      [term(1, "street", "Verzonnenstraat")],
      "In the Verzonnenstraat",
      null,
    ],
    [
      "count beside a number that is looked for",
      street,
      [term(2, "number", "47")],
      "Verzonnen 47",
      "stop",
    ],
  ] as const)("%s", (_, words, terms, text, level) => {
    expect(tryOn([words], terms, [address])(text)).toBe(level);
  });

  it("count beside each other where they are typed in one go", () => {
    const both = tryOn([{ kind: "street", text: "rue des Chimères" }, number], [], []);
    expect(both("Chimères, 47")).toBe("stop");
    expect(both("47 people")).toBeNull();
  });
});
