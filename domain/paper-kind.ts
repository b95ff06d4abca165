import * as z from "zod";

/** Every kind of paper this program makes, and of table that leaves it. */
export const PaperKind = z.enum([
  "calendarWeek",
  "workerWeek",
  "personWeek",
  "evacuationList",
  "handOver",
  "houseAgreement",
  "weekSheet",
  "recoverySheet",
  "missingSheet",
  "safetyCard",
  "expiryList",
  "yearPack",
  "reportTable",
  "codedTable",
  "questionTable",
  "waySheet",
  "sessionSheet",
  "planSheet",
  "dossier",
  "dossierControl",
  "consentSheet",
  "letter",
  "orderSheet",
  "heldSheet",
  "drillSlip",
  "codeSheet",
  "diagnosticSheet",
  "handbookPage",
]);
export type PaperKind = z.infer<typeof PaperKind>;
