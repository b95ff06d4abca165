import type { Role } from "../../domain/users/user.ts";

/** The pages of the settings, in the order in which they are listed. */
export const settingsSections = [
  "me",
  "look",
  "centre",
  "rooms",
  "residence",
  "users",
  "register",
  "notes",
  "letters",
  "sheets",
  "lists",
  "guard",
  "bringIn",
  "kit",
  "backup",
  "forgetting",
  "trace",
  "check",
  "about",
] as const;
export type SectionId = (typeof settingsSections)[number];

/** The pages that a user with these roles sees: what cannot be changed is not shown. */
export function sectionsFor(roles: readonly Role[]): readonly SectionId[] {
  if (roles.includes("admin")) return settingsSections;
  return settingsSections.filter((id) => isOwn(id) || (isOfCare(id) && roles.includes("care")));
}

/** The words on the sheets for a person, and those of the lists, can be read by all users. */
const isOwn = (id: SectionId): boolean =>
  id === "me" || id === "look" || id === "about" || id === "sheets" || id === "lists";

/**
 * A care worker grants colleagues access to their own compartments, reads who has which access and which rules apply, and names
 * who reads their notes.
 */
const isOfCare = (id: SectionId): boolean =>
  id === "users" || id === "register" || id === "residence" || id === "notes";
