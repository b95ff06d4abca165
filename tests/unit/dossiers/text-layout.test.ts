import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../domain/dossiers/text-layout.ts";

describe("plain text", () => {
  it.each([
    [
      "Nom : Linh\nNationalité : Viêt Nam",
      [
        {
          kind: "rows",
          rows: [
            ["Nom", "Linh"],
            ["Nationalité", "Viêt Nam"],
          ],
        },
      ],
    ],
    ["– un\n- deux", [{ kind: "list", items: ["un", "deux"] }]],
    [
      "Une phrase : avec deux points, et une virgule.\nEncore",
      [{ kind: "text", text: "Une phrase : avec deux points, et une virgule.\nEncore" }],
    ],
    [
      "Le 2 avril 2026, elle parle (autorité : X).",
      [{ kind: "text", text: "Le 2 avril 2026, elle parle (autorité : X)." }],
    ],
    [
      "Attestation (carte orange) : du 1 au 2",
      [{ kind: "rows", rows: [["Attestation (carte orange)", "du 1 au 2"]] }],
    ],
    [
      "a\n \n\nb",
      [
        { kind: "text", text: "a" },
        { kind: "text", text: "b" },
      ],
    ],
    [" \n", []],
  ] as const)("are laid out by their form: %j", (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it("lose no word, whatever is typed", () => {
    const words = (text: string) => text.split(/[\s:–-]+/).filter((word) => word !== "");
    fc.assert(
      fc.property(fc.string(), (text) => {
        const laid = blocksOf(text).map((block) =>
          block.kind === "text"
            ? block.text
            : block.kind === "list"
              ? block.items.join(" ")
              : block.rows.flat().join(" "),
        );
        expect(words(laid.join(" "))).toEqual(words(text));
      }),
    );
  });
});
