import type { WriteDb } from "../../../db/platform/open-database.ts";
import type { UserRow } from "../../../db/users/users.ts";
import type { Parsed, Output, ProcedureName } from "../../../domain/api/index.ts";
import type { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { HouseSettings } from "../../../domain/settings/house-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import type { Result } from "../../../domain/core/result.ts";
import type { Keyring } from "../keys/keyring.ts";
import type { OpenVault } from "./opened-vault.ts";
import type { AuditEvent } from "./audit-log-chain.ts";

/** What a handler works with. Time, randomness and identity are given, never taken. */
export interface Context {
  readonly tx: WriteDb;
  readonly me: UserRow;
  readonly keys: Keyring;
  readonly settings: HouseSettings;
  readonly now: Instant;
  /** The civil date in the house's zone. */
  readonly today: CalendarDate;
  /** The night that goes on or comes next. */
  readonly tonight: CalendarDate;
  readonly house: OpenVault;
  newId(): string;
  /** Adds to the audit log of this transaction. */
  note(happening: AuditEvent): void;
  /** Notes that this person's file or this referral was looked at; once per part within 15 minutes. */
  noteReading(id: PersonId, part: string): void;
  noteReading(id: ReferralId, part: string, kind: "referrals"): void;
  /** The same of many people's files, asked for together. */
  noteReadings(ids: readonly PersonId[], part: string): void;
}

/** A handler that runs inside a transaction. */
export type Handler<N extends ProcedureName> = (
  context: Context,
  input: Parsed<N>,
) => Result<Output<N>, AppError>;
