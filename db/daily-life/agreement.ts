import { and, asc, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { AgreementText, TextId } from "../../domain/daily-life/agreement.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { groupedBy } from "../../domain/reports/group-by.ts";
import { inList } from "../platform/in-list.ts";
import { isGone } from "../people/known-to-house-since.ts";
import { rowsOncePerRead } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { agreementSignings, agreementSteps, agreementTexts } from "./agreement.table.ts";

export type SigningRow = Readonly<typeof agreementSignings.$inferSelect>;
export type StepsRow = Readonly<typeof agreementSteps.$inferSelect>;

/** Every version and draft, language by language, oldest first. */
export const agreementTextsOf = (db: ReadDb): AgreementText[] =>
  db
    .select()
    .from(agreementTexts)
    .orderBy(asc(agreementTexts.language), asc(agreementTexts.number))
    .all()
    .map(({ publishedAt: _at, publishedBy: _by, ...text }) => text);

export function insertDraftText(
  db: WriteDb,
  text: Pick<AgreementText, "id" | "language" | "number" | "content" | "isShipped">,
): void {
  db.insert(agreementTexts)
    .values({ ...text, asksAgain: false, startsOn: null, publishedAt: null, publishedBy: null })
    .run();
}

export function updateDraftText(db: WriteDb, id: TextId, content: AgreementText["content"]): void {
  db.update(agreementTexts)
    .set({ content, isShipped: false })
    .where(and(eq(agreementTexts.id, id), isNull(agreementTexts.publishedAt)))
    .run();
}

export function deleteDraftText(db: WriteDb, id: TextId): void {
  db.delete(agreementTexts).where(eq(agreementTexts.id, id)).run();
}

export function publishText(
  db: WriteDb,
  id: TextId,
  how: Pick<AgreementText, "asksAgain"> & { readonly startsOn: CalendarDate },
  by: { readonly at: Instant; readonly userId: UserId },
): void {
  db.update(agreementTexts)
    .set({ ...how, publishedAt: by.at, publishedBy: by.userId })
    .where(eq(agreementTexts.id, id))
    .run();
}

/** Newest first. */
export const signingsOf = (db: ReadDb, personId: PersonId): readonly SigningRow[] =>
  signingsOfEach(db, [personId]).get(personId) ?? [];

/** Those of several people, asked for together. */
export const signingsOfEach = rowsOncePerRead<PersonId, readonly SigningRow[]>((db, ids) => [
  ...groupedBy(
    db
      .select()
      .from(agreementSignings)
      .where(inList(agreementSignings.personId, ids))
      .orderBy(desc(agreementSignings.at))
      .all(),
    ({ personId }) => personId,
  ),
]);

export function insertSigning(db: WriteDb, row: SigningRow): void {
  db.insert(agreementSignings).values(row).run();
}

/** As last agreed; its content is null once the house has cleared it. */
export const stepsOf = (db: ReadDb, personId: PersonId): StepsRow | null =>
  db
    .select()
    .from(agreementSteps)
    .where(eq(agreementSteps.personId, personId))
    .orderBy(desc(agreementSteps.version))
    .limit(1)
    .get() ?? null;

export function insertSteps(db: WriteDb, row: StepsRow): void {
  db.insert(agreementSteps).values(row).run();
}

/** A drawn signature names its author: when a file is hidden, it is deleted from the house and the office. */
export function forgetSignatures(db: WriteDb, personId: PersonId): void {
  db.update(agreementSignings)
    .set({ marks: null, sealedOffice: null })
    .where(
      and(
        eq(agreementSignings.personId, personId),
        or(isNotNull(agreementSignings.marks), isNotNull(agreementSignings.sealedOffice)),
      ),
    )
    .run();
}

/** Takes signatures, interpreters and lists of people who left before `leftBefore` out of the house. The office keeps them. */
export function forgetAgreements(db: WriteDb, leftBefore: CalendarDate): void {
  db.run(sql`UPDATE agreement_signings SET marks = NULL
    WHERE marks IS NOT NULL AND ${isGone(agreementSignings.personId, leftBefore)}`);
  db.run(sql`UPDATE agreement_steps SET items = NULL
    WHERE items IS NOT NULL AND ${isGone(agreementSteps.personId, leftBefore)}`);
}
