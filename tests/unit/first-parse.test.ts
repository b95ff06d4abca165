import { describe, expect, it } from "vitest";
import * as z from "zod";
import { api } from "../../domain/api.ts";
import { goThroughOnce } from "../../electron/vault/first-parse.ts";

/** A text that notes that it was looked at. */
const noting = (seen: string[], name: string) =>
  z.string().superRefine(() => {
    seen.push(name);
  });

describe("a schema looks once at something of its shape", () => {
  it("into every field, every line and every choice", () => {
    const seen: string[] = [];
    const choice = z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("one"), text: noting(seen, "one") }),
      z.strictObject({ kind: z.enum(["two", "three"]), text: noting(seen, "two").nullable() }),
    ]);
    const whole = z.strictObject({
      lines: z.array(choice).readonly(),
      pair: z.tuple([z.int(), noting(seen, "pair")]),
      either: z.union([z.boolean(), noting(seen, "either")]),
      later: z.lazy(() => noting(seen, "later")).optional(),
    });

    goThroughOnce(whole);

    expect([...new Set(seen)].toSorted()).toEqual(["either", "later", "one", "pair", "two"]);
  });

  it("and ends where it refers to itself", () => {
    interface Tree {
      readonly under: readonly Tree[];
    }
    const tree: z.ZodType<Tree> = z.strictObject({ under: z.lazy(() => z.array(tree)) });
    expect(() => {
      goThroughOnce(tree);
    }).not.toThrow();
  });

  it.each(Object.entries(api))("whatever %s answers", (_name, { output }) => {
    expect(() => {
      goThroughOnce(output);
    }).not.toThrow();
  });
});
