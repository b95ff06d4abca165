import type { DocumentKind } from "./document-kind.ts";
import type { Reader } from "./reader-kind.ts";

/** Whether a document leaves the house at all, and who sees it then. */
export type PrintoutReaders =
  /** It is for the house: no outsider sees it, and no reader is asked for. */
  | { readonly goes: "inside" }
  /** The reader it is made for is proposed; null where the user has to choose each time. */
  | { readonly goes: "out"; readonly proposed: Reader | null };

const inside: PrintoutReaders = { goes: "inside" };
const asked: PrintoutReaders = { goes: "out", proposed: null };

export const printoutReaders: { readonly [K in DocumentKind]: PrintoutReaders } = {
  calendarWeek: inside,
  workerWeek: inside,
  personWeek: asked,
  // Shown to the fire brigade at the door, and destroyed.
  evacuationList: inside,
  handOver: inside,
  houseAgreement: { goes: "out", proposed: "person" },
  weekSheet: inside,
  recoverySheet: inside,
  drillSlip: inside,
  codeSheet: inside,
  diagnosticSheet: inside,
  accessRegister: inside,
  handbookPage: inside,
  missingSheet: { goes: "out", proposed: "authority" },
  safetyCard: inside,
  expiryList: inside,
  // For the funding authority: it knows what the centre does.
  yearPack: { goes: "out", proposed: "authority" },
  reportTable: { goes: "out", proposed: "authority" },
  codedTable: { goes: "out", proposed: "authority" },
  questionTable: { goes: "out", proposed: "authority" },
  // Headings, to be filled in by the house itself.
  emptySheet: inside,
  waySheet: asked,
  sessionSheet: inside,
  planSheet: asked,
  dossier: { goes: "out", proposed: "authority" },
  dossierControl: inside,
  // For the person's file only.
  orderSheet: inside,
  heldSheet: { goes: "out", proposed: "person" },
  erasureNotice: { goes: "out", proposed: "person" },
  consentSheet: { goes: "out", proposed: "person" },
  // The document itself names its reader.
  letter: asked,
};
