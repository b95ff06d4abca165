// An attacker's inputs: valid ones with something wrong in them.
type Random = () => number;

const pick = <T>(random: Random, among: readonly [T, ...T[]]): T =>
  among[Math.floor(random() * among.length)] ?? among[0];

const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)]);
const long = "x".repeat(70_000);

/** Values that structured cloning transfers, and that nobody expects. */
const strange: readonly [unknown, ...unknown[]] = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e308,
  Number.NaN,
  Infinity,
  2 ** 53,
  -(2 ** 63),
  10n ** 30n,
  "",
  " ",
  "\u0000",
  "\uD800",
  "\u202E",
  long,
  "__proto__",
  "constructor",
  "NaN",
  "null",
  "-1",
  "1e9",
  "[object Object]",
  "' OR 1=1 --",
  '"; DROP TABLE people; --',
  "?1",
  ":id",
  "%",
  "_",
  "*",
  "^a NEAR b",
  'a" OR "b',
  "../../etc/passwd",
  "/dev/zero",
  "\\\\server\\share",
  "file:///etc/passwd",
  "C:\\",
  "0000-00-00",
  "9999-12-31",
  "2026-02-30",
  "2026-11-24T25:61:61Z",
  "+275760-09-13",
  "00000000-0000-0000-0000-000000000000",
  "<script>1</script>",
  "${7*7}",
  "{{7*7}}",
  [],
  {},
  [[]],
  [null],
  deep(200),
  new Date(NaN),
  new Date(0),
  /a/,
  new Error("sent"),
  new Map([["id", 1]]),
  new Set([1]),
  new Uint8Array(3),
  new ArrayBuffer(8),
  Buffer.alloc(0),
  JSON.parse('{"__proto__":{"isAdmin":true}}') as unknown,
  { length: 2 ** 31 },
  { toString: 1 },
  Array.from({ length: 3000 }, (_, index) => index),
  Object.fromEntries(many()),
];

function many(): [string, number][] {
  return Array.from({ length: 2000 }, (_, index) => [`key${String(index)}`, index]);
}

/** The same input with one to three errors in it, anywhere. */
export function mutated(input: unknown, random: Random): unknown {
  let result = input;
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time += 1) result = wrongSomewhere(result, random, 0);
  return result;
}

function wrongSomewhere(value: unknown, random: Random, depth: number): unknown {
  const isLeaf = typeof value !== "object" || value === null || depth > 6 || !isPlain(value);
  if (isLeaf || random() < 0.08) return other(value, random);
  if (Array.isArray(value)) return inList(value, random, depth);
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  const way = random();
  if (way < 0.12) return Object.fromEntries(entries.filter((_, index) => index !== at));
  if (way < 0.2)
    return {
      ...value,
      [pick(random, ["extra", "constructor", "id ", "roles"])]: pick(random, strange),
    };
  return Object.fromEntries(
    entries.map(([key, part], index) => [
      key,
      index === at ? wrongSomewhere(part, random, depth + 1) : part,
    ]),
  );
}

function inList(list: readonly unknown[], random: Random, depth: number): unknown {
  const at = Math.floor(random() * list.length);
  const way = random();
  if (list.length === 0 || way < 0.2) return [...list, pick(random, strange)];
  if (way < 0.3) return list.filter((_, index) => index !== at);
  if (way < 0.4) return [...list, ...list, ...list];
  return list.map((part, index) => (index === at ? wrongSomewhere(part, random, depth + 1) : part));
}

/** Sometimes nearly the original value. */
function other(value: unknown, random: Random): unknown {
  if (typeof value === "string" && random() < 0.4)
    return pick(random, [
      value.slice(0, Math.floor(random() * value.length)),
      value + value,
      value.toUpperCase(),
      ` ${value}\n`,
      value.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
    ]);
  if (typeof value === "number" && random() < 0.4)
    return pick(random, [-value, value + 0.5, value * 1e9, String(value)]);
  return pick(random, strange);
}

const isPlain = (value: object): boolean =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
