import * as z from "zod";
import { BackupId } from "../backup/backup.ts";
import { BackupPlaceId } from "../backup/backups-view.ts";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import {
  ErasureGround,
  ErasureOrderId,
  ErasurePart,
  ErasureParts,
  ErasureState,
  HoldReason,
  LegalHoldId,
} from "./erasure-order.ts";
import { RetentionClass, RetentionMonths } from "./retention.ts";
import { Sheet } from "../users/recovery-sheets.ts";
import { PersonId, ShownName } from "../people/person.ts";
import {
  admin,
  command,
  done,
  nothing,
  office,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

const Who = z.strictObject({
  id: PersonId,
  number: z.int(),
  /** Null where this reader may not learn it, and where it is unknown. */
  name: ShownName.nullable(),
});

export const ErasureOrderView = z.strictObject({
  id: ErasureOrderId,
  /** Null once the file is gone. */
  person: Who.nullable(),
  /** Of a file that was erased. */
  number: z.int().nullable(),
  parts: z.array(ErasurePart),
  ground: ErasureGround,
  notBefore: CalendarDate,
  state: ErasureState,
  /**
   * Until this day two recovery sheets read the narratives that it erased, or would if it were carried out today; null
   * where none are kept.
   */
  narrativesUntil: CalendarDate.nullable(),
  proposed: z.strictObject({ at: Instant, byName: z.string(), isMine: z.boolean() }),
  agreed: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
  settled: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
});
export type ErasureOrderView = Readonly<z.infer<typeof ErasureOrderView>>;

export const LegalHoldView = z.strictObject({
  id: LegalHoldId,
  person: Who,
  /** Null where this reader cannot open it. */
  reason: HoldReason.nullable(),
  until: CalendarDate.nullable(),
  at: Instant,
  byName: z.string(),
  /** Someone proposed to lift it. */
  lift: z.strictObject({ at: Instant, byName: z.string(), isMine: z.boolean() }).nullable(),
});
export type LegalHoldView = Readonly<z.infer<typeof LegalHoldView>>;

export const DueErasureView = z.strictObject({
  class: RetentionClass.exclude(["refusedCalls", "olderBackups"]),
  /** The day from which its time counts, and the day it is over. */
  since: CalendarDate,
  on: CalendarDate,
});
export type DueErasureView = Readonly<z.infer<typeof DueErasureView>>;

/** What is kept for how long, what is due to go, and who decides it. */
export const retentionApi = {
  "forgetting.view": query(
    admin,
    nothing,
    z.strictObject({
      terms: z.array(
        z.strictObject({
          class: RetentionClass,
          months: RetentionMonths,
          /** Null where it is what the program proposes. */
          said: z.strictObject({ from: CalendarDate, byName: z.string() }).nullable(),
          /** The term set for a later day. */
          next: z.strictObject({ from: CalendarDate, months: RetentionMonths }).nullable(),
        }),
      ),
      due: z
        .array(
          Who.extend({ dues: z.array(DueErasureView), isHeld: z.boolean(), hasOrder: z.boolean() }),
        )
        .max(200),
      dueInAll: z.int().min(0),
      orders: z.array(ErasureOrderView).max(100),
      holds: z.array(LegalHoldView).max(200),
      /** Backups from before an erasure that are not recorded as destroyed, the first ones to destroy first. */
      backups: z
        .array(
          z.strictObject({
            placeId: BackupPlaceId,
            id: BackupId,
            madeOn: CalendarDate,
            folder: z.string(),
            /** Of the files that went since. */
            numbers: z.array(z.int()).max(200),
            destroyBy: CalendarDate,
            isLate: z.boolean(),
          }),
        )
        .max(200),
    }),
  ),
  "forgetting.ofPerson": query(
    office,
    z.strictObject({ id: PersonId }),
    z.strictObject({
      dues: z.array(DueErasureView),
      gone: z.array(ErasurePart),
      holds: z.array(LegalHoldView).max(50),
      order: ErasureOrderView.nullable(),
      /** The person asked what is stored about them, and it was answered. */
      answeredOn: CalendarDate.nullable(),
    }),
  ),
  "forgetting.setTerm": command(
    admin,
    z.strictObject({ class: RetentionClass, months: RetentionMonths, from: CalendarDate }),
    done,
  ),
  "forgetting.hold": command(
    office,
    z.strictObject({ id: PersonId, reason: HoldReason, until: CalendarDate.nullable() }),
    done,
  ),
  "forgetting.proposeLift": command(
    office,
    z.strictObject({ id: PersonId, holdId: LegalHoldId }),
    done,
  ),
  /** Takes the proposal back: the file is kept as before. */
  "forgetting.keepHold": command(
    office,
    z.strictObject({ id: PersonId, holdId: LegalHoldId }),
    done,
  ),
  /** The second of two, in a session of their own. */
  "forgetting.liftHold": command(
    office,
    z.strictObject({ id: PersonId, holdId: LegalHoldId }),
    done,
  ),
  "forgetting.propose": command(
    office,
    z.strictObject({
      id: PersonId,
      parts: ErasureParts,
      ground: ErasureGround,
      notBefore: CalendarDate,
    }),
    z.strictObject({ orderId: ErasureOrderId }),
  ),
  /** The second of two, in a session of their own. Says from which day on it may be carried out. */
  "forgetting.agree": command(
    office,
    z.strictObject({ orderId: ErasureOrderId }),
    z.strictObject({ notBefore: CalendarDate }),
  ),
  "forgetting.withdraw": command(office, z.strictObject({ orderId: ErasureOrderId }), done),
  /**
   * Carries an order out that two agreed to. Nothing in the program brings back what it takes; with two recovery sheets
   * typed, no narratives are kept either.
   */
  "forgetting.erase": command(
    admin,
    z.strictObject({
      orderId: ErasureOrderId,
      sheets: z.tuple([Sheet, Sheet]).nullable().default(null),
    }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
