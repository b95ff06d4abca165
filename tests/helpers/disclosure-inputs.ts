import type { Input } from "../../domain/api/index.ts";

/** What a person consents to. */
export function aConsent(
  change: Partial<Input<"ledger.consent">["consent"]> = {},
): Input<"ledger.consent">["consent"] {
  return {
    answer: "given",
    purpose: "housing",
    aim: "",
    recipient: { kind: "landlord", name: "Housing Office Nowhere" },
    information: ["identity", "money"],
    papers: ["certificate"],
    withheld: "",
    language: "vi",
    interpreter: "",
    form: "signed",
    scanId: null,
    from: "2026-11-01",
    until: "2027-05-01",
    note: "",
    ...change,
  };
}

type ToldInput = Extract<Input<"ledger.write">["entry"], { readonly kind: "told" }>;

/** A disclosure with another legal basis than consent. */
export function aDisclosure(change: Partial<ToldInput> = {}): ToldInput {
  return {
    kind: "told",
    on: "2026-11-24",
    way: "letter",
    recipient: { kind: "landlord", name: "Housing Office Nowhere" },
    information: ["identity"],
    papers: [],
    ground: { kind: "legalObligation", reason: "The law asks for it" },
    heldBack: false,
    toldHer: "before",
    note: "",
    ...change,
  };
}

/** A compelled disclosure. */
export function anOrder(
  change: Partial<Input<"compelled.record">["order"]> = {},
): Input<"compelled.record">["order"] {
  return {
    asker: { kind: "judge", name: "Court of Nowhere" },
    paper: "requisition",
    reference: "NW 47/2026",
    receivedOn: "2026-11-20",
    dueOn: "2026-12-04",
    asked: "The whole file",
    information: ["identity", "accompaniment", "exploitation"],
    papers: ["certificate", "wholeFile"],
    lawyer: "",
    advice: "",
    objection: "",
    toldHer: "before",
    whyNotTold: "",
    ...change,
  };
}

/** What is handed over in it. */
export function aDecision(
  change: Partial<Input<"compelled.propose">["decision"]> = {},
): Input<"compelled.propose">["decision"] {
  return {
    outcome: "partly",
    on: "2026-11-24",
    why: "Secrecy covers the rest",
    information: ["accompaniment"],
    papers: ["certificate"],
    way: "hand",
    handed: "A certificate of accompaniment",
    ...change,
  };
}
