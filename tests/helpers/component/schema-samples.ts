// A sample of every shape a schema allows, generated from the schema itself, so that nothing is left out.
import * as z from "zod";
import { aPlainPhoto } from "../invented-pictures.ts";

/** Deterministic. Lists contain one of each kind; optional parts are present. */
export const sampleOf = (schema: z.core.$ZodType): unknown => sampleIn(schema, [], null);

/** The same, with other words in every free text, and the most informative variant of what may be open or closed. */
export const writtenSampleOf = (
  schema: z.core.$ZodType,
  wordsAt: (way: string) => readonly string[],
): unknown => sampleIn(schema, [], { wordsAt, turn: null });

interface Written {
  /** Candidates for a place, tried one after another: by its path, as "card.alerts". */
  readonly wordsAt: (way: string) => readonly string[];
  /** In a list: which of its kinds is generated now. */
  readonly turn: number | null;
}

/** Generated lists contain duplicates, which React warns about: this warning alone is allowed. */
export function letListsRepeat(): void {
  const { error } = console;
  const isRepeated = (said: unknown): boolean =>
    typeof said === "string" && said.startsWith("Encountered two children with the same key");
  Object.assign(console, {
    error: (...said: unknown[]) => {
      if (!isRepeated(said[0])) error(...said);
    },
  });
}

function sampleIn(schema: Part, way: readonly string[], written: Written | null): unknown {
  if (way.length > 12) return null;
  const name = way.findLast((step) => step !== "") ?? "text";
  const inner = (part: Part, step = "") => sampleIn(part, [...way, step], written);
  const { def } = schema._zod as unknown as { readonly def: Def };
  switch (def.type) {
    case "object":
      return fitting(name, schema, objectsOf(def.shape, inner));
    case "array":
      return written?.turn === null
        ? (ofEveryKind(schema, def.element, way, written) ??
            fitting(name, schema, listsOf(def.element, inner)))
        : fitting(
            name,
            schema,
            listsOf(def.element, inner).map((list) =>
              written === null ? list : withIdsWithin(list),
            ),
          );
    case "union":
      return written === null
        ? inner(firstOf(def.options))
        : ofTurn(
            def.discriminator,
            written,
            def.options.map((option) => inner(option)),
          );
    case "nullable":
      // A record does not replace itself.
      return written !== null && ["corrects", "replaces"].includes(name)
        ? null
        : inner(def.innerType);
    case "optional":
    case "default":
    case "prefault":
    case "readonly":
    case "nonoptional":
    case "catch":
      return inner(def.innerType);
    case "pipe":
      return inner(def.in);
    case "lazy":
      return inner(def.getter());
    case "enum":
      return Object.values(def.entries)[0];
    case "literal":
      return def.values[0];
    case "record":
      return Object.fromEntries(
        keysOf(def.keyType)
          .filter((key) => z.safeParse(def.keyType, key).success)
          .map((key) => [key, inner(def.valueType, key)]),
      );
    case "tuple":
      return def.items.map((item) => inner(item));
    default:
      return fitting(name, schema, [
        ...(written?.wordsAt(way.filter((step) => step !== "").join(".")) ?? []),
        ...(byName[name] ?? []),
        ...(plain[def.type] ?? []),
        name,
        ...others,
      ]);
  }
}

type Part = z.core.$ZodType;

type Def =
  | { readonly type: "object"; readonly shape: Readonly<Record<string, Part>> }
  | { readonly type: "array"; readonly element: Part }
  | { readonly type: "union"; readonly options: readonly Part[]; readonly discriminator?: string }
  | {
      readonly type:
        | "nullable"
        | "optional"
        | "default"
        | "prefault"
        | "readonly"
        | "nonoptional"
        | "catch";
      readonly innerType: Part;
    }
  | { readonly type: "pipe"; readonly in: Part }
  | { readonly type: "lazy"; readonly getter: () => Part }
  | { readonly type: "enum"; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: "literal"; readonly values: readonly unknown[] }
  | { readonly type: "record"; readonly keyType: Part; readonly valueType: Part }
  | { readonly type: "tuple"; readonly items: readonly Part[] }
  | { readonly type: "string" | "number" | "int" | "boolean" | "custom" };

const plain: Readonly<Record<string, readonly unknown[]>> = {
  number: [3, 1, 0, 5, 90, 2027],
  int: [3, 1, 0, 5, 90, 2027],
  boolean: [true],
};

/** Words that have a meaning for the code that formats them. */
const byName: Readonly<Record<string, readonly unknown[]>> = {
  zone: ["Europe/Brussels"],
  language: ["fr", "fra"],
  languages: ["fr", "fra"],
};

