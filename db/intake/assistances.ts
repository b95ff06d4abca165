import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type {
  Assistance,
  AssistanceId,
  ModeDecision,
  WorkerDecision,
} from "../../domain/intake/assistance.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { groupedBy } from "../../domain/reports/group-by.ts";
import { inList } from "../platform/in-list.ts";
import { transactionCache, rowsOncePerRead } from "../platform/transaction-cache.ts";
import { storedCustomTerms } from "../vocabulary/custom-terms-column.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { intakeSections } from "./intake.table.ts";
import { assistanceModes, assistances, assistanceWorkers } from "./assistances.table.ts";

const isKept = isNull(assistances.voidedAt);

export interface RecordedMode extends ModeDecision {
  readonly by: UserId | null;
}
export interface RecordedWorker extends WorkerDecision {
  readonly by: UserId;
}

export function assistanceById(db: ReadDb, id: AssistanceId): Assistance | null {
  const row = db
    .select()
    .from(assistances)
    .where(and(eq(assistances.id, id), isKept))
    .get();
  return row === undefined ? null : rowToAssistance(row);
}

/** Newest first; those opened by mistake are left out. */
export const assistancesOfPerson = (db: ReadDb, personId: PersonId): Assistance[] =>
  db
    .select()
    .from(assistances)
    .where(and(eq(assistances.personId, personId), isKept))
    .orderBy(desc(assistances.openedOn), desc(assistances.openedAt))
    .all()
    .map(rowToAssistance);

/** Those that go on, oldest first. */
export const openAssistances = transactionCache((db): readonly Assistance[] =>
  db
    .select()
    .from(assistances)
    .where(and(isNull(assistances.closedOn), isKept))
    .orderBy(asc(assistances.openedOn), asc(assistances.openedAt))
    .all()
    .map(rowToAssistance),
);

/** Those of these people that go on, oldest first. */
export const openAssistancesOf = (db: ReadDb, people: readonly PersonId[]): Assistance[] =>
  db
    .select()
    .from(assistances)
    .where(and(inList(assistances.personId, people), isNull(assistances.closedOn), isKept))
    .orderBy(asc(assistances.openedOn), asc(assistances.openedAt))
    .all()
    .map(rowToAssistance);

/** Those that go on and are in their intake, or for which one was begun: oldest first. */
export const assistancesWithIntake = (db: ReadDb): Assistance[] => {
  const begun = db.select({ id: intakeSections.assistanceId }).from(intakeSections);
  return db
    .select()
    .from(assistances)
    .where(
      and(
        isNull(assistances.closedOn),
        isKept,
        or(isNull(assistances.assistedOn), inArray(assistances.id, begun)),
      ),
    )
    .orderBy(asc(assistances.openedOn), asc(assistances.openedAt))
    .all()
    .map(rowToAssistance);
};

/**
 * Open assistances whose person may be waiting for a place, oldest first: where that was once decided, where the intake
 * goes on, or where a referral was accepted since. They are few among all assistances.
 */
export const assistancesThatMayWait = (db: ReadDb): readonly Assistance[] =>
  db
    .select()
    .from(assistances)
    .where(
      sql`${assistances.id} IN (
        SELECT id FROM assistances
        WHERE closed_on IS NULL AND voided_at IS NULL AND assisted_on IS NULL
        UNION SELECT assistance_id FROM assistance_modes WHERE mode = 'waiting'
        UNION SELECT open.id FROM assistances AS open
        CROSS JOIN referrals ON referrals.person_id = open.person_id
        WHERE open.closed_on IS NULL AND open.voided_at IS NULL
          AND referrals.decision = 'accepted' AND referrals.decided_at >= open.assisted_on
      ) AND ${assistances.closedOn} IS NULL AND ${assistances.voidedAt} IS NULL`,
    )
    .orderBy(asc(assistances.openedOn), asc(assistances.openedAt))
    .all()
    .map(rowToAssistance);

/** Those that began after the intake and go on, or ended on that day or later: oldest first. */
export const assistedSince = (db: ReadDb, day: CalendarDate): Assistance[] =>
  db
    .select()
    .from(assistances)
    .where(
      and(
        isNotNull(assistances.assistedOn),
        or(isNull(assistances.closedOn), gte(assistances.closedOn, day)),
        isKept,
      ),
    )
    .orderBy(asc(assistances.openedOn), asc(assistances.openedAt))
    .all()
    .map(rowToAssistance);

export function openAssistanceOf(db: ReadDb, personId: PersonId): Assistance | null {
  const row = db
    .select()
    .from(assistances)
    .where(and(eq(assistances.personId, personId), isNull(assistances.closedOn), isKept))
    .get();
  return row === undefined ? null : rowToAssistance(row);
}

export function insertAssistance(
  db: WriteDb,
  { closing: _open, ...track }: Assistance,
  how: { readonly openedAt: Instant; readonly openedWith: StayId | null },
): void {
  db.insert(assistances)
    .values({ ...track, ...how })
    .run();
}

