import * as z from "zod";
import { AuditAction } from "../core/audit-action.ts";
import { Instant } from "../core/calendar-date.ts";
import { PersonId, ShownName } from "../people/person.ts";

/** Days after which the whole house is looked through again. */
export const daysBetweenChecks = 7;

/** How a row differs from the audit log. */
export const RowDoubt = z.enum(["changed", "gone", "added"]);
export type RowDoubt = z.infer<typeof RowDoubt>;

/** Something that is not as it should be. Numbers and random ids; no personal data. */
export const Finding = z.discriminatedUnion("kind", [
  /** Pages of the file whose seal does not hold. */
  z.strictObject({ kind: z.literal("pages"), count: z.int().min(1) }),
  /** Tables that are not whole, or whose index is not. */
  z.strictObject({ kind: z.literal("tables"), count: z.int().min(1) }),
  /** Rows that point at what is not there. */
  z.strictObject({ kind: z.literal("links"), count: z.int().min(1) }),
  /** An entry of the audit log that does not follow from the one before. */
  z.strictObject({ kind: z.literal("chain"), seq: z.int().min(1) }),
  /** An entry of the audit log that the user it names did not sign. */
  z.strictObject({ kind: z.literal("signature"), seq: z.int().min(1) }),
  /** A row that differs from its newest entry. `now`: a hash of the present row, or nothing. */
  z.strictObject({
    kind: z.literal("row"),
    how: RowDoubt,
    table: z.string(),
    id: z.string(),
    seq: z.int().nullable(),
    now: z.string(),
  }),
  /** A sealed file: a scan, a photo, a frozen document. */
  z.strictObject({
    kind: z.literal("file"),
    how: z.enum(["missing", "changed", "unreadable"]),
    id: z.string(),
  }),
]);
export type Finding = Readonly<z.infer<typeof Finding>>;

/** By what a finding is known again a week later. */
export function findingKey(finding: Finding): string {
  switch (finding.kind) {
    case "pages":
    case "tables":
    case "links":
      return finding.kind;
    case "chain":
      return `chain ${String(finding.seq)}`;
    case "signature":
      return `signature ${String(finding.seq)}`;
    case "row":
      return `row ${finding.table} ${finding.id} ${finding.now}`;
    case "file":
      return `file ${finding.how} ${finding.id}`;
  }
}

/** A damaged file is restored from a backup; it cannot be accepted as it is. */
export const isDamage = ({ kind }: Pick<Finding, "kind">): boolean =>
  kind === "pages" || kind === "tables" || kind === "links";

/** More findings of one check are counted, not listed. */
export const mostFindings = 100;

/** What a full check looked at, and what it found. */
export const CheckReport = z.strictObject({
  pages: z.int().min(0),
  entries: z.int().min(0),
  rows: z.int().min(0),
  files: z.int().min(0),
  findings: z.array(Finding).max(mostFindings),
  /** Found besides those. */
  more: z.int().min(0),
});
export type CheckReport = Readonly<z.infer<typeof CheckReport>>;

/** A finding as an administrator reads it. */
export const FindingView = z.strictObject({
  key: z.string(),
  finding: Finding,
  /** The last entry of the audit log about it: who did what, when. */
  last: z
    .strictObject({ seq: z.int(), at: Instant, byName: z.string().nullable(), action: AuditAction })
    .nullable(),
  person: z.strictObject({ id: PersonId, number: z.int(), name: ShownName.nullable() }).nullable(),
});
export type FindingView = Readonly<z.infer<typeof FindingView>>;

export const CheckId = z.uuid().brand<"CheckId">();
export type CheckId = z.infer<typeof CheckId>;

export const ChecksView = z.strictObject({
  /** The newest check. */
  last: z
    .strictObject({
      id: CheckId,
      at: Instant,
      /** Null for an automatic check. */
      byName: z.string().nullable(),
      report: CheckReport.omit({ findings: true }),
      /** The findings that are not reviewed yet. */
      findings: z.array(FindingView),
      /** Found as well, and looked into before. */
      known: z.int().min(0),
    })
    .nullable(),
  isDue: z.boolean(),
});
export type ChecksView = Readonly<z.infer<typeof ChecksView>>;
