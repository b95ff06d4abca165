import { and, desc, eq, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ContactBan, ContactBanId, Risk, RiskAssessment } from "../../domain/safety/safety.ts";
import type { UserId } from "../../domain/users/user.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { contactBans, riskAssessments, safetyCards } from "./safety.table.ts";

export type RiskRow = RiskAssessment & { readonly sealedCare: Buffer; readonly signature: Buffer };
export type SafetyCardRow = Readonly<typeof safetyCards.$inferSelect>;
export type ContactBanRow = Omit<
  Readonly<typeof contactBans.$inferSelect>,
  "liftedAt" | "liftedBy"
>;

/** Newest first. */
export const assessmentsOf = (db: ReadDb, personId: PersonId): RiskRow[] =>
  db
    .select()
    .from(riskAssessments)
    .where(eq(riskAssessments.personId, personId))
    .orderBy(desc(riskAssessments.on), desc(riskAssessments.at))
    .all();

/** The last assessment of everyone who has one. */
export const risksByPerson = (db: ReadDb): ReadonlyMap<PersonId, Risk> => lastOfEach(db, undefined);

/** The last assessment of each of these who has one. */
export const risksOf = (db: ReadDb, ids: readonly PersonId[]): ReadonlyMap<PersonId, Risk> =>
  ids.length === 0 ? new Map() : lastOfEach(db, inList(riskAssessments.personId, ids));

function lastOfEach(db: ReadDb, whose: SQL | undefined): ReadonlyMap<PersonId, Risk> {
  const rows = db
    .select({
      personId: riskAssessments.personId,
      level: riskAssessments.level,
      on: riskAssessments.on,
      reviewOn: riskAssessments.reviewOn,
    })
    .from(riskAssessments)
    .where(whose)
    .orderBy(riskAssessments.on, riskAssessments.at)
    .all();
  return new Map(rows.map(({ personId, ...risk }) => [personId, risk]));
}

export function insertAssessment(db: WriteDb, row: RiskRow): void {
  db.insert(riskAssessments).values(row).run();
}

/** The card as last written; its content is null once the house has cleared it. */
export const safetyCardOf = (db: ReadDb, personId: PersonId): SafetyCardRow | null =>
  db
    .select()
    .from(safetyCards)
    .where(eq(safetyCards.personId, personId))
    .orderBy(desc(safetyCards.version))
    .limit(1)
    .get() ?? null;

/** The valid card of everyone, even where the house has cleared it. */
export const newestSafetyCards = (db: ReadDb): SafetyCardRow[] =>
  db
    .select()
    .from(safetyCards)
    .where(
      sql`${safetyCards.version} = (SELECT max(version) FROM safety_cards AS one WHERE one.person_id = ${safetyCards.personId})`,
    )
    .all();

/**
 * The phone number that the house has of each of these, empty where none is recorded. A person whose card the house has
 * cleared is left out: its content is unknown.
 */
export function phonesOf(db: ReadDb, ids: readonly PersonId[]): ReadonlyMap<PersonId, string> {
  if (ids.length === 0) return new Map();
  const cards = db
    .select({ personId: safetyCards.personId, card: safetyCards.card })
    .from(safetyCards)
    .where(inList(safetyCards.personId, ids))
    .orderBy(safetyCards.version)
    .all();
  const newest = new Map(cards.map(({ personId, card }) => [personId, card]));
  return new Map(
    ids.flatMap((id) => {
      const card = newest.get(id);
      return card === null ? [] : [[id, card?.phone ?? ""] as const];
    }),
  );
}

export function insertSafetyCard(db: WriteDb, row: SafetyCardRow): void {
  db.insert(safetyCards).values(row).run();
}

/** Every card that the house has, of any version. */
export const cardsInHouse = (db: ReadDb): SafetyCardRow[] =>
  db.select().from(safetyCards).where(isNotNull(safetyCards.card)).all();

export function signCard(
  db: WriteDb,
  { personId, version }: Pick<SafetyCardRow, "personId" | "version">,
  cardSignature: Buffer,
): void {
  db.update(safetyCards)
    .set({ cardSignature })
    .where(and(eq(safetyCards.personId, personId), eq(safetyCards.version, version)))
    .run();
}

/** Deletes what the staff on duty could read; the office keeps it. */
export function forgetSafetyCards(db: WriteDb, personId: PersonId): void {
  db.update(safetyCards)
    .set({ card: null, cardSignature: null })
    .where(and(eq(safetyCards.personId, personId), isNotNull(safetyCards.card)))
    .run();
}

/** Pairs that count now. */
export const contactBansOf = (db: ReadDb, id: PersonId): ContactBanRow[] =>
  db
    .select()
    .from(contactBans)
    .where(and(or(eq(contactBans.a, id), eq(contactBans.b, id)), isNull(contactBans.liftedAt)))
    .all();

export const contactBanById = (db: ReadDb, id: ContactBanId): ContactBan | null =>
  db
    .select({ id: contactBans.id, a: contactBans.a, b: contactBans.b })
    .from(contactBans)
    .where(and(eq(contactBans.id, id), isNull(contactBans.liftedAt)))
    .get() ?? null;

export function insertContactBan(db: WriteDb, row: ContactBanRow): void {
  db.insert(contactBans).values(row).run();
}

export function liftContactBan(db: WriteDb, id: ContactBanId, at: Instant, by: UserId): void {
  db.update(contactBans).set({ liftedAt: at, liftedBy: by }).where(eq(contactBans.id, id)).run();
}
