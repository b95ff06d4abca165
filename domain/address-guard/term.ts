import * as z from "zod";

export const GuardTermId = z.uuid().brand("GuardTermId");
export type GuardTermId = z.infer<typeof GuardTermId>;

/** What would give the house away. A street or a number alone stands for the address; a postcode may be somebody else's. */
export const GuardKind = z.enum([
  "street",
  "number",
  "landmark",
  "phone",
  "postcode",
  "municipality",
]);
export type GuardKind = z.infer<typeof GuardKind>;

/** `stop`: nothing leaves with it. `look`: somebody has to look at it first. */
export type GuardLevel = "stop" | "look";

export const levelOf: Readonly<Record<GuardKind, GuardLevel>> = {
  street: "stop",
  number: "stop",
  landmark: "stop",
  phone: "stop",
  postcode: "look",
  municipality: "look",
};

export const GuardWords = z.strictObject({
  kind: GuardKind,
  text: z.string().trim().min(1).max(120),
});
export type GuardWords = Readonly<z.infer<typeof GuardWords>>;

export type GuardTerm = GuardWords & { readonly id: GuardTermId };

/** Why words cannot be looked for; null if they can. */
export function problemOf({ kind, text }: GuardWords): GuardProblem | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const figures = text.match(/\p{Nd}/gu)?.length ?? 0;
  switch (kind) {
    case "phone":
      return figures < 7 ? "tooFewFigures" : null;
    case "number":
      return figures === 0 ? "noFigure" : null;
    case "postcode":
      return figures < 4 ? "tooFewFigures" : null;
    case "street":
    case "landmark":
    case "municipality":
      return letters < 4 ? "tooFewLetters" : null;
  }
}

export type GuardProblem = "tooFewFigures" | "noFigure" | "tooFewLetters";

/** Letters that are copied in one go at most: others wait while they are looked through. */
export const mostCopied = 20_000;
