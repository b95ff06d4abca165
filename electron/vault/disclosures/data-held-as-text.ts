import type { AccessDataRow } from "../../../db/disclosures/data-held-on-person.ts";
import type { Mask } from "../address-guard/mask-other-names.ts";
import type { AccessFact } from "../../../domain/disclosures/access-request-view.ts";

/** How words are told. */
export interface Telling {
  /** The names of others left out. */
  readonly mask: Mask;
  /** What words of the centre are called, by their ids. */
  readonly ownWords: ReadonlyMap<string, string>;
}

/** The plain-text content of a row, without keys, version numbers and references. */
export const plainFacts = (
  row: AccessDataRow,
  links: ReadonlySet<string>,
  telling: Telling,
): readonly AccessFact[] =>
  Object.entries(row).flatMap(([name, value]) => {
    if (links.has(name) || saysNothing(name) || Buffer.isBuffer(value)) return [];
    // Search columns repeat the same content.
    if (name === "words" && typeof row["text"] === "string") return [];
    if (/^(is|has|needs|with)_/.test(name) && typeof value === "number")
      return [yesNo(name, value === 1)];
    return factsIn(name, parsed(value), telling);
  });

/** The content of a sealed record. */
export const factsOf = (record: unknown, telling: Telling): readonly AccessFact[] =>
  factsIn("", record, telling);

function factsIn(name: string, value: unknown, telling: Telling): readonly AccessFact[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return listFacts(name, value, telling);
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, part]) =>
      saysNothing(key) ? [] : factsIn(key, part, telling),
    );
  if (typeof value === "boolean") return [yesNo(name, value)];
  if (typeof value === "number") return [{ name, value: String(value), kind: "words" }];
  return typeof value === "string" ? textFacts(name, value, telling) : [];
}

/** Codes are listed side by side; a drawn picture, as points, means nothing in print. */
function listFacts(
  name: string,
  list: readonly unknown[],
  telling: Telling,
): readonly AccessFact[] {
  if (list.every((one) => typeof one === "number")) return [];
  if (list.length > 0 && list.every((one) => typeof one === "string" && isCode(one)))
    return [{ name, value: list.join(", "), kind: "code" }];
  return list.flatMap((one) => factsIn(name, one, telling));
}

function textFacts(
  name: string,
  value: string,
  { mask, ownWords }: Telling,
): readonly AccessFact[] {
  if (isId.test(value)) {
    const own = ownWords.get(value);
    return own === undefined ? [] : [{ name, value: mask(own), kind: "words" }];
  }
  if (isDay.test(value)) return [{ name, value, kind: "day" }];
  if (isMonth.test(value)) return [{ name, value, kind: "month" }];
  if (isMoment.test(value)) return [{ name, value, kind: "moment" }];
  return isCode(value)
    ? [{ name, value, kind: "code" }]
    : [{ name, value: mask(value), kind: "words" }];
}

const yesNo = (name: string, value: boolean): AccessFact => ({
  name,
  value: value ? "yes" : "no",
  kind: "yesNo",
});

/** One word as the program writes it: small letters, then capitals or hyphens. */
const isCode = (value: string): boolean =>
  /^[a-z][a-z0-9]*([A-Z][a-z0-9]*|-[a-z0-9]+)*$/.test(value);
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isDay = /^\d{4}-\d\d-\d\d$/;
const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/;
const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Keys of rows and of files, and what only the program counts with. */
const saysNothing = (name: string): boolean =>
  /^(id|seq|rowid|version|position|salt|hash|key|chain|sha256|strokes|signature|.*(_id|Id|_version|_hash|_key))$/.test(
    name,
  );

function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
