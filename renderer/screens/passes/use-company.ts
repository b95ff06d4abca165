import { useState } from "react";
import type { Company } from "../../../domain/pass.ts";
import { useGoingOut } from "./use-going-out.ts";

/**
 * With whom somebody goes. Alone is proposed where nothing speaks against it: where the safety card says something for going
 * out, or there is danger, or nobody can tell, it has to be said.
 */
export function useCompany(personId: string) {
  const [chosen, chooseCompany] = useState<Company | null>(null);
  const { isWary, isAsking } = useGoingOut(personId);
  const company = chosen ?? (!isWary && !isAsking ? "alone" : null);
  return { company, chooseCompany, isCompanyMissing: company === null };
}
