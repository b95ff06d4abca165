import * as z from "zod";

/** A sealed part of a file as one reader sees it. */
export const sealedField = <T extends z.ZodType>(content: T) =>
  z.discriminatedUnion("state", [
    /** The user's key does not open this compartment; `exists` tells whether there is a value. */
    z.strictObject({ state: z.literal("closed"), exists: z.boolean() }),
    z.strictObject({ state: z.literal("open"), content }),
    z.strictObject({ state: z.literal("damaged") }),
  ]);
