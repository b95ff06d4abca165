/**
 * The number of a file or a call, where nothing else is typed: also as it is written on a screen or a paper. Null where
 * it may be a name.
 *
 * @example
 * numberTyped("n° 86") // 86
 */
export function numberTyped(text: string): number | null {
  const [, digits] = written.exec(text.normalize("NFKC").trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

const written =
  /^(?:(?:file|dossier|call|appel|oproep)\s*)?(?:no|nr|n°|num[eé]ro|number|nummer|#)?[.:]?\s*(\d{1,7})$/iu;
