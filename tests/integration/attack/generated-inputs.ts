// Inputs for any present or future procedure, generated from its contract and from the data in the vault.
import fc from "fast-check";
import * as z from "zod";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import type { OpenDatabase } from "../../../db/platform/open-database.ts";

/** What an attacker can use as input. */
export interface Known {
  /** Every identifier in the vault, by the table whose rows it names. */
  readonly idsByTable: ReadonlyMap<string, readonly string[]>;
  readonly days: readonly string[];
  readonly moments: readonly string[];
  readonly texts: readonly string[];
}

/** The identifiers of every row of every table. */
export function idsIn(file: OpenDatabase["file"]): Known["idsByTable"] {
  const tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const found = tables.map((table): [string, readonly string[]] => {
    const rows = file.prepare(`SELECT * FROM "${String(table)}"`).all() as readonly Row[];
    return [String(table), rows.map(({ id }) => id).filter(isUuid)];
  });
  return new Map(found.filter(([, ids]) => ids.length > 0));
}

/** At most `count` distinct inputs for a procedure, the same in each run. */
export function inputsFor(name: ProcedureName, known: Known, count: number): readonly unknown[] {
  const contract = z.toJSONSchema(api[name].input, { io: "input", unrepresentable: "any" });
  const inputs = fc.sample(anyOf(contract as Shape, { name, key: "", known }), {
    numRuns: count,
    seed: 20261124,
  });
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()];
}

type Row = Readonly<Record<string, unknown>>;

/** The part of JSON Schema that zod generates for our contracts. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

interface Place {
  readonly name: ProcedureName;
  /** The name of the field. */
  readonly key: string;
  readonly known: Known;
}

function anyOf(shape: Shape, place: Place): fc.Arbitrary<unknown> {
  if ("const" in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf ?? typesOf(shape);
  if (choices !== null) return fc.oneof(...choices.map((choice) => anyOf(choice, place)));
  switch (shape.type) {
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(shape.properties ?? {}).map(([key, part]) => [
            key,
            anyOf(part, { ...place, key }),
          ]),
        ),
      );
    case "array":
      return anyList(shape, place);
    case "string":
      return anyText(shape, place);
    case "integer":
    case "number":
      return fc.constantFrom(...numbersIn(shape));
    case "boolean":
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

/** `["string", "null"]` is a choice of two. */
const typesOf = ({ type, ...rest }: Shape): readonly Shape[] | null =>
  Array.isArray(type) ? type.map((one: string) => ({ ...rest, type: one })) : null;

function anyList(shape: Shape, place: Place): fc.Arbitrary<unknown> {
  const { prefixItems, items = {}, minItems = 0, maxItems = 2 } = shape;
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((item) => anyOf(item, place)));
  const maxLength = Math.max(minItems, Math.min(maxItems, 2));
  return fc.array(anyOf(items, place), { minLength: minItems, maxLength });
}

function anyText({ format, pattern, maxLength = 200 }: Shape, place: Place) {
  const { known, key } = place;
  if (format === "uuid") return anyId(place);
  if (format === "date") return fc.constantFrom(...known.days);
  if (format === "date-time") return fc.constantFrom(...known.moments);
  const texts = pattern === undefined ? textsFor(key, known) : written;
  const fitting = texts.filter(
    (text) => text.length <= maxLength && new RegExp(pattern ?? "").test(text),
  );
  return fc.constantFrom(...(fitting.length === 0 ? ["x"] : fitting));
}

/** Usually an id that fits the field; often a person, since most procedures are about one; sometimes any other. */
function anyId({ name, key, known: { idsByTable } }: Place): fc.Arbitrary<string> {
  const noun = (key === "id" ? name.split(".")[0] : key.replace(/Id$/, "")) ?? "";
  const table = nouns[noun] ?? noun;
  const all = [...idsByTable.values()].flat();
  const fitting = [...idsByTable]
    .filter(([of]) => of.includes(table.slice(0, -1)))
    .flatMap(([, ids]) => ids);
  const people = idsByTable.get("people") ?? all;
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(fitting.length === 0 ? people : fitting)) },
    { weight: 1, arbitrary: fc.constantFrom(...people) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  );
}

/** Names of procedures or fields that differ from their table's. */
const nouns: Readonly<Record<string, string>> = {
  person: "people",
  other: "people",
  withPerson: "people",
  safety: "people",
  hidden: "people",
  access: "people",
  compelled: "people",
  forgetting: "people",
  hold: "legal_holds",
  order: "compelled_disclosures",
  spokeWith: "users",
};

function textsFor(key: string, known: Known): readonly string[] {
  if (key === "languages" || key === "language") return ["en", "fr"];
  if (key === "nationality") return ["BE", "VN"];
  return known.texts;
}

/** For fields with a format of their own: an hour, a month, a code. */
const written = ["10:00", "18:30", "2026-11", "1999-04", "en", "BE", "2026-W48", "0470000000", "a"];

function numbersIn({ minimum = 0, maximum = 1000 }: Shape): readonly number[] {
  const near = [minimum, minimum + 1, minimum + 2, minimum + 3, 0, 1, 2, 12, 30];
  return [...new Set(near)].filter((number) => number >= minimum && number <= maximum);
}

const isUuid = (value: unknown): value is string =>
  typeof value === "string" && z.uuid().safeParse(value).success;
