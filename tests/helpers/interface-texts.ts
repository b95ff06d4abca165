// The texts of the program in its three languages; a window loads only its own.
import { words as en } from "../../renderer/i18n/en.ts";
import { words as fr } from "../../renderer/i18n/fr.ts";
import { words as nl } from "../../renderer/i18n/nl.ts";

export const ourWords = { en, fr, nl } as const;
