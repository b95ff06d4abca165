import { assistancesOfPerson } from "../../../db/intake/assistances.ts";
import { frozenYear } from "../../../db/retention/erasure-orders.ts";
import { personById } from "../../../db/people/people.ts";
import type { ReferralRow } from "../../../db/referrals/referral-row.ts";
import { insertReferral, nextReferralNumber } from "../../../db/referrals/referrals.ts";
import type { ImportedReferral, RowRefusal } from "../../../domain/import/import-schemas.ts";
import { type CalendarDate, type Instant, momentAt } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  type Decision,
  erasable,
  isOpen,
  namesGoBefore,
  ReferralId,
  type ReferralNames,
} from "../../../domain/referrals/referral.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { openAssistance } from "../intake/assistance.ts";
import type { Context } from "../platform/handler-context.ts";
import { referralKey } from "../referrals/referrals-of-hidden-files.ts";
import { checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import { sealNames, sealSuspicion } from "../referrals/sealed-referrals.ts";

/** One old call. Where its names would have gone by now, they never come in. */
export function importReferral(
  context: Context,
  row: ImportedReferral,
): Result<ReferralId, RowRefusal> {
  const { tx, today, me } = context;
  const { receivedOn, decidedOn } = row;
  if (receivedOn > today || (decidedOn !== null && decidedOn > today)) return err("inFuture");
  if (decidedOn !== null && decidedOn < receivedOn) return err("endsBeforeStart");
  if (frozenYear(tx, Number(receivedOn.slice(0, 4))) !== null) return err("yearClosed");
  if (!hasKnownWords(context, row)) return err("wordUnknown");
  const decided = decisionOf(context, row);
  if (!decided.ok) return decided;
  const { decision, personId, fileKey } = decided.value;
  const id = ReferralId.parse(context.newId());
  const receivedAt = noonOf(context, receivedOn);
  const decidedAt = decision.kind === "waiting" ? null : noonOf(context, decidedOn ?? receivedOn);
  const { detectedBy, referredBy, own, languages, sex, ageRange, urgency } = row;
  insertReferral(tx, {
    card: {
      id,
      version: 1,
      number: nextReferralNumber(tx),
      receivedAt,
      decidedAt,
      decision,
      detectedBy,
      referredBy,
      own,
      languages,
      sex,
      ageRange,
      urgency,
    },
    takenBy: me.id,
    personId,
    suspicion: row.suspicion === null ? null : sealSuspicion(context, id, 1, row.suspicion),
    ...namesOf(context, id, { row, decision, receivedAt, decidedAt, fileKey }),
  });
  const object = { kind: "referrals", id } as const;
  context.note({ action: "referralTaken", object });
  if (decision.kind !== "waiting")
    context.note({ action: "referralDecided", object, detail: decision.kind });
  return ok(id);
}

function hasKnownWords(context: Context, row: ImportedReferral): boolean {
  const { detectedBy, referredBy, own, decision } = row;
  const refusal = decision.kind === "refused" ? decision : null;
  return checkCustomTerms(
    context,
    ["source", detectedBy, own?.detectedBy],
    ["source", referredBy, own?.referredBy],
    ["refusal", refusal?.reason ?? null, refusal?.own?.reason],
  ).ok;
}

interface Decided {
  readonly decision: Decision;
  readonly personId: PersonId | null;
  /** Of a hidden file: who called about it opens for those who are named. */
  readonly fileKey: Buffer | null;
}

function decisionOf(
  context: Context,
  { decision, is, receivedOn }: ImportedReferral,
): Result<Decided, RowRefusal> {
  if (decision.kind !== "accepted") return ok({ decision, personId: null, fileKey: null });
  if (is.who !== "file") return err("needsFile");
  const { personId } = is;
  if (personById(context.tx, personId) === null) return err("fileGone");
  const key = referralKey(context, personId);
  if (!key.ok) return err("hidden");
  if (assistancesOfPerson(context.tx, personId).length === 0)
    openAssistance(context, { personId, on: receivedOn, assistedOn: null, waiting: null });
  return ok({ decision: { kind: "accepted", personId }, personId, fileKey: key.value });
}

interface Dated {
  readonly row: ImportedReferral;
  readonly decision: Decision;
  readonly receivedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly fileKey: Buffer | null;
}

/** In plain text while a call back may be needed, with the office afterwards, and nowhere once its weeks are over. */
function namesOf(
  context: Context,
  id: ReferralId,
  { row, decision, receivedAt, decidedAt, fileKey }: Dated,
): Pick<ReferralRow, "names" | "sealedNames" | "erasedAt"> {
  const { now, today, settings } = context;
  const { name, caller, phone } = row;
  const names: ReferralNames = { name, caller, phone };
  const since = namesGoBefore(today, settings.referralWeeks) as string;
  const isErasable = erasable.some((kind) => kind === decision.kind);
  if (isErasable && decidedAt !== null && decidedAt < since)
    return { names: null, sealedNames: null, erasedAt: now };
  return isOpen(decision) && receivedAt >= since
    ? { names, sealedNames: null, erasedAt: null }
    : { names: null, sealedNames: sealNames(context, id, 1, names, fileKey), erasedAt: null };
}

/** A spreadsheet knows the day: noon is used for it, and for today this moment at the latest. */
function noonOf({ now, settings }: Context, day: CalendarDate): Instant {
  const noon = momentAt(day, 12, settings.zone);
  return noon < now ? noon : now;
}
