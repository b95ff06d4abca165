import { createContext, useContext } from "react";
import type { Purpose } from "../../domain/settings/house-settings.ts";
import type { Me, Role } from "../../domain/users/user.ts";

/** Who is signed in and what kind of vault is open. */
export interface Session {
  readonly me: Me;
  readonly purpose: Purpose;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("Nobody is signed in around this component");
  return session;
}

/** True when the signed-in user has one of the roles. */
export function useHasRole(...roles: readonly Role[]): boolean {
  const { me } = useSession();
  return roles.some((role) => me.roles.includes(role));
}
