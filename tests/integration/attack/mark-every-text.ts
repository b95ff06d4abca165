// Puts a distinct word into every free text that is sent, and records what it was sent with.
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

export interface Marked {
  /** The procedure and the field. */
  readonly from: string;
  readonly text: string;
  /** Every identifier in the input or the output. */
  readonly ids: readonly string[];
}

/** The same vault, called with marked words; `marks` grows with each call. */
export function marking(
  house: TestHouse,
  textOf: (number: number, from: string) => string | null = numbered,
): {
  readonly marked: TestHouse;
  readonly marks: readonly Marked[];
} {
  const marks: Marked[] = [];
  const call: TestHouse["call"] = async (name, input) => {
    if (api[name].kind !== "command" || isGettingIn(name)) return house.call(name, input);
    const texts: Text[] = [];
    const sent = markTexts(name, input, texts, (index, from) => textOf(marks.length + index, from));
    const answer = await house.call(name, sent as typeof input);
    // Other words may not be valid there: then the original input is sent.
    if (!answer.ok) return house.call(name, input);
    const ids = JSON.stringify([input, answer]).match(uuid) ?? [];
    marks.push(...texts.map((text) => ({ ...text, ids })));
    return answer;
  };
  const ask: TestHouse["ask"] = async (name, input) => {
    const answer = await call(name, input);
    if (!answer.ok)
      throw new Error(`${name}: ${JSON.stringify(answer.error)}`, { cause: house.fault });
    return answer.value;
  };
  const own: Partial<TestHouse> = { call, ask };
  const marked = new Proxy(house, {
    get: (target, key): unknown => (key in own ? Reflect.get(own, key) : Reflect.get(target, key)),
  });
  return { marked, marks };
}

/** It concerns no resident. */
export const isGettingIn = (name: string): boolean =>
  /^(session|users|kit|compartments|recovery)\./.test(name);

type Text = Pick<Marked, "from" | "text">;

/** The input with a distinct word in every place that takes free text: fields with a format or a list refuse it. */
function markTexts(
  name: ProcedureName,
  input: unknown,
  texts: Text[],
  textOf: (index: number, from: string) => string | null,
): unknown {
  let sent = input;
  for (const path of placesIn(input)) {
    const from = [name, ...path].join(".");
    const text = textOf(texts.length, from);
    if (text === null) continue;
    const tried = withText(sent, path, text);
    if (!api[name].input.safeParse(tried).success) continue;
    texts.push({ from, text });
    sent = tried;
  }
  return sent;
}

const numbered = (number: number): string => `Marked${String(number).padStart(4, "0")}word`;

type Path = readonly string[];

/** The paths of texts, present or left out. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (value === null || typeof value === "string") return [path];
  return typeof value === "object"
    ? Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
    : [];
}

function withText(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    const list = [...(value as readonly unknown[])];
    list[Number(key)] = withText(list[Number(key)], rest, text);
    return list;
  }
  const part = (value as Readonly<Record<string, unknown>>)[key];
  return { ...(value as object), [key]: withText(part, rest, text) };
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
