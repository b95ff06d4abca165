/**
 * The number of a file or a referral, where nothing else is typed: also as it is written on a screen or a printout.
 * Null where it may be a name.
 *
 * @example
 * numberTyped("n° 86") // 86
 * numberTyped("Person 86") // 86
 */
export function numberTyped(text: string): number | null {
  const [, digits] = written.exec(text.normalize("NFKC").trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

const written =
  /^(?:(?:file|dossier|call|appel|oproep|person|personne|persoon)\s*)?(?:no|nr|n°|num[eé]ro|number|nummer|#)?[.:]?\s*(\d{1,7})$/iu;

/**
 * Whether the user searches for people without a known name, by the words every screen uses for them; in any of our
 * languages, since colleagues do not all read the same one.
 *
 * @example
 * isNamelessTyped("nom inc") // true
 */
export function isNamelessTyped(text: string): boolean {
  const typed = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
  return typed.length >= tellingLength && nameless.some((called) => called.startsWith(typed));
}

/** "Nom i" may still become a name. */
const tellingLength = 6;

const nameless = [
  "name unknown",
  "unknown name",
  "without a name",
  "nom inconnu",
  "sans nom",
  "naam onbekend",
  "onbekende naam",
  "zonder naam",
];
