import * as z from "zod";
import { BackupId } from "../backup/backup.ts";
import { Instant } from "../core/calendar-date.ts";
import { Role, UserId } from "../users/user.ts";

/** Somebody whose passphrase opens what is restored from a backup, unless they have left since. */
export const CouldSignIn = z.strictObject({
  id: UserId,
  name: z.string(),
  signInName: z.string(),
  roles: z.array(Role),
});
export type CouldSignIn = Readonly<z.infer<typeof CouldSignIn>>;

/** A backup found in a folder, not proved yet. */
export const BackupFound = z.strictObject({
  /** The house's folder in the place, eight hexadecimals. */
  shelf: z.string().regex(/^[0-9a-f]{8}$/),
  id: BackupId,
  madeAt: Instant,
  bytes: z.int().min(0),
  files: z.int().min(0),
  /** Of a real house, a trial one or the invented one, other than this program opens. */
  isOtherPurpose: z.boolean(),
});
export type BackupFound = Readonly<z.infer<typeof BackupFound>>;
