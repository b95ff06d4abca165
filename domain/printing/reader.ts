import * as z from "zod";

/** Who will see a paper. It decides how much may stand on it. */
export const Reader = z.enum([
  /** The person herself. */
  "person",
  /** Immigration office, magistrate, police: they know what the centre does. */
  "authority",
  "municipality",
  "lawyer",
  /** School, employer, landlord, doctor’s desk, anybody else. */
  "outsider",
]);
export type Reader = z.infer<typeof Reader>;

/** How strict a paper for this reader is with a word that tells what somebody went through, and with the name of the centre. */
export const strictness: {
  readonly [R in Reader]: {
    readonly words: "stop" | "look" | "none";
    readonly centre: "stop" | "none";
  };
} = {
  person: { words: "none", centre: "none" },
  authority: { words: "none", centre: "none" },
  lawyer: { words: "none", centre: "none" },
  // It registers where somebody lives and which document she holds; why is not its to know, yet it may have to be said.
  municipality: { words: "look", centre: "none" },
  outsider: { words: "stop", centre: "stop" },
};
