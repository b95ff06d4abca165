import { useState } from "react";
import type { Company } from "../../domain/outings/outing.ts";
import { useEachGoingOut } from "../safety/use-going-out.ts";

/**
 * With whom somebody goes. Alone is proposed where nothing speaks against it: where the safety card of one of them says
 * something for going out, or there is danger, or nobody can tell, it has to be said.
 */
export function useCompany(personIds: readonly string[]) {
  const [chosen, chooseCompany] = useState<Company | null>(null);
  const mayBeDanger = useEachGoingOut(personIds).some(({ isWary, isAsking }) => isWary || isAsking);
  const company = chosen ?? (mayBeDanger ? null : "alone");
  return { company, chooseCompany, isCompanyMissing: company === null };
}