/** Ends the intake; `assistedWith` is the stay that did so automatically. Null undoes it. */
export function setAssistedOn(
  db: WriteDb,
  id: AssistanceId,
  assistedOn: CalendarDate | null,
  assistedWith: StayId | null,
): void {
  db.update(assistances).set({ assistedOn, assistedWith }).where(eq(assistances.id, id)).run();
}

export function setClosing(db: WriteDb, id: AssistanceId, closing: Assistance["closing"]): void {
  const { on, destination, reason } = closing ?? { on: null, destination: null, reason: null };
  db.update(assistances)
    .set({ closedOn: on, destination, reason, ownWords: storedCustomTerms(closing?.own) })
    .where(eq(assistances.id, id))
    .run();
}

export function voidAssistance(db: WriteDb, id: AssistanceId, at: Instant): void {
  db.update(assistances).set({ voidedAt: at }).where(eq(assistances.id, id)).run();
}

export interface MovedAssistance extends Pick<Assistance, "id" | "personId"> {
  readonly openedAt: Instant;
  readonly isOpenedBy: boolean;
}

/** What the admission of a stay, or its going on, did to the person's tracks: opened one, or ended its intake. */
export const assistancesMovedBy = (db: ReadDb, stayId: StayId): readonly MovedAssistance[] =>
  db
    .select()
    .from(assistances)
    .where(
      and(or(eq(assistances.openedWith, stayId), eq(assistances.assistedWith, stayId)), isKept),
    )
    .orderBy(desc(assistances.openedAt))
    .all()
    .map(({ id, personId, openedAt, openedWith }) => ({
      id,
      personId,
      openedAt,
      isOpenedBy: openedWith === stayId,
    }));

export const modesOf = (db: ReadDb, id: AssistanceId): readonly RecordedMode[] =>
  modesOfEach(db, [id]).get(id) ?? [];

/** Those of several assistances, asked for together. */
export const modesOfEach = rowsOncePerRead<AssistanceId, readonly RecordedMode[]>((db, ids) => [
  ...groupedBy(
    db
      .select({
        assistanceId: assistanceModes.assistanceId,
        mode: assistanceModes.mode,
        reason: assistanceModes.reason,
        from: assistanceModes.from,
        at: assistanceModes.at,
        by: assistanceModes.by,
      })
      .from(assistanceModes)
      .where(inList(assistanceModes.assistanceId, ids))
      .orderBy(asc(assistanceModes.from), asc(assistanceModes.at))
      .all(),
    ({ assistanceId }) => assistanceId,
  ),
]);

export const workersOf = (db: ReadDb, id: AssistanceId): readonly RecordedWorker[] =>
  workersOfEach(db, [id]).get(id) ?? [];

/** Those of several assistances, asked for together. */
export const workersOfEach = rowsOncePerRead<AssistanceId, readonly RecordedWorker[]>((db, ids) => [
  ...groupedBy(
    db
      .select({
        assistanceId: assistanceWorkers.assistanceId,
        userId: assistanceWorkers.userId,
        from: assistanceWorkers.from,
        at: assistanceWorkers.at,
        by: assistanceWorkers.by,
      })
      .from(assistanceWorkers)
      .where(inList(assistanceWorkers.assistanceId, ids))
      .orderBy(asc(assistanceWorkers.from), asc(assistanceWorkers.at))
      .all(),
    ({ assistanceId }) => assistanceId,
  ),
]);

/** Who was given these people to accompany, of their assistances that go on. */
export const workersOfOpen = (db: ReadDb, people: readonly PersonId[]) =>
  db
    .select({
      personId: assistances.personId,
      userId: assistanceWorkers.userId,
      from: assistanceWorkers.from,
      at: assistanceWorkers.at,
    })
    .from(assistances)
    .innerJoin(assistanceWorkers, eq(assistances.id, assistanceWorkers.assistanceId))
    .where(and(inList(assistances.personId, people), isNull(assistances.closedOn), isKept))
    .all();

export function insertMode(
  db: WriteDb,
  row: RecordedMode & { readonly id: string; readonly assistanceId: AssistanceId },
): void {
  db.insert(assistanceModes).values(row).run();
}

export function insertWorker(
  db: WriteDb,
  row: RecordedWorker & { readonly id: string; readonly assistanceId: AssistanceId },
): void {
  db.insert(assistanceWorkers).values(row).run();
}

export function rowToAssistance(row: typeof assistances.$inferSelect): Assistance {
  const { id, personId, openedOn, assistedOn, closedOn, destination, reason, reopens, ownWords } =
    row;
  const isClosed = closedOn !== null && destination !== null && reason !== null;
  return {
    id,
    personId,
    openedOn,
    assistedOn,
    closing: isClosed ? { on: closedOn, destination, reason, own: ownWords ?? undefined } : null,
    reopens,
  };
}
