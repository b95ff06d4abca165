import { describe, expect, it } from "vitest";
import { isNamelessTyped, numberTyped } from "../../../domain/core/typed-file-number.ts";

describe("numberTyped", () => {
  it.each([
    "86",
    " 86 ",
    "no. 86",
    "No 86",
    "n° 86",
    "nº 86",
    "N°86",
    "№ 86",
    "nr 86",
    "nr. 86",
    "Person 86",
    "person 86",
    "PERSONNE 86",
    "personne n° 86",
    "Persoon 86",
    "persoon 86",
    "#86",
    "number 86",
    "numéro 86",
    "numero 86",
    "nummer 86",
    "dossier 86",
    "file no. 86",
  ])("reads %j", (typed) => expect(numberTyped(typed)).toBe(86));

  it.each(["", "no.", "Nora 86", "86 Nora", "8 6", "-86", "8.6", "nr", "n86a", "86000000"])(
    "does not accept %j as a number",
    (typed) => expect(numberTyped(typed)).toBeNull(),
  );
});

describe("isNamelessTyped", () => {
  it.each([
    "Name unknown",
    "name unk",
    "NAME UNKNOWN",
    "nom inconnu",
    "Nom  inconnu",
    "nom inc",
    "naam onbekend",
    "Naam onb",
    "sans nom",
    "zonder naam",
  ])("recognises %j as people without a name", (typed) =>
    expect(isNamelessTyped(typed)).toBe(true),
  );

  it.each(["", "name", "nom i", "Unknown Ana", "inconnu", "vreemde", "naam van", "Nomi Nconnu"])(
    "does not recognise %j",
    (typed) => expect(isNamelessTyped(typed)).toBe(false),
  );
});
