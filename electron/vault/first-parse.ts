import type * as z from "zod";

/**
 * Has a schema look once at something of its shape, which it refuses: what it makes of itself when it is used for the first time
 * is there the second time.
 */
export function goThroughOnce(schema: z.ZodType): void {
  for (const example of examplesOf(schema, 0)) schema.safeParse(example);
}

/** Whatever refers to itself ends somewhere. */
const deepest = 12;

/** Of its shape, with every choice in one of them; what stands in it is seldom right. */
function examplesOf(schema: z.core.$ZodType, depth: number): readonly unknown[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inside = (of: z.core.$ZodType) => examplesOf(of, depth + 1);
  if (depth > deepest) return [null];
  switch (def.type) {
    case "object":
      return objectsOf(Object.entries(def.shape).map(([name, of]) => [name, inside(of)]));
    case "union":
      return def.options.flatMap(inside);
    case "array":
      return [inside(def.element)];
    case "tuple":
      return [def.items.map((item) => inside(item)[0])];
    case "literal":
      return def.values;
    case "enum":
      return Object.values(def.entries).slice(0, 1);
    case "nullable":
    case "optional":
    case "readonly":
    case "default":
      return inside(def.innerType);
    case "lazy":
      return inside(def.getter());
    case "pipe":
      return inside(def.in);
    case "string":
      return [""];
    case "number":
      return [0];
    case "boolean":
      return [false];
    default:
      return [null];
  }
}

/** As many as its richest field has choices. */
function objectsOf(
  fields: readonly (readonly [string, readonly unknown[]])[],
): readonly Readonly<Record<string, unknown>>[] {
  const count = Math.max(1, ...fields.map(([, values]) => values.length));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(fields.map(([name, values]) => [name, values[at % values.length]])),
  );
}
