import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { CalendarPrintout } from "../calendar/calendar-printout.ts";
import type { DocumentKind } from "../printing/document-kind.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { SessionPrintoutContent } from "../counselling/session-view.ts";
import { ResidentsCopy } from "../daily-life/agreement.ts";
import { AccessRegisterPrintoutContent } from "../integrity/access-register.ts";
import { Diagnostics } from "../integrity/diagnostics.ts";
import { TestRestoreRecord } from "../backup/backups-view.ts";
import { VerificationCodePrintoutContent } from "../integrity/verification-code.ts";
import { EvacuationList } from "../outings/evacuation.ts";
import { Handover } from "../handover/handover.ts";
import { Sheet } from "../users/recovery-sheets.ts";
import { AccessPrintoutContent } from "../disclosures/access-request-view.ts";
import {
  ConsentPrintoutContent,
  CompelledDisclosurePrintoutContent,
} from "../disclosures/disclosures-view.ts";
import { Language } from "../core/display-settings.ts";
import { MissingSearchPrintoutContent } from "../outings/missing-person-search.ts";
import { PlanPrintoutContent } from "../plan/plan-file.ts";
import { ExpiringLine } from "../residence/expiring-documents.ts";
import { YearPack } from "../reports/report-pack.ts";
import { ErasureNoticeContent } from "../retention/erasure-notice.ts";
import { ResidenceNow } from "../residence/residence-record.ts";
import { SafetyPrintoutContent } from "../safety/safety.ts";
import { PrintoutLanguage } from "../printing/printout-language.ts";
import { CustomPrintedWords } from "../vocabulary/printed-words/custom-printed-word.ts";
import { ListWord } from "../vocabulary/list-term-decision.ts";
import { WeekPrintout } from "../daily-life/chore-week-printout.ts";
import { LetterPrintoutContent } from "../letters/letter.ts";
import { DossierPrintoutContent } from "../dossiers/dossier-content.ts";
import { ControlSheet } from "../dossiers/dossier-register.ts";

/** What expires, as the user who prints it sees it on the screen. */
export const ExpiryList = z.strictObject({
  asOf: CalendarDate,
  lines: z.array(
    ExpiringLine.pick({ person: true, document: true, until: true, isPending: true, next: true }),
  ),
});
export type ExpiryList = Readonly<z.infer<typeof ExpiryList>>;

/** For the person concerned: their step on the way to a permit, without the reasons. */
export const ProcedurePrintoutContent = z.strictObject({
  asOf: CalendarDate,
  person: PersonCard.pick({ name: true, number: true }),
  ...ResidenceNow.pick({ held: true, endedOn: true, isPending: true }).shape,
});
export type ProcedurePrintoutContent = Readonly<z.infer<typeof ProcedurePrintoutContent>>;

/** The language of a printout for a person, with the centre's own words in it. */
const inTheirs = { language: PrintoutLanguage, own: CustomPrintedWords.optional() };

/**
 * Every document this program makes, with its content: a closed list. It goes from the window that asks to the page
 * that draws it, over a port of their own.
 */
export const Printout = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("calendarWeek"), language: Language, sheet: CalendarPrintout }),
  z.strictObject({
    kind: z.literal("workerWeek"),
    language: Language,
    workerName: z.string().max(120),
    sheet: CalendarPrintout,
  }),
  z.strictObject({
    kind: z.literal("personWeek"),
    ...inTheirs,
    personId: PersonId,
    sheet: CalendarPrintout,
  }),
  z.strictObject({ kind: z.literal("evacuationList"), language: Language, list: EvacuationList }),
  z.strictObject({ kind: z.literal("handOver"), language: Language, page: Handover }),
  z.strictObject({ kind: z.literal("houseAgreement"), language: Language, copy: ResidentsCopy }),
  z.strictObject({ kind: z.literal("expiryList"), language: Language, list: ExpiryList }),
  z.strictObject({ kind: z.literal("yearPack"), language: Language, pack: YearPack }),
  z.strictObject({
    kind: z.literal("waySheet"),
    ...inTheirs,
    personId: PersonId,
    sheet: ProcedurePrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("planSheet"),
    ...inTheirs,
    personId: PersonId,
    sheet: PlanPrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("sessionSheet"),
    language: Language,
    personId: PersonId,
    sheet: SessionPrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("dossier"),
    language: Language,
    personId: PersonId,
    sheet: DossierPrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("dossierControl"),
    language: Language,
    personId: PersonId,
    sheet: ControlSheet,
  }),
  z.strictObject({
    kind: z.literal("consentSheet"),
    ...inTheirs,
    personId: PersonId,
    sheet: ConsentPrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("letter"),
    language: Language,
    personId: PersonId,
    sheet: LetterPrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("orderSheet"),
    language: Language,
    personId: PersonId,
    sheet: CompelledDisclosurePrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("heldSheet"),
    language: Language,
    personId: PersonId,
    sheet: AccessPrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("erasureNotice"),
    language: Language,
    personId: PersonId,
    sheet: ErasureNoticeContent,
  }),
  z.strictObject({ kind: z.literal("weekSheet"), language: Language, sheet: WeekPrintout }),
  z.strictObject({ kind: z.literal("recoverySheet"), language: Language, sheet: Sheet }),
  z.strictObject({ kind: z.literal("drillSlip"), language: Language, sheet: TestRestoreRecord }),
  z.strictObject({
    kind: z.literal("codeSheet"),
    language: Language,
    sheet: VerificationCodePrintoutContent,
  }),
  z.strictObject({ kind: z.literal("diagnosticSheet"), language: Language, sheet: Diagnostics }),
  z.strictObject({
    kind: z.literal("accessRegister"),
    language: Language,
    sheet: AccessRegisterPrintoutContent,
  }),
  /** Words of the program's own, as Markdown: a card to hang up, or what to do on the worst day. */
  z.strictObject({
    kind: z.literal("handbookPage"),
    language: Language,
    title: z.string().max(200),
    text: z.string().max(60_000),
  }),
  z.strictObject({
    kind: z.literal("missingSheet"),
    language: Language,
    sheet: MissingSearchPrintoutContent,
  }),
  z.strictObject({
    kind: z.literal("safetyCard"),
    ...inTheirs,
    personId: PersonId,
    sheet: SafetyPrintoutContent,
  }),
]);
export type Printout = Readonly<z.infer<typeof Printout>>;

/** What the page that draws it receives: the document, and the centre's own words for its lists, each under its key. */
export const PrintoutToDraw = z.strictObject({
  paper: Printout,
  /** Of a vault with invented people, which every page shows. */
  isInvented: z.boolean(),
  called: z.record(z.string().max(120), ListWord),
});
export type PrintoutToDraw = Readonly<z.infer<typeof PrintoutToDraw>>;

/** The document with the words of the centre in it, where it is one for a person. */
export function inOwnWords(paper: Printout, own: CustomPrintedWords): Printout {
  switch (paper.kind) {
    case "personWeek":
    case "waySheet":
    case "planSheet":
    case "consentSheet":
    case "safetyCard":
      return { ...paper, own };
    default:
      return paper;
  }
}

/** Those that go outside as a file: they can be saved so that they open with a passphrase only. */
export const sealable: readonly DocumentKind[] = ["dossier", "letter"];
