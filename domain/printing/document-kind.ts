import * as z from "zod";

/** Every kind of document this program makes, and of table that leaves it. */
export const DocumentKind = z.enum([
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
  "emptySheet",
  "waySheet",
  "sessionSheet",
  "planSheet",
  "dossier",
  "dossierControl",
  "consentSheet",
  "letter",
  "orderSheet",
  "heldSheet",
  "erasureNotice",
  "drillSlip",
  "codeSheet",
  "diagnosticSheet",
  "accessRegister",
  "handbookPage",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** These name no resident, or are needed in an emergency without delay. */
const shownAtOnce: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  "evacuationList",
  "houseAgreement",
  "recoverySheet",
  "yearPack",
  "emptySheet",
  "drillSlip",
  "codeSheet",
  "diagnosticSheet",
  "accessRegister",
  "handbookPage",
]);

/** Whether the user is asked before this document shows names that are hidden on the screen. */
export const showsNames = (kind: DocumentKind): boolean => !shownAtOnce.has(kind);
