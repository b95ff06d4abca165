/**
 * The same, with another sign wherever a text in it holds what no keyboard types: a NUL, at which the database would stop to
 * count its length, or half of a letter, which would come back as another. Both come with words out of a PDF, of whose letters
 * some have no name; to refuse them would keep a paper or a note from being kept.
 */
export function replaceNulCharacters<T>(value: T): T;
export function replaceNulCharacters(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(unwritable, "\ufffd");
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((part: unknown) => replaceNulCharacters(part));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      replaceNulCharacters(key),
      replaceNulCharacters(part),
    ]),
  );
}

const unwritable = /\u0000|\p{Surrogate}/gu;

/** Whether every object in it can stand in a comparison: one that says itself how it becomes a text or a number cannot. */
export function isComparable(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Object.hasOwn(value, "toString") || Object.hasOwn(value, "valueOf")) return false;
  return Object.values(value).every((part) => isComparable(part));
}
