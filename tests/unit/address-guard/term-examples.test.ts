import { describe, expect, it } from "vitest";
import { partsOf } from "../../../domain/address-guard/parse-entered-term.ts";
import { examplesOf } from "../../../domain/address-guard/term-examples.ts";
import type { GuardTermKind } from "../../../domain/address-guard/term.ts";

const examples = (kind: GuardTermKind, text: string) => examplesOf(partsOf({ kind, text }));

describe("what words would find", () => {
  it.each([
    [
      "street",
      "Rue de l'Exemple Fictif 12",
      [
        "RUE DE L'EXEMPLE FICTIF",
        "r. de l'Exemple Fictif",
        "12, Rue de l'Exemple Fictif",
        "Exemple Fictif 12",
        "Rue de l'Exemle Fictif",
      ],
    ],
    [
      "street",
      "Voorbeeldstraat 12 bus 3, 9995 Nergenshuizen",
      [
        "VOORBEELDSTRAAT",
        "12 bus 3, 9995",
        "B-9995",
        "NERGENSHUIZEN",
        "Voorbeeldstr.",
        "Nergensuizen",
      ],
    ],
    ["street", "Boulevard 1914", ["BOULEVARD 1914", "bd. 1914", "Bouleard 1914"]],
    ["phone", "09 555 47 11", ["095554711", "+32 9 555 47 11"]],
    ["municipality", "Nergenshuizen", ["NERGENSHUIZEN", "Nergensuizen"]],
    ["landmark", "Kapel van Nergens", ["KAPEL VAN NERGENS", "Kapel van Nergns"]],
    ["landmark", "Voorbeeldveld", ["VOORBEELDVELD", "Voorbeeldveldpark", "Voorbeedveld"]],
    ["number", "12", []],
  ] as const)("%s %j", (kind, text, expected) => expect(examples(kind, text)).toEqual(expected));
});
