import { useState } from "react";
import type { Company } from "../../domain/outings/outing.ts";
import { useEachGoingOut } from "../safety/use-going-out-risk.ts";

/**
 * With whom a person goes. Alone is proposed unless the safety card of one of them mentions going out, there is danger, or it
 * is unknown: then it has to be chosen.
 */
export function useCompany(personIds: readonly string[]) {
  const [chosen, chooseCompany] = useState<Company | null>(null);
  const mayBeDanger = useEachGoingOut(personIds).some(({ isWary, isAsking }) => isWary || isAsking);
  const company = chosen ?? (mayBeDanger ? null : "alone");
  return { company, chooseCompany, isCompanyMissing: company === null };
}
