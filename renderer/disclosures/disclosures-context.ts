import { createContext, use } from "react";
import type { DisclosuresView } from "../../domain/disclosures/disclosures-view.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { DisclosureTask } from "./open-form-state.ts";

/** The open page: the person, its data, and how a form is opened. */
export interface Disclosures {
  readonly personId: PersonId;
  readonly file: DisclosuresView;
  readonly begin: (task: DisclosureTask) => void;
}

export const DisclosuresContext = createContext<Disclosures | null>(null);

export function useDisclosures(): Disclosures {
  const ledger = use(DisclosuresContext);
  if (ledger === null) throw new Error("Outside the page of consents");
  return ledger;
}
