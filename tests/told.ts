import type { Input } from "../domain/api.ts";

/** What somebody allows to be told. */
export function aConsent(
  change: Partial<Input<"ledger.consent">["consent"]> = {},
): Input<"ledger.consent">["consent"] {
  return {
    ...{ answer: "given", purpose: "housing", aim: "" },
    recipient: { kind: "landlord", name: "Housing Office Nowhere" },
    ...{ information: ["identity", "money"], papers: ["certificate"], withheld: "" },
    ...{ language: "vi", interpreter: "", form: "signed", scanId: null },
    ...{ from: "2026-11-01", until: "2027-05-01", note: "" },
    ...change,
  };
}

type ToldInput = Extract<Input<"ledger.write">["entry"], { readonly kind: "told" }>;

/** What left, on another ground than a consent. */
export function aDisclosure(change: Partial<ToldInput> = {}): ToldInput {
  return {
    ...{ kind: "told", on: "2026-11-24", way: "letter" },
    recipient: { kind: "landlord", name: "Housing Office Nowhere" },
    ...{ information: ["identity"], papers: [] },
    ground: { kind: "legalObligation", reason: "The law asks for it" },
    ...{ heldBack: false, toldHer: "before", note: "" },
    ...change,
  };
}
