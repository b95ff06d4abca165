import {
  insertContactBan,
  insertAssessment,
  insertSafetyCard,
  safetyCardOf,
  type SafetyCardRow,
} from "../../../db/safety/safety.ts";
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
import type { Context } from "../platform/context.ts";
import { hiddenFrom } from "../people/accessible-file.ts";

/** Adds an assessment to those before; what it rests on is sealed for care workers. */
export function addAssessment(
  context: Context,
  personId: PersonId,
  risk: Pick<RiskAssessment, "level" | "on" | "reviewOn" | "withPerson">,
  reasons: RiskReasons,
): void {
  const { tx, now, me, keys } = context;
  const id = RiskAssessmentId.parse(context.newId());
  const spot = { table: "risk_assessments", rowId: id, version: 1 };
  const sealedCare = keys.seal("care", spot, RiskReasons, reasons);
  insertAssessment(tx, { id, personId, ...risk, sealedCare, at: now, by: me.id });
}

/** Replaces the card. The office stores a copy for when the house clears its own. */
export function putSafetyCard(
  { tx, now, me, keys }: Context,
  personId: PersonId,
  version: number,
  card: SafetyCard,
): void {
  const sealedOffice = keys.seal("office", safetySpot(personId, version), SafetyCard, card);
  insertSafetyCard(tx, { personId, version, card, sealedOffice, at: now, by: me.id });
}

/** The card as the house has it, or as the office stored it; withheld from users who cannot open that. */
export function safetyNow(
  context: Context,
  id: PersonId,
): Pick<SafetyFile, "card" | "version" | "isKept"> {
  const row = safetyCardOf(context.tx, id);
  if (row === null) return { card: emptySafetyCard, version: 0, isKept: false };
  const { version } = row;
  if (row.card !== null) return { card: wholeCard(row.card), version, isKept: false };
  if (hiddenFrom(context)(id)) return { card: emptySafetyCard, version, isKept: true };
  const kept = openSafetyCard(context, row);
  return { card: kept.ok ? kept.value : emptySafetyCard, version, isKept: !kept.ok };
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
  const spot = { table: "must_not_meet", rowId: id, version: 1 };
  const sealedOffice = keys.seal("office", spot, ContactBanReason, reason);
  const [a, b] = one < other ? [one, other] : [other, one];
  insertContactBan(tx, { id, a, b, sealedOffice, at: now, by: me.id });
}
