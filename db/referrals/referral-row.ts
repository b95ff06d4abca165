import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type {
  Decision,
  ReferralCard,
  ReferralNames,
  RefusalReason,
} from "../../domain/referrals/referral.ts";
import type { UserId } from "../../domain/users/user.ts";
import { customTermsAmong, storedCustomTerms } from "../vocabulary/custom-terms-column.ts";
import type { SealedField } from "../platform/sealed-field.ts";
import type { referrals } from "./referrals.table.ts";

/** A referral as stored. The names are in one of two places, or nowhere once they are erased. */
export interface ReferralRow {
  readonly card: ReferralCard;
  readonly takenBy: UserId;
  /** The file that accepting it opened or found, whatever was decided since. */
  readonly personId: PersonId | null;
  readonly names: ReferralNames | null;
  readonly sealedNames: SealedField | null;
  readonly suspicion: SealedField | null;
  readonly erasedAt: Instant | null;
}

type Stored = typeof referrals.$inferSelect;

export function rowToReferral(row: Stored): ReferralRow {
  const { id, version, number, receivedAt, detectedBy, referredBy, sex, ageRange, urgency } = row;
  const { takenBy, personId, erasedAt } = row;
  return {
    card: {
      id,
      version,
      number,
      receivedAt,
      detectedBy,
      referredBy,
      sex,
      ageRange,
      urgency,
      languages: [...row.languages],
      own: customTermsAmong(row.ownWords, ["detectedBy", "referredBy"]),
      decision: decisionOf(row),
      decidedAt: row.decidedAt,
    },
    takenBy,
    personId,
    ...namesIn(row),
    suspicion: sealedPart(row.suspicionVersion, row.sealedSuspicion),
    erasedAt,
  };
}

/** Where the names are. */
export const namesIn = ({
  name,
  caller,
  phone,
  namesVersion,
  sealedNames,
}: Pick<Stored, "name" | "caller" | "phone" | "namesVersion" | "sealedNames">): Pick<
  ReferralRow,
  "names" | "sealedNames"
> => ({
  names: caller === null || phone === null ? null : { name, caller, phone },
  sealedNames: sealedPart(namesVersion, sealedNames),
});

export function referralToRow(referral: ReferralRow): Stored {
  const { card, names, sealedNames, suspicion, takenBy, personId, erasedAt } = referral;
  const { decision, own, ...coded } = card;
  const refused = decision.kind === "refused" ? decision.own : undefined;
  return {
    ...coded,
    takenBy,
    personId,
    erasedAt,
    decision: decision.kind,
    interviewOn: decision.kind === "invited" ? decision.on : null,
    interviewAt: decision.kind === "invited" ? decision.at : null,
    reorientedTo: decision.kind === "reoriented" ? decision.to : null,
    refusalReason: decision.kind === "refused" ? decision.reason : null,
    name: names?.name ?? null,
    caller: names?.caller ?? null,
    phone: names?.phone ?? null,
    namesVersion: sealedNames?.version ?? null,
    sealedNames: sealedNames?.bytes ?? null,
    suspicionVersion: suspicion?.version ?? null,
    sealedSuspicion: suspicion?.bytes ?? null,
    ownWords: storedCustomTerms({ ...own, ...refused }),
  };
}

/** The columns of a decision belong together: the table refuses one without its detail. */
function decisionOf(row: Stored): Decision {
  switch (row.decision) {
    case "invited":
      return { kind: "invited", on: row.interviewOn as CalendarDate, at: row.interviewAt };
    case "accepted":
      return { kind: "accepted", personId: row.personId as PersonId };
    case "reoriented":
      return { kind: "reoriented", to: row.reorientedTo ?? "" };
    case "refused":
      return {
        kind: "refused",
        reason: row.refusalReason as RefusalReason,
        own: customTermsAmong(row.ownWords, ["reason"]),
      };
    case "waiting":
    case "no-show":
      return { kind: row.decision };
  }
}

const sealedPart = (version: number | null, bytes: Buffer | null): SealedField | null =>
  version === null || bytes === null ? null : { version, bytes };
