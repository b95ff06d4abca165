import { expect, it } from "vitest";
import { fileNameWord } from "../../../domain/printing/file-name-word.ts";

it.each([
  ["Nouveaux dossiers par sexe", "nouveaux-dossiers-par-sexe"],
  ["Durée du séjour, en mois", "duree-du-sejour-en-mois"],
  ["../Œuvres", "oeuvres"],
  ["…", "table"],
])("makes of %s a part of a file's name", (words, word) => expect(fileNameWord(words)).toBe(word));
