import * as z from "zod";
import { AuditAction } from "../core/audit-action.ts";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { PersonId, ShownName } from "../people/person.ts";
import { UserId } from "../users/user.ts";

/** What an administrator filters the audit log by. */
export const AuditGroup = z.enum(["changes", "readings", "papers", "keys", "refusals", "seals"]);
export type AuditGroup = z.infer<typeof AuditGroup>;

const readings = ["read", "sealedNoteOpened"] as const satisfies readonly AuditAction[];
const refusals = [
  "signInRefused",
  "missesDamaged",
  "refused",
  "paperStopped",
  "copyStopped",
] as const satisfies readonly AuditAction[];
const papers = [
  "saved",
  "printed",
  "destroyed",
  "paperStopped",
  "copyStopped",
  "guardTermAdded",
  "guardTermEnded",
  "dossierFrozen",
  "dossierRegistered",
  "letterKept",
  "disclosureNoted",
] as const satisfies readonly AuditAction[];
const keys = [
  "signedIn",
  "signInRefused",
  "missesDamaged",
  "recoveredByKit",
  "passphraseChosen",
  "passphraseChanged",
  "olderFileAccepted",
  "oldPagesFound",
  "clockAccepted",
  "houseKeyRenewed",
  "houseRestored",
  "houseMoved",
  "backupMade",
  "backupLetGo",
  "backupDestroyed",
  "restoreDrilled",
  "traceChecked",
  "houseChecked",
  "findingsSettled",
  "codeMade",
  "codeCompared",
  "machineSeen",
  "machineAccepted",
  "machineWithdrawn",
  "backupPlaceAdded",
  "backupPlaceChanged",
  "backupPlaceEnded",
  "updateChecked",
  "updateRefused",
  "updateReady",
  "updateDropped",
  "userAdded",
  "userReset",
  "userEnabled",
  "userDisabled",
  "userRemoved",
  "rolesChanged",
  "compartmentBorn",
  "compartmentRenewed",
  "rosterRepaired",
  "userRepaired",
  "keyFileRepaired",
  "entryNotSigned",
  "secondNotIndependent",
  "pairChanged",
  "safetyNotSigned",
  "letIntoOffice",
  "letIntoCare",
  "kitMade",
  "sheetProved",
  "kitProved",
  "sheetHeldOutside",
  "sheetNotOutside",
  "namedForHidden",
  "unnamedForHidden",
  "noteHolderNamed",
  "noteHolderUnnamed",
  "noteDeputyNamed",
  "noteDeputyUnnamed",
  "sealedNoteOpened",
] as const satisfies readonly AuditAction[];

/** Rows that were changed along with something else: so many that they are shown only on request. */
const seals = ["rowSealed"] as const satisfies readonly AuditAction[];

/** What is listed where no group was chosen. */
export const actionsListed: readonly AuditAction[] = AuditAction.options.filter(
  (action) => !seals.some((seal) => seal === action),
);

/** The actions of a group; `changes` is every action that is in no other, so a new action is included automatically. */
export function actionsIn(group: AuditGroup): readonly AuditAction[] {
  switch (group) {
    case "readings":
      return readings;
    case "refusals":
      return refusals;
    case "papers":
      return papers;
    case "keys":
      return keys;
    case "seals":
      return seals;
    case "changes": {
      const others: ReadonlySet<AuditAction> = new Set([
        ...readings,
        ...refusals,
        ...papers,
        ...keys,
        ...seals,
      ]);
      return AuditAction.options.filter((action) => !others.has(action));
    }
  }
}

/** What is looked for; everything where a field is null. Days are civil days in the house's zone, both included. */
export const AuditFilter = z.strictObject({
  /** `program`: what happened without a user, such as a refused sign-in. */
  by: z.union([UserId, z.literal("program")]).nullable(),
  group: AuditGroup.nullable(),
  /** Whose file it happened to. */
  person: PersonId.nullable().default(null),
  from: CalendarDate.nullable(),
  until: CalendarDate.nullable(),
  /** Only entries before this number: where the last page ended. */
  before: z.int().min(1).nullable(),
});
export type AuditFilter = Readonly<z.infer<typeof AuditFilter>>;

/** One entry: who did what, when, to which file. Never what was written there. */
export const AuditLine = z.strictObject({
  seq: z.int(),
  at: Instant,
  byId: UserId.nullable(),
  byName: z.string().nullable(),
  action: AuditAction,
  detail: z.string().nullable(),
  /** The file it happened to, by the name the house shows today. */
  person: z.strictObject({ id: PersonId, number: z.int(), name: ShownName.nullable() }).nullable(),
});
export type AuditLine = Readonly<z.infer<typeof AuditLine>>;

export const AuditPage = z.strictObject({
  lines: z.array(AuditLine).max(100),
  /** There are earlier ones. */
  hasMore: z.boolean(),
  users: z.array(z.strictObject({ id: UserId, name: z.string() })),
});
export type AuditPage = Readonly<z.infer<typeof AuditPage>>;

/** What following the whole chain found. */
export const AuditCheck = z.strictObject({
  entries: z.int().min(0),
  /** Number of the first entry that does not follow from the one before; null when all do. */
  brokenAt: z.int().nullable(),
});
export type AuditCheck = Readonly<z.infer<typeof AuditCheck>>;
