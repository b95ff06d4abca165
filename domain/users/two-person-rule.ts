import { err, ok, type Result } from "../core/result.ts";
import type { Role, UserId } from "./user.ts";

export interface Decider {
  readonly id: UserId;
  readonly roles: readonly Role[];
}

/** Two people decide, and one of them is an administrator. */
export function mayDecide(
  first: Decider,
  second: Decider,
): Result<null, { readonly type: "AnotherDecides" } | { readonly type: "AdministratorDecides" }> {
  if (first.id === second.id) return err({ type: "AnotherDecides" });
  const isAdmin = [first, second].some(({ roles }) => roles.includes("admin"));
  return isAdmin ? ok(null) : err({ type: "AdministratorDecides" });
}
