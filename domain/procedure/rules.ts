import * as z from "zod";
import type { Mark } from "./profile.ts";

/** What a deadline or a task rests on. What each says, and what goes wrong otherwise, stands with the other words of the screens. */
export const RuleId = z.enum([
  "statementInTime",
  "askProvisional",
  "chaseMagistrate",
  "definiteNo",
  "withdrawn",
  "refused",
  "moreAsked",
  "extendOnce",
  "renewalWindow",
  "openEndedSteps",
  "closedCase",
  "caseEnded",
  "sentInTime",
  "lastDayValid",
  "printedDateWins",
  "standingCondition",
  "contactRenewed",
  "assistanceClosed",
  "passportLead",
  "addressProtection",
  "workPermitBound",
  "paperLead",
]);
export type RuleId = z.infer<typeof RuleId>;

/** How sure each rule is. docs/procedure.md is written from it, for a jurist to check. */
export const marks: { readonly [R in RuleId]: Mark } = {
  statementInTime: "S",
  askProvisional: "S",
  chaseMagistrate: "D",
  definiteNo: "S",
  withdrawn: "D",
  refused: "D",
  moreAsked: "D",
  extendOnce: "S",
  renewalWindow: "V",
  openEndedSteps: "S",
  closedCase: "V",
  caseEnded: "D",
  sentInTime: "D",
  lastDayValid: "D",
  printedDateWins: "D",
  standingCondition: "S",
  contactRenewed: "D",
  assistanceClosed: "S",
  passportLead: "D",
  addressProtection: "V",
  workPermitBound: "S",
  paperLead: "D",
};