/** Days, moments, times, ids: tried one after another until the schema accepts one. */
const others: readonly unknown[] = [
  "2027-03-10",
  "2027-03",
  "2027-03-10T17:00:00.000Z",
  "10:30",
  "a".repeat(64),
  "11111111-1111-4111-8111-111111111111",
  "fr",
  "eng",
  "BE",
  "be",
  "nigerian",
  "NG",
  "stateless",
  "Europe/Brussels",
  "20261124T201000Z",
  "7K3M-Q2VX-9TBD",
  "1",
  "#a1b2c3",
  "data:image/png;base64,AAAA",
  [1, 2],
  new Uint8Array(33).fill(7),
  aPlainPhoto(),
];

/** The first that the schema accepts; a name is not tried where a day is expected. */
function fitting(name: string, schema: Part, candidates: readonly unknown[]): unknown {
  const found = candidates.find((one) => z.safeParse(schema, one).success);
  if (found === undefined) throw new Error(`No sample of ${name}`);
  return found;
}

/** With everything in it; where parts exclude one another, without optional ones. */
function objectsOf(
  shape: Readonly<Record<string, Part>>,
  inner: (part: Part, name: string) => unknown,
): readonly unknown[] {
  const parts = Object.entries(shape).map(([key, part]) => [key, part, inner(part, key)] as const);
  const whole = Object.fromEntries(parts.map(([key, , value]) => [key, value]));
  const bare = parts.map(([key, part, value]) => [
    key,
    z.safeParse(part, null).success ? null : value,
  ]);
  const needed = parts.filter(([, part]) => !z.safeParse(part, undefined).success);
  const least = needed.map(([key, , value]) => [key, value] as const);
  return [whole, Object.fromEntries(bare), Object.fromEntries(least)];
}

/** One of each kind; repeated where more are required. */
function listsOf(element: Part, inner: (part: Part) => unknown): readonly unknown[] {
  const one = variantsOf(element).map((part) => inner(part));
  const first = one[0];
  const times = (count: number) => Array.from({ length: count }, () => first);
  return [
    one,
    times(2),
    times(3),
    times(5),
    times(7),
    times(24),
    times(4),
    times(6),
    times(8),
    times(12),
  ];
}

function variantsOf(element: Part): readonly Part[] {
  const { def } = element._zod as unknown as { readonly def: Def };
  if (def.type === "union") return def.options;
  if (def.type === "enum")
    return Object.values(def.entries).map((value) => z.literal(value) as Part);
  return [element];
}

/** For open or closed, the most informative; for kinds, the current one. */
function ofTurn(by: string | undefined, { turn }: Written, samples: readonly unknown[]): unknown {
  if (turn !== null && by !== "state") return samples[turn % samples.length];
  const lengths = samples.map((sample) => JSON.stringify([sample]).length);
  return samples[lengths.indexOf(Math.max(...lengths))];
}

/** As many as there are kinds of anything in it; null where the list has a maximum. */
function ofEveryKind(
  list: Part,
  element: Part,
  way: readonly string[],
  written: Written,
): readonly unknown[] | null {
  const all = Array.from({ length: mostKinds }, (_, turn) =>
    withOwnIds(sampleIn(element, [...way, ""], { ...written, turn }), turn),
  );
  const known = new Set<string>();
  const kinds = all.filter((one) => {
    const text = JSON.stringify([one], (key, value: unknown) => (key === "id" ? "" : value));
    return !known.has(text) && z.safeParse(element, one).success && known.add(text);
  });
  return z.safeParse(list, kinds).success ? kinds : null;
}

const mostKinds = 14;

/** In a nested list, another part of the ids distinguishes the elements. */
const withIdsWithin = (list: unknown): unknown =>
  Array.isArray(list)
    ? list.map((one, turn) => withOwnIds(one, turn, (id) => id.slice(0, 24) + digits(turn, 12)))
    : list;

/** Lists refuse duplicate ids; references to a person still refer to them. */
function withOwnIds(
  part: unknown,
  turn: number,
  ownId = (id: string): string => digits(turn, 8) + id.slice(8),
): unknown {
  if (turn === 0 || typeof part !== "object" || part === null || part instanceof Uint8Array)
    return part;
  if (Array.isArray(part)) return part.map((one) => withOwnIds(one, turn, ownId));
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      ["id", "stayId"].includes(key) && z.uuid().safeParse(value).success
        ? ownId(String(value))
        : withOwnIds(value, turn, ownId),
    ]),
  );
}

const digits = (turn: number, count: number): string => String(turn).padStart(count, "2");

const keysOf = (keys: Part): readonly string[] => {
  const { def } = keys._zod as unknown as { readonly def: Def };
  return def.type === "enum" ? Object.values(def.entries) : ["name"];
};

function firstOf(options: readonly Part[]): Part {
  const [first] = options;
  if (first === undefined) throw new Error("A union of nothing");
  return first;
}
