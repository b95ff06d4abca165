import {
  cardsInHouse,
  type ContactBanRow,
  insertContactBan,
  insertAssessment,
  insertSafetyCard,
  type RiskRow,
  safetyCardOf,
  type SafetyCardRow,
  signCard,
} from "../../../db/safety/safety.ts";
import { mergedInto } from "../../../db/people/merged-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  ContactBanId,
  ContactBanReason,
  emptySafetyCard,
  type RiskAssessment,
  RiskAssessmentId,
  RiskReasons,
  SafetyCard,
  type SafetyFile,
  wholeCard,
} from "../../../domain/safety/safety.ts";
import type { Context } from "../platform/handler-context.ts";
import { hiddenFrom } from "../people/readable-person-files.ts";
import { type RecordToSign, signerOf, signRecord } from "../users/record-signatures.ts";
import type { UserId } from "../../../domain/users/user.ts";

/** Adds an assessment to those before; what it rests on is sealed for care workers. */
export function addAssessment(
  context: Context,
  personId: PersonId,
  risk: Pick<RiskAssessment, "level" | "on" | "reviewOn" | "withPerson">,
  reasons: RiskReasons,
): void {
  const { tx, now, me, keys } = context;
  const id = RiskAssessmentId.parse(context.newId());
  const sealedCare = keys.seal("care", riskSpot(id), RiskReasons, reasons);
  const row = { id, personId, ...risk, sealedCare, at: now, by: me.id };
  insertAssessment(tx, { ...row, signature: signRecord(context, signedRisk(row, personId)) });
}

/** The care worker whom an assessment names signed it, with its level. */
export const isRiskSigned = (context: Context, row: RiskRow): boolean =>
  filesOf(context, row.personId).some(
    (id) => signerOf(context, signedRisk(row, id), row.signature, "care") === row.by,
  );

const signedRisk = (row: Omit<RiskRow, "signature">, personId: PersonId): RecordToSign => ({
  ...riskSpot(row.id),
  at: row.at,
  parts: [personId, row.level, row.on, row.reviewOn, String(row.withPerson), row.sealedCare],
});

export const riskSpot = (rowId: RiskAssessmentId) => ({
  table: "risk_assessments",
  rowId,
  version: 1,
});

/** A file and those merged into it: what was signed names the one of then. */
const filesOf = ({ tx }: Context, id: PersonId): readonly PersonId[] => [id, ...mergedInto(tx, id)];

/** Replaces the card. The office stores a copy for when the house clears its own. */
export function putSafetyCard(
  context: Context,
  personId: PersonId,
  version: number,
  card: SafetyCard,
): void {
  const { now, me } = context;
  insertCard(context, { personId, version, card, at: now, by: me.id }, card);
}

/** Adds a version of a card. It is left unsigned where it is made of one that nobody signed. */
export function insertCard(
  context: Context,
  row: Omit<SafetyCardRow, "sealedOffice" | "signature" | "cardSignature">,
  office: SafetyCard,
  isSigned = true,
): void {
  const spot = safetySpot(row.personId, row.version);
  const sealedOffice = context.keys.seal("office", spot, SafetyCard, office);
  const whole = { ...row, sealedOffice };
  insertSafetyCard(context.tx, {
    ...whole,
    signature: isSigned ? signRecord(context, signedForOffice(whole)) : null,
    cardSignature: isSigned && row.card !== null ? signRecord(context, signedInHouse(whole)) : null,
  });
}

type CardToSign = Omit<SafetyCardRow, "signature" | "cardSignature">;

const signedForOffice = (row: CardToSign): RecordToSign => ({
  ...safetySpot(row.personId, row.version),
  at: row.at,
  parts: ["office", row.sealedOffice],
});

const signedInHouse = (row: CardToSign): RecordToSign => ({
  ...safetySpot(row.personId, row.version),
  at: row.at,
  parts: ["house", JSON.stringify(row.card)],
});

/** Someone signed the card as the office stores it. */
export const isKeptCardSigned = (context: Context, row: SafetyCardRow): boolean =>
  signerOf(context, signedForOffice(row), row.signature, null) !== null;

/** Who signed the card as the house reads it: anyone who works here may write it. */
export const cardSigner = (context: Context, row: SafetyCardRow): UserId | null =>
  signerOf(context, signedInHouse(row), row.cardSignature, null);

/** Does what takes names out of cards, and signs those once more that were signed before it. */
export function signingCards<T>(context: Context, takeNamesOut: () => T): T {
  const before = new Map(cardsInHouse(context.tx).map((row) => [placeOf(row), row]));
  const done = takeNamesOut();
  for (const row of cardsInHouse(context.tx)) {
    const known = before.get(placeOf(row));
    const isSame = known === undefined || JSON.stringify(known.card) === JSON.stringify(row.card);
    if (isSame || cardSigner(context, known) === null) continue;
    signCard(context.tx, row, signRecord(context, signedInHouse(row)));
  }
  return done;
}

const placeOf = ({ personId, version }: SafetyCardRow): string => `${personId} ${String(version)}`;

/** The card as the house has it, or as the office stored it; withheld from users who cannot open that. */
export function safetyNow(
  context: Context,
  id: PersonId,
): Pick<SafetyFile, "card" | "version" | "isKept"> & { readonly signedBy: UserId | null } {
  const row = safetyCardOf(context.tx, id);
  const nobody = { card: emptySafetyCard, signedBy: null };
  if (row === null) return { ...nobody, version: 0, isKept: false };
  const { version } = row;
  if (row.card !== null) {
    const signedBy = cardSigner(context, row);
    return { card: wholeCard(row.card), version, isKept: false, signedBy };
  }
  if (hiddenFrom(context)(id)) return { ...nobody, version, isKept: true };
  const kept = openSafetyCard(context, row);
  if (!kept.ok) return { ...nobody, version, isKept: true };
  const signedBy = signerOf(context, signedForOffice(row), row.signature, null);
  return { card: kept.value, version, isKept: false, signedBy };
}

export const openSafetyCard = ({ keys }: Context, row: SafetyCardRow) =>
  keys.open("office", safetySpot(row.personId, row.version), SafetyCard, row.sealedOffice);

export const safetySpot = (rowId: PersonId, version: number) => ({
  table: "safety_cards",
  rowId,
  version,
});

/** From now on these two must not meet; why is sealed for the office. */
export function addContactBan(
  context: Context,
  one: PersonId,
  other: PersonId,
  reason: ContactBanReason,
): void {
  const { tx, now, me, keys } = context;
  const id = ContactBanId.parse(context.newId());
  const sealedOffice = keys.seal("office", banSpot(id), ContactBanReason, reason);
  const [a, b] = one < other ? [one, other] : [other, one];
  const row = { id, a, b, sealedOffice, at: now, by: me.id };
  insertContactBan(tx, { ...row, signature: signRecord(context, signedBan(row, [a, b])) });
}

/** The colleague whom a pair names signed it: two files, or those that were merged into them. */
export const isBanSigned = (context: Context, row: ContactBanRow): boolean =>
  filesOf(context, row.a).some((one) =>
    filesOf(context, row.b).some(
      (other) =>
        signerOf(context, signedBan(row, [one, other]), row.signature, "office") === row.by,
    ),
  );

const signedBan = (
  { id, sealedOffice, at }: Pick<ContactBanRow, "id" | "sealedOffice" | "at">,
  pair: readonly PersonId[],
): RecordToSign => ({ ...banSpot(id), at, parts: [...pair.toSorted(), sealedOffice] });

export const banSpot = (rowId: ContactBanId) => ({ table: "must_not_meet", rowId, version: 1 });
