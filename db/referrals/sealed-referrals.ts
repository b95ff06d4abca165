// The sealed data of a referral that identifies a person: its names, the earlier ones, and what was told.
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReferralId } from "../../domain/referrals/referral.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import type { SealedField } from "../platform/sealed-field.ts";
import { referrals, referralsHistory, referralWords } from "./referrals.table.ts";

export const referralIdsOf = (db: ReadDb, personId: PersonId): ReferralId[] =>
  db
    .select({ id: referrals.id })
    .from(referrals)
    .where(eq(referrals.personId, personId))
    .all()
    .map(({ id }) => id);

/** Whether referrals show, in plain text or to the whole office, the identity of a person whose file is hidden. */
export const hasUnsealedReferrals = (db: WriteDb, personId: PersonId): boolean =>
  db.all<{ readonly n: number }>(sql`SELECT EXISTS (
    SELECT 1 FROM referrals WHERE person_id = ${personId}
      AND (caller IS NOT NULL OR substr(sealed_names, 1, 3) <> x'010000')
    UNION SELECT 1 FROM referrals_history AS h JOIN referrals AS r ON r.id = h.referral_id
      WHERE r.person_id = ${personId} AND substr(h.sealed_names, 1, 3) <> x'010000'
    UNION SELECT 1 FROM referral_words AS w JOIN referrals AS r ON r.id = w.referral_id
      WHERE r.person_id = ${personId} AND substr(w.sealed, 1, 3) <> x'010000'
  ) AS n`)[0]?.n === 1;

/** Names that were replaced, each as it was sealed. */
export const pastNamesOf = (db: ReadDb, id: ReferralId) =>
  db
    .select({
      at: referralsHistory.version,
      version: sql<number>`${referralsHistory.namesVersion}`,
      bytes: sql<Buffer>`${referralsHistory.sealedNames}`,
    })
    .from(referralsHistory)
    .where(and(eq(referralsHistory.referralId, id), isNotNull(referralsHistory.sealedNames)))
    .all();

export function resealNames(db: WriteDb, id: ReferralId, { version, bytes }: SealedField): void {
  db.update(referrals)
    .set({ name: null, caller: null, phone: null, namesVersion: version, sealedNames: bytes })
    .where(eq(referrals.id, id))
    .run();
}

export function resealPastNames(db: WriteDb, id: ReferralId, at: number, sealed: Buffer): void {
  db.update(referralsHistory)
    .set({ sealedNames: sealed })
    .where(and(eq(referralsHistory.referralId, id), eq(referralsHistory.version, at)))
    .run();
}

export function resealWords(db: WriteDb, id: string, sealed: Buffer): void {
  db.update(referralWords).set({ sealed }).where(eq(referralWords.id, id)).run();
}
