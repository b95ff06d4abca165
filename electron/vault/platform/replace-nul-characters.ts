/**
 * The same, with another character wherever a text in it contains what no keyboard types: a NUL, at which the database
 * would stop counting its length, or half of a letter, which would come back as another. Both come with text out of a
 * PDF, of whose letters some have no name; refusing them would prevent a document or a note from being stored.
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

/** Whether every object in it can be compared: one that defines its own conversion to a text or a number cannot. */
export function isComparable(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Object.hasOwn(value, "toString") || Object.hasOwn(value, "valueOf")) return false;
  return Object.values(value).every((part) => isComparable(part));
}
