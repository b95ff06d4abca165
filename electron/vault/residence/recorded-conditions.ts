import { assistancesOfPerson } from "../../../db/intake/assistances.ts";
import {
  type AgreementRow,
  agreementsOf,
  type ConditionRow,
  conditionRecordsOf,
  insertCondition,
} from "../../../db/intake/intake.ts";
import { lastMomentAt } from "../../../db/integrity/audit-log.ts";
import type { Assistance } from "../../../domain/intake/assistance.ts";
import { AssistanceAgreement } from "../../../domain/intake/intake.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  ConditionRecord,
  conditionsNow,
  isClosingAnswered,
  type Recorded,
  statementsIn,
} from "../../../domain/residence/protection-conditions.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type {
  ResidenceEvent,
  ResidenceEventId,
} from "../../../domain/residence/procedure/procedure-event.ts";
import type { ExitReason } from "../../../domain/vocabulary/code-lists.ts";
import type { ProcedureRecord } from "../../../domain/residence/residence-record.ts";
import type { Context } from "../platform/handler-context.ts";
import { type RecordToSign, signerOf, signRecord } from "../users/record-signatures.ts";
import { mergedInto } from "../../../db/people/merged-files.ts";

/** What was recorded about the conditions of a person, in all their procedures. */
export interface Evidence {
  readonly records: readonly Recorded[];
  /** When an agreement was signed; null where it cannot be read. */
  readonly signed: readonly (CalendarDate | null)[];
  /** The day on which the assistance was closed, until it is recorded how it goes on. */
  readonly assistanceClosedOn: CalendarDate | null;
}

export function evidenceOf(context: Context, personId: PersonId): Evidence {
  const { tx } = context;
  const records = conditionRecordsOf(tx, personId).flatMap((row): Recorded[] => {
    const opened = openCondition(context, row);
    const { id, at, corrects } = row;
    return opened.ok ? [{ id, at, corrects, record: opened.value }] : [];
  });
  const closing = closingOf(context, personId);
  return {
    records,
    assistanceClosedOn: closing === null || isClosingAnswered(records, closing) ? null : closing.on,
    // Closing takes nothing away of what was recorded.
    signed: assistancesOfPerson(tx, personId).flatMap(({ id }) =>
      agreementsOf(tx, id).map((row) => {
        const opened = openAgreement(context, row);
        return opened.ok ? opened.value.on : null;
      }),
    ),
  };
}

/** After these it is not asked how the assistance goes on: another approved centre has it, or the person has died. */
const answeredByReason: readonly ExitReason[] = ["other-centre", "death"];

/** When the assistance was closed, and recorded so; null while one goes on, where there never was one, and where its reason answers. */
function closingOf({ tx }: Context, personId: PersonId) {
  const all = assistancesOfPerson(tx, personId);
  if (all.some(({ closing }) => closing === null)) return null;
  const last = all.toSorted((a, b) => closedDay(b).localeCompare(closedDay(a)))[0];
  if (last === undefined || last.closing === null) return null;
  if (answeredByReason.includes(last.closing.reason)) return null;
  const at = lastMomentAt(tx, "assistanceClosed", { kind: "assistances", id: last.id });
  return { on: last.closing.on, at };
}

const closedDay = ({ closing }: Assistance): string => closing?.on ?? "";

/** The conditions in one procedure; a signed agreement is evidence that the person accepts the assistance. */
export function procedureStandingOf(
  { records, signed, assistanceClosedOn }: Evidence,
  isOfWay: (day: CalendarDate) => boolean,
): Omit<ProcedureRecord, "isAlone" | "override" | "events" | "caseGoesOn" | "hasWorkPermit"> & {
  readonly statements: readonly ResidenceEvent[];
} {
  const counts = ({ record }: Recorded): boolean => isOfWay(record.on);
  const now = conditionsNow(records, counts);
  const [left, accepts, said] = now;
  const hasSigned = signed.some((day) => day === null || isOfWay(day));
  return {
    leftExploitation: left !== undefined && left.evidence !== null && left.broken === null,
    acceptsAssistance:
      accepts !== undefined &&
      (accepts.evidence !== null || hasSigned) &&
      accepts.broken === null &&
      assistanceClosedOn === null,
    statementStands: said?.broken === null,
    contactOn: left?.awaitsAssessment === true ? (left.contact?.record.on ?? null) : null,
    assistanceClosedOn,
    broken: now.filter(({ broken }) => broken !== null).map(({ condition }) => condition),
    statements: statementsIn(records, counts).map(({ id, ...told }): ResidenceEvent => ({
      id: id as ResidenceEventId,
      kind: "statement",
      ...told,
    })),
  };
}

/** Seals a record about a condition and signs it, in the name of the user who is signed in. */
export function addCondition(
  context: Context,
  row: Pick<ConditionRow, "id" | "personId" | "corrects">,
  record: ConditionRecord,
): void {
  const { tx, keys, now, me } = context;
  const sealedOffice = keys.seal("office", conditionSpot(row.id), ConditionRecord, record);
  const whole = { ...row, sealedOffice, at: now, by: me.id };
  const signature = signRecord(context, signedCondition(whole, row.personId));
  insertCondition(tx, { ...whole, signature });
}

/** The colleague whom a record names signed it, for this file or for one that was merged into it. */
export const isConditionSigned = (context: Context, row: ConditionRow): boolean =>
  [row.personId, ...mergedInto(context.tx, row.personId)].some(
    (id) => signerOf(context, signedCondition(row, id), row.signature, "office") === row.by,
  );

const signedCondition = (
  { id, corrects, sealedOffice, at }: Omit<ConditionRow, "signature">,
  personId: PersonId,
): RecordToSign => ({
  ...conditionSpot(id),
  at,
  parts: [personId, corrects ?? "", sealedOffice],
});

export const openCondition = ({ keys }: Context, { id, sealedOffice }: ConditionRow) =>
  keys.open("office", conditionSpot(id), ConditionRecord, sealedOffice);

export const sealAgreement = (
  { keys }: Context,
  id: string,
  agreement: AssistanceAgreement,
): Buffer => keys.seal("office", agreementSpot(id), AssistanceAgreement, agreement);

export const openAgreement = ({ keys }: Context, { id, sealedOffice }: AgreementRow) =>
  keys.open("office", agreementSpot(id), AssistanceAgreement, sealedOffice);

const conditionSpot = (id: string) => ({ table: "condition_records", rowId: id, version: 1 });
const agreementSpot = (id: string) => ({ table: "assistance_agreements", rowId: id, version: 1 });
