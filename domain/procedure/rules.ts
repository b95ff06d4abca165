import type { Mark } from "./profile.ts";

/** One rule a deadline or a task rests on, for a jurist to check. */
export interface Rule {
  readonly says: string;
  /** What goes wrong when nothing is done. */
  readonly otherwise: string;
  readonly mark: Mark;
}

export type RuleId =
  | "statementInTime"
  | "askProvisional"
  | "chaseMagistrate"
  | "definiteNo"
  | "extendOnce"
  | "renewalWindow"
  | "openEndedSteps"
  | "closedCase"
  | "lastDayValid"
  | "printedDateWins"
  | "standingCondition";

/** Every rule of the procedure clock. docs/procedure.md is written from it. */
export const rules: { readonly [R in RuleId]: Rule } = {
  statementInTime: {
    says: "A complaint or a statement is made on or before the last day of the time to reflect, 45 days after the order was notified.",
    otherwise:
      "The protection status ends with the order. A later statement is for the Aliens Office to weigh.",
    mark: "S",
  },
  askProvisional: {
    says: "Once a statement is made, the three-month document is asked for at once.",
    otherwise: "The time to reflect runs out although the condition is met.",
    mark: "S",
  },
  chaseMagistrate: {
    says: "The answers of the magistrate are asked for again 30 and 14 days before the three-month document ends.",
    otherwise: "Without every answer yes the document is extended once, and then ends.",
    mark: "D",
  },
  definiteNo: {
    says: "A definite no changes nothing by itself: the jurist looks at it, and the Aliens Office decides.",
    otherwise: "The Aliens Office may end the status without the centre having been heard.",
    mark: "S",
  },
  extendOnce: {
    says: "The three-month document is extended by three months, once.",
    otherwise: "After the extension the status ends unless every answer is yes.",
    mark: "S",
  },
  renewalWindow: {
    says: "A renewal is asked for between 45 and 30 days before the document ends, both included.",
    otherwise: "A late request may leave days without a valid document.",
    mark: "V",
  },
  openEndedSteps: {
    says: "After a summons, a referral by the council chamber, an indictment or a request for confinement in which the statement mattered, the open-ended stay may be requested.",
    otherwise: "The person stays on documents of six months longer than she has to.",
    mark: "S",
  },
  closedCase: {
    says: "After a closed case or an acquittal, an open-ended stay is possible from 24 months in the procedure, with integration shown.",
    otherwise: "The status ends with the case.",
    mark: "V",
  },
  lastDayValid: {
    says: "The last day that is printed is still valid; the document has expired from the next day on.",
    otherwise:
      "From the next day on the person is without a document, unless a renewal was sent in time.",
    mark: "D",
  },
  printedDateWins: {
    says: "The printed date counts, also where the rules give another one; more than three days of difference are pointed out.",
    otherwise: "A wrong date is carried into every later document.",
    mark: "D",
  },
  standingCondition: {
    says: "The person has left the exploitation and accepts the assistance, through all phases. A broken condition is something people record and decide about.",
    otherwise: "The Aliens Office may end the status.",
    mark: "S",
  },
};
