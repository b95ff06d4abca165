import { SignInName, StaffName, type Role } from "../../../domain/user.ts";

/** The first person of a house, as typed so far. */
export interface Founder {
  readonly name: string;
  readonly signInName: string;
  readonly roles: readonly Role[];
}

export const noFounder: Founder = { name: "", signInName: "", roles: ["admin"] };

export function founderProblems({ name, signInName }: Founder): ReadonlySet<"name" | "signInName"> {
  const problems = new Set<"name" | "signInName">();
  if (!StaffName.safeParse(name).success) problems.add("name");
  if (!SignInName.safeParse(signInName).success) problems.add("signInName");
  return problems;
}
