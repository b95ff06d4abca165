import * as z from "zod";
import { BackupId, KeysChanged } from "./backup.ts";
import { CalendarDate, Instant, TimeZone } from "../core/calendar-date.ts";

export const BackupPlaceId = z.uuid().brand<"BackupPlaceId">();
export type BackupPlaceId = z.infer<typeof BackupPlaceId>;

/** Whether a record of a kind was there, and opened with the recovery key alone. */
export const Opened = z.enum(["opened", "none", "failed"]);
export type Opened = z.infer<typeof Opened>;

/** What a restore drill found. */
export const TestRestoreReport = z.strictObject({
  id: BackupId,
  /** Rows of all tables, as many as the manifest counts. */
  rows: z.int().min(0),
  files: z.int().min(0),
  missing: z.int().min(0),
  damaged: z.int().min(0),
  opened: z.strictObject({
    house: Opened,
    office: Opened,
    care: Opened,
    sealed: Opened,
    scan: Opened,
  }),
});
export type TestRestoreReport = Readonly<z.infer<typeof TestRestoreReport>>;

/** True when everything was there and everything that was tried opened. */
export const isGoodTestRestore = ({ missing, damaged, opened }: TestRestoreReport): boolean =>
  missing === 0 && damaged === 0 && Object.values(opened).every((one) => one !== "failed");

/** A backup as the vault remembers it, whether its place is connected or not. */
export const BackupView = z.strictObject({
  id: BackupId,
  madeAt: Instant,
  madeOn: CalendarDate,
  /** Of all it holds: the database and the sealed files it lists. */
  bytes: z.int().min(0),
  files: z.int().min(0),
  /** Sealed files that the house listed and did not have. */
  missing: z.int().min(0),
  /** Made automatically, or requested by a user. */
  by: z.string().nullable(),
  /** Removed by the program in its turn, or recorded as destroyed. */
  gone: z.enum(["letGo", "destroyed"]).nullable(),
  /** Its place is connected, and it is not there: it was removed by hand. */
  isLost: z.boolean(),
  /** The newest drill on it. */
  drill: z.strictObject({ at: Instant, by: z.string(), report: TestRestoreReport }).nullable(),
});
export type BackupView = Readonly<z.infer<typeof BackupView>>;

/** Whether a place can be used: connected, not found, or its folder holds another disk, or one without its mark. */
export const PlaceState = z.enum(["here", "missing", "other"]);
export type PlaceState = z.infer<typeof PlaceState>;

export const BackupPlace = z.strictObject({
  id: BackupPlaceId,
  /** What people call it: the how many-th place this house ever had. */
  number: z.int().min(1),
  folder: z.string(),
  /** On another device than the house: what a fire or a thief leaves. */
  isOutside: z.boolean(),
  /** The program backs up there automatically, once a day. */
  isDaily: z.boolean(),
  state: PlaceState,
  backups: z.array(BackupView),
});
export type BackupPlace = Readonly<z.infer<typeof BackupPlace>>;

export const BackupsView = z.strictObject({
  places: z.array(BackupPlace),
  /** Day of the newest backup outside this machine. */
  lastOutside: CalendarDate.nullable(),
  isDue: z.boolean(),
  /** What changed since that one was made, so that it is due however new it is. */
  keysChanged: KeysChanged.nullable(),
  /** Day of the newest good drill. */
  lastDrill: CalendarDate.nullable(),
  isDrillDue: z.boolean(),
  /** Without a proved recovery key no one could open a backup. */
  hasKit: z.boolean(),
  /** For the printed record of a drill. */
  centreName: z.string(),
});
export type BackupsView = Readonly<z.infer<typeof BackupsView>>;

/** The newest backup outside this machine is of long ago, or from before the keys changed. For administrators, on Today. */
export const BackupDue = z.strictObject({
  kind: z.literal("backupDue"),
  last: CalendarDate.nullable(),
  keysChanged: KeysChanged.nullable(),
});

/** The printed record of a restore drill, to be signed by the two who typed their sheets. */
export const TestRestoreRecord = z.strictObject({
  centreName: z.string(),
  zone: TimeZone,
  at: Instant,
  byName: z.string(),
  /** When the backup was made. */
  madeAt: Instant,
  report: TestRestoreReport,
});
export type TestRestoreRecord = Readonly<z.infer<typeof TestRestoreRecord>>;
