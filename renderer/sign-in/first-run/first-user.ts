import { signInNameProblem, StaffName, type Role } from "../../../domain/users/user.ts";

/** The first user, as typed so far. */
export interface FirstUser {
  readonly name: string;
  readonly signInName: string;
  readonly roles: readonly Role[];
}

export const noFounder: FirstUser = { name: "", signInName: "", roles: ["admin"] };

export interface FounderProblems {
  readonly lacksName: boolean;
  readonly signInName: ReturnType<typeof signInNameProblem>;
}

/** Null where there is no problem. */
export function founderProblems({ name, signInName }: FirstUser): FounderProblems | null {
  const problems = {
    lacksName: !StaffName.safeParse(name).success,
    signInName: signInNameProblem(signInName),
  };
  return problems.lacksName || problems.signInName !== null ? problems : null;
}
