import * as z from "zod";
import type { Role } from "../users/user.ts";

export interface Procedure {
  readonly kind: "door" | "query" | "command" | "job";
  readonly roles: readonly Role[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Allowed while locked. */
export function door<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: "door", roles: [], input, output } as const;
}

/** Reads, in a deferred transaction. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  roles: readonly Role[],
  input: I,
  output: O,
) {
  return { kind: "query", roles, input, output } as const;
}

/** Writes, in one immediate transaction. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  roles: readonly Role[],
  input: I,
  output: O,
) {
  return { kind: "command", roles, input, output } as const;
}

/** Long work outside a transaction: answers at once with an id, then sends progress events. */
export function job<I extends z.ZodType>(roles: readonly Role[], input: I) {
  return { kind: "job", roles, input, output: z.strictObject({ job: z.uuid() }) } as const;
}

export const everyone = ["shelter", "care", "admin"] as const;
/** Those who may open `office`. */
export const office = ["care", "admin"] as const;
export const care = ["care"] as const;
export const admin = ["admin"] as const;

/** Binary input or output, where it is marked so: a file, never words. */
export const bytes = (most: number) =>
  z.instanceof(Uint8Array<ArrayBuffer>).refine(({ length }) => length > 0 && length <= most);

export const nothing = z.strictObject({});
export const done = z.null();
export const Version = z.number().int().min(1);
