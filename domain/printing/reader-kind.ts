import * as z from "zod";

/** Who will see a document; it decides how much may be in it. */
export const Reader = z.enum([
  /** The person concerned. */
  "person",
  /** Immigration office, magistrate, police: they know what the centre does. */
  "authority",
  "municipality",
  "lawyer",
  /** School, employer, landlord, doctor’s desk, anyone else. */
  "outsider",
]);
export type Reader = z.infer<typeof Reader>;

/**
 * How strictly a document for this reader treats words that reveal what a person went through, and the name of the
 * centre.
 */
export const strictness: {
  readonly [R in Reader]: {
    readonly words: "stop" | "look" | "none";
    readonly centre: "stop" | "none";
  };
} = {
  person: { words: "none", centre: "none" },
  authority: { words: "none", centre: "none" },
  lawyer: { words: "none", centre: "none" },
  // It registers where a person lives and which document they hold; it need not know why, yet it may have to be told.
  municipality: { words: "look", centre: "none" },
  outsider: { words: "stop", centre: "stop" },
};
