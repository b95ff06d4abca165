import * as z from "zod";

/** Every kind of paper this program makes, and of table that leaves it. */
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
  "drillSlip",
  "codeSheet",
  "diagnosticSheet",
  "handbookPage",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** On these nobody is named who lives here, or, in an emergency, nothing may stand in their way. */
const shownAtOnce: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  "evacuationList",
  "houseAgreement",
  "recoverySheet",
  "yearPack",
  "emptySheet",
  "drillSlip",
  "codeSheet",
  "diagnosticSheet",
  "handbookPage",
]);

/** Where names are hidden on the screen, it is asked before this paper shows them. */
export const showsNames = (kind: DocumentKind): boolean => !shownAtOnce.has(kind);
