import { discardDraft } from "../../../db/drafts/drafts.ts";
import { personById } from "../../../db/people/people.ts";
import type { ReferralRow } from "../../../db/referrals/referral-row.ts";
import {
  insertReferral,
  nextReferralNumber,
  updateReferral,
} from "../../../db/referrals/referrals.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  ageOfRange,
  type Decision,
  type DecisionMade,
  isOpen,
  type ReferralCard,
  ReferralId,
  type ReferralNames,
} from "../../../domain/referrals/referral.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { openAssistance } from "./assistance.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { openFile } from "../people/create-person-file.ts";
import { checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import { referralKey, coverReferral } from "../referrals/referrals-of-hidden-files.ts";
import { reachable } from "../referrals/referrals.handlers.ts";
import { addWords, namesView, sealNames, sealSuspicion } from "../referrals/sealed-referrals.ts";

export const take: Handler<"referrals.take"> = (context, input) => {
  const { names, suspicion, told, decision, receivedAt, ...coded } = input;
  const { tx, now, me } = context;
  if (receivedAt !== null && receivedAt > now) return refuse("receivedAt");
  const chosen = checkCall(context, coded);
  if (!chosen.ok) return chosen;
  const id = ReferralId.parse(context.newId());
  const waiting: ReferralRow = {
    card: {
      id,
      version: 1,
      number: nextReferralNumber(tx),
      receivedAt: receivedAt ?? now,
      ...coded,
      decision: { kind: "waiting" },
      decidedAt: null,
    },
    takenBy: me.id,
    personId: null,
    names,
    sealedNames: null,
    suspicion: suspicion === null ? null : sealSuspicion(context, id, 1, suspicion),
    erasedAt: null,
  };
  const settled = settle(context, waiting, decision);
  if (!settled.ok) return settled;
  insertReferral(tx, settled.value);
  const fileKey = referralKey(context, settled.value.personId);
  if (!fileKey.ok) return fileKey;
  if (told !== null) addWords(context, id, told, fileKey.value);
  discardDraft(tx, me.id, { kind: "referral", personId: null, object: null });
  const object = { kind: "referrals", id } as const;
  context.note({ action: "referralTaken", object });
  if (decision.kind !== "waiting")
    context.note({ action: "referralDecided", object, detail: decision.kind });
  return ok(settled.value.card);
};

export const change: Handler<"referrals.change"> = (context, input) => {
  const { id, version, names, suspicion, receivedAt, ...coded } = input;
  const before = reachable(context, id);
  if (before === null) return err({ type: "NotFound" });
  if (before.card.version !== version) return err({ type: "ChangedMeanwhile" });
  if (receivedAt !== null && receivedAt > context.now) return refuse("receivedAt");
  const chosen = checkCall(context, coded);
  if (!chosen.ok) return chosen;
  // A user who cannot read the names, or what is suspected, must not overwrite them either.
  if (namesView(context, before).state === "closed")
    return err({ type: "NotMember", compartment: "office" });
  const mayCode = before.suspicion === null || context.keys.holds.includes("office");
  if (suspicion !== null && !mayCode) return err({ type: "NotMember", compartment: "office" });
  const fileKey = referralKey(context, before.personId);
  if (!fileKey.ok) return fileKey;
  const next = version + 1;
  const after: ReferralRow = {
    ...before,
    card: {
      ...before.card,
      ...coded,
      own: coded.own,
      version: next,
      receivedAt: receivedAt ?? before.card.receivedAt,
    },
    ...keptNames(context, before, next, names, fileKey.value),
    suspicion: suspicion === null ? before.suspicion : sealSuspicion(context, id, next, suspicion),
  };
  replace(context, before, after);
  discardDraft(context.tx, context.me.id, { kind: "referral", personId: null, object: id });
  context.note({ action: "referralChanged", object: { kind: "referrals", id } });
  return ok(after.card);
};

export const decide: Handler<"referrals.decide"> = (context, { id, version, decision }) => {
  const before = reachable(context, id);
  if (before === null) return err({ type: "NotFound" });
  if (before.card.version !== version) return err({ type: "ChangedMeanwhile" });
  const keyBefore = referralKey(context, before.personId);
  if (!keyBefore.ok) return keyBefore;
  const next = { ...before, card: { ...before.card, version: version + 1 } };
  const after = settle(context, next, decision);
  if (!after.ok) return after;
  replace(context, before, after.value);
  const keyAfter = referralKey(context, after.value.personId);
  if (!keyAfter.ok) return keyAfter;
  // The words and the earlier versions move to the file it leads to now.
  if (before.personId !== after.value.personId)
    coverReferral(context, id, keyBefore.value, keyAfter.value);
  context.note({
    action: "referralDecided",
    object: { kind: "referrals", id },
    detail: decision.kind,
  });
  return ok(after.value.card);
};

export const tell: Handler<"referrals.tell"> = (context, { id, told }) => {
  const referral = reachable(context, id);
  if (referral === null || referral.erasedAt !== null) return err({ type: "NotFound" });
  const fileKey = referralKey(context, referral.personId);
  if (!fileKey.ok) return fileKey;
  const wordsId = addWords(context, id, told, fileKey.value);
  discardDraft(context.tx, context.me.id, {
    kind: "referral",
    personId: null,
    object: `${id} told`,
  });
  context.note({ action: "referralTold", object: { kind: "referrals", id } });
  return ok({ id: wordsId });
};

const checkCall = (
  context: Context,
  { detectedBy, referredBy, own }: Pick<ReferralCard, "detectedBy" | "referredBy" | "own">,
) =>
  checkCustomTerms(
    context,
    ["source", detectedBy, own?.detectedBy],
    ["source", referredBy, own?.referredBy],
  );

/** The referral with a decision, its names where that decision wants them, and a file if it was accepted. */
function settle(
  context: Context,
  referral: ReferralRow,
  made: DecisionMade,
): Result<ReferralRow, AppError> {
  if (made.kind === "invited" && made.on < context.today) return refuse("decision.on");
  const chosen =
    made.kind === "refused"
      ? checkCustomTerms(context, ["refusal", made.reason, made.own?.reason])
      : ok(null);
  if (!chosen.ok) return chosen;
  const seen = namesView(context, referral);
  if (seen.state === "hidden") return err({ type: "NotNamed" });
  if (seen.state === "closed") return err({ type: "NotMember", compartment: "office" });
  const names = seen.state === "open" ? seen.names : null;
  const decided = decisionFrom(context, referral, made, names);
  if (!decided.ok) return decided;
  const { card } = referral;
  const decision = decided.value;
  const personId = decision.kind === "accepted" ? decision.personId : referral.personId;
  const fileKey = referralKey(context, personId);
  if (!fileKey.ok) return fileKey;
  return ok({
    ...referral,
    card: { ...card, decision, decidedAt: made.kind === "waiting" ? null : context.now },
    personId,
    ...placed(context, card, isOpen(decision), names, fileKey.value),
  });
}

function decisionFrom(
  context: Context,
  referral: ReferralRow,
  made: DecisionMade,
  names: ReferralNames | null,
): Result<Decision, AppError> {
  if (made.kind !== "accepted") return ok(made);
  const known = made.personId ?? referral.personId;
  if (known !== null && personById(context.tx, known) === null) return err({ type: "NotFound" });
  const personId = known ?? beginFile(context, referral, names);
  openAssistance(context, { personId, on: context.today, assistedOn: null, waiting: null });
  return ok({ ...made, personId });
}

/** What the caller told becomes the beginning of a file: nothing is typed twice. */
function beginFile(
  context: Context,
  { card: { sex, ageRange, languages } }: ReferralRow,
  names: ReferralNames | null,
): PersonId {
  const age = ageOfRange(ageRange, context.today);
  const known = { name: names?.name ?? null, sex, age, nationality: null, languages };
  return openFile(context, known, { basis: "unknown" });
}

/**
 * Names are in plain text while the staff on duty may have to call back, and with the office afterwards; those of a
 * hidden file with the users named for it.
 */
function placed(
  context: Context,
  { id, version }: Pick<ReferralCard, "id" | "version">,
  isInTheOpen: boolean,
  names: ReferralNames | null,
  fileKey: Buffer | null,
): Pick<ReferralRow, "names" | "sealedNames"> {
  if (names === null || (isInTheOpen && fileKey === null)) return { names, sealedNames: null };
  return { names: null, sealedNames: sealNames(context, id, version, names, fileKey) };
}

/** Corrected names stay where names were; erased ones do not come back. */
function keptNames(
  context: Context,
  before: ReferralRow,
  version: number,
  names: ReferralNames,
  fileKey: Buffer | null,
): Pick<ReferralRow, "names" | "sealedNames"> {
  if (before.erasedAt !== null) return { names: null, sealedNames: null };
  const card = { id: before.card.id, version };
  return placed(context, card, before.names !== null, names, fileKey);
}

/** The earlier version is stored; its names sealed, so that they do not outlast the referral in plain text. */
function replace(context: Context, before: ReferralRow, after: ReferralRow): void {
  const { card, names } = before;
  const sealedNames =
    names === null ? before.sealedNames : sealNames(context, card.id, card.version, names);
  updateReferral(context.tx, { ...before, sealedNames }, after, context.now);
}

const refuse = (field: string): Result<never, AppError> =>
  err({ type: "InvalidInput", fields: [field] });
