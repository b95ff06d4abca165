import * as z from "zod";

export const GuardTermId = z.uuid().brand("GuardTermId");
export type GuardTermId = z.infer<typeof GuardTermId>;

/**
 * What would reveal the address of the house. A street or a number alone represents the address; a postcode may belong
 * to another address.
 */
export const GuardTermKind = z.enum([
  "street",
  "number",
  "landmark",
  "phone",
  "postcode",
  "municipality",
]);
export type GuardTermKind = z.infer<typeof GuardTermKind>;

/** `stop`: nothing leaves with it. `look`: a user has to review it first. */
export type GuardTermLevel = "stop" | "look";

export const levelOf: Readonly<Record<GuardTermKind, GuardTermLevel>> = {
  street: "stop",
  number: "stop",
  landmark: "stop",
  phone: "stop",
  postcode: "look",
  municipality: "look",
};

export const EnteredTerm = z.strictObject({
  kind: GuardTermKind,
  text: z.string().trim().min(1).max(120),
});
export type EnteredTerm = Readonly<z.infer<typeof EnteredTerm>>;

export type GuardTerm = EnteredTerm & { readonly id: GuardTermId };

/** Things that are entered in one go at most. */
export const mostTyped = 24;

/** Letters that are copied in one go at most: others wait while they are looked through. */
export const mostCopied = 20_000;
