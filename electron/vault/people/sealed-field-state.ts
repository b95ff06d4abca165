import type { Result } from "../../../domain/core/result.ts";

type Opened<T> = Result<T, { readonly type: "NotYours" } | { readonly type: "RecordDamaged" }>;

/** A sealed field as this reader sees it: open, closed to their key, or damaged. */
export function partOf<T>(opened: Opened<T>, exists: boolean) {
  if (opened.ok) return { state: "open" as const, content: opened.value };
  return opened.error.type === "NotYours"
    ? { state: "closed" as const, exists }
    : { state: "damaged" as const };
}

/** A sealed part of a file that is hidden from this reader. */
export const closedPart = (exists: boolean) => ({ state: "closed" as const, exists });
