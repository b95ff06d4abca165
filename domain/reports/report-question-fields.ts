import * as z from "zod";
import { Mode } from "../intake/assistance.ts";
import { AgeClass } from "../retention/anonymized-file-row.ts";
import { Decision } from "../referrals/referral.ts";
import { ExitDestination, ExitReason, ReferralSource, Sex } from "../vocabulary/code-lists.ts";
import type { ReportName } from "./report-table.ts";
import { stayBands } from "./overview-and-nights-report.ts";

/** What a question counts: things with a day in the period, and people whom it finds, each once. */
export const Subject = z.enum([
  "files",
  "calls",
  "arrivals",
  "closings",
  "assisted",
  "assistedOn",
  "present",
  "presentOn",
]);
export type Subject = z.infer<typeof Subject>;

/** By what it may be counted and chosen: columns of the house, and codes alone. */
export const Field = z.enum([
  "year",
  "sex",
  "age",
  "nationality",
  "sender",
  "detected",
  "decision",
  "length",
  "reason",
  "destination",
  "mode",
]);
export type Field = z.infer<typeof Field>;

const ofAnybody = ["sex", "age", "nationality"] as const;
const ofPerson = ["year", ...ofAnybody] as const;
export const fieldsOf: { readonly [S in Subject]: readonly Field[] } = {
  files: ofPerson,
  calls: ["year", "sender", "detected", "decision"],
  arrivals: [...ofPerson, "sender", "length"],
  closings: [...ofPerson, "reason", "destination"],
  assisted: ofAnybody,
  assistedOn: [...ofAnybody, "mode"],
  present: ofAnybody,
  presentOn: [...ofAnybody, "sender", "length"],
};

/** The closed lists. A year is one of the period; a nationality whatever occurs, so that it makes lines and no columns. */
export const valuesOf: { readonly [F in Field]: readonly string[] | null } = {
  year: null,
  sex: Sex.options,
  age: AgeClass.options,
  nationality: null,
  sender: ReferralSource.options,
  detected: ReferralSource.options,
  decision: Decision.options.map(({ shape }) => shape.kind.value),
  length: stayBands.map(({ row }) => row),
  reason: ExitReason.options,
  destination: ExitDestination.options,
  mode: Mode.options,
};

/** The report whose words say the values of a field. */
export const worded: { readonly [F in Field]: ReportName } = {
  year: "callsOverYears",
  sex: "filesBySex",
  age: "filesByAge",
  nationality: "filesByNationality",
  sender: "callsByDecision",
  detected: "callsDetected",
  decision: "callsByDecision",
  length: "stayLength",
  reason: "closingsByReason",
  destination: "closingsByDestination",
  mode: "assistedByMode",
};
