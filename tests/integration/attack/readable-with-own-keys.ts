// Everything that one person's keys decrypt.
import { join } from "node:path";
import * as z from "zod";
import { readBlob } from "../../../electron/vault/platform/blobs.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { openRecord, type OpeningKey } from "../../../electron/vault/keys/sealed-record.ts";
import { openingKeysOf, openNoteKey } from "../../../electron/vault/keys/note-key.ts";
import { ScanRecord } from "../../../electron/vault/residence/sealed-scans.ts";
import { openPersonKey } from "../../../electron/vault/keys/hidden-file-key.ts";
import { compartmentKeys, openRaw, pagesOf, type OwnKeys } from "./raw-vault-access.ts";

interface Sealed {
  readonly table: string;
  readonly id: string;
  readonly version: number;
  readonly bytes: Buffer;
}

/** The sealed records of every table, with the context of each. */
const sealedRecords = `
  SELECT 'people.office' AS "table", id, office_version AS version, sealed_office AS bytes FROM people
  UNION ALL SELECT 'people.care', id, care_version, sealed_care FROM people
  UNION ALL SELECT 'people.office', person_id, office_version, sealed_office FROM people_history
  UNION ALL SELECT 'people.care', person_id, care_version, sealed_care FROM people_history
  UNION ALL SELECT 'people.hidden', id, hidden_version, sealed_hidden FROM people
  UNION ALL SELECT 'people.hidden', person_id, hidden_version, sealed_hidden FROM people_history
  UNION ALL SELECT 'people_drops', id, 1, sealed FROM people_drops
  UNION ALL SELECT 'risk_assessments', id, 1, sealed_care FROM risk_assessments
  UNION ALL SELECT 'safety_cards', person_id, version, sealed_office FROM safety_cards
  UNION ALL SELECT 'must_not_meet', id, 1, sealed_office FROM must_not_meet
  UNION ALL SELECT 'incidents.background', id, background_version, sealed_background FROM incidents
  UNION ALL SELECT 'address_breaches.reasons', id, reasons_version, sealed_reasons FROM address_breaches
  UNION ALL SELECT 'address_breaches.assessment', id, 1, sealed_assessment FROM address_breaches
  UNION ALL SELECT 'address_breach_contents', breach_id, version, sealed_office FROM address_breach_contents
  UNION ALL SELECT 'complaint_contents', complaint_id, version, sealed_office FROM complaint_contents
  UNION ALL SELECT 'intake_sections', id, version, sealed_office FROM intake_sections
  UNION ALL SELECT 'intake_sections', id, version, sealed_care FROM intake_sections
  UNION ALL SELECT 'assistance_agreements', id, 1, sealed_office FROM assistance_agreements
  UNION ALL SELECT 'intake_endings', id, 1, sealed_office FROM intake_endings
  UNION ALL SELECT 'referrals.names', id, names_version, sealed_names FROM referrals
  UNION ALL SELECT 'referrals.names', referral_id, names_version, sealed_names FROM referrals_history
  UNION ALL SELECT 'referral_words', id, 1, sealed FROM referral_words
  UNION ALL SELECT 'departure_answers', id, 1, sealed_office FROM departure_answers
  UNION ALL SELECT 'departure_posts', id, 1, sealed_office FROM departure_posts
  UNION ALL SELECT 'condition_records', id, 1, sealed_office FROM condition_records
  UNION ALL SELECT 'agreement_signings', id, 1, sealed_office FROM agreement_signings
  UNION ALL SELECT 'agreement_steps', person_id, version, sealed_office FROM agreement_steps
  UNION ALL SELECT 'appointments.care', id, care_version, sealed_care FROM appointments
  UNION ALL SELECT 'appointments.care', appointment_id, care_version, sealed_care FROM appointments_history
  UNION ALL SELECT 'medicines.care', id, 1, sealed_care FROM medicines
  UNION ALL SELECT 'criminal_case_versions', id, 1, sealed_office FROM criminal_case_versions
  UNION ALL SELECT 'criminal_case_links', id, 1, sealed_office FROM criminal_case_links
  UNION ALL SELECT 'judicial_events', id, 1, sealed_office FROM judicial_events
  UNION ALL SELECT 'judicial_events', id, 1, sealed_care FROM judicial_events
  UNION ALL SELECT 'legal_records', id, 1, sealed_office FROM legal_records
  UNION ALL SELECT 'legal_records', id, 1, sealed_care FROM legal_records
  UNION ALL SELECT 'interview_cards', id, 1, sealed_care FROM interview_cards
  UNION ALL SELECT 'own_notes', id, 1, sealed FROM own_notes
  UNION ALL SELECT 'plan_entries', id, 1, sealed_care FROM plan_entries
  UNION ALL SELECT 'health_cards', id, 1, sealed_care FROM health_cards
  UNION ALL SELECT 'project_records', id, 1, sealed_care FROM project_records
  UNION ALL SELECT 'contact_notes', id, 1, sealed FROM contact_notes
  UNION ALL SELECT 'contact_corrections', id, 1, sealed FROM contact_corrections
  UNION ALL SELECT 'note_openings', id, 1, sealed_care FROM note_openings
  UNION ALL SELECT 'residence_tracks', id, version, sealed_office FROM residence_tracks
  UNION ALL SELECT 'residence_events', id, 1, sealed_office FROM residence_events
  UNION ALL SELECT 'documents', id, version, sealed_office FROM documents
  UNION ALL SELECT 'documents', document_id, version, sealed_office FROM documents_history
  UNION ALL SELECT 'consents', id, 1, sealed FROM consents
  UNION ALL SELECT 'consents.hidden', id, 1, sealed FROM consents
  UNION ALL SELECT 'access_requests', id, 1, sealed FROM access_requests
  UNION ALL SELECT 'access_requests.hidden', id, 1, sealed FROM access_requests
  UNION ALL SELECT 'compelled_disclosures', id, 1, sealed FROM compelled_disclosures
  UNION ALL SELECT 'compelled_disclosures.hidden', id, 1, sealed FROM compelled_disclosures
  UNION ALL SELECT 'legal_holds', id, 1, sealed FROM legal_holds
  UNION ALL SELECT 'legal_holds.hidden', id, 1, sealed FROM legal_holds
  UNION ALL SELECT 'guard_overrides', id, 1, sealed FROM guard_overrides
  UNION ALL SELECT 'guard_overrides.hidden', id, 1, sealed FROM guard_overrides
  UNION ALL SELECT 'disclosures', id, 1, sealed FROM disclosures
  UNION ALL SELECT 'disclosures.hidden', id, 1, sealed FROM disclosures
  UNION ALL SELECT 'snoozes', id, 1, sealed_office FROM snoozes
  UNION ALL SELECT 'scans.reason', id, 1, sealed_reason FROM scans
  UNION ALL SELECT 'dossiers', id, version, sealed FROM dossiers
  UNION ALL SELECT 'dossiers.hidden', id, version, sealed FROM dossiers
  UNION ALL SELECT 'dossier_versions', id, 1, sealed FROM dossier_versions
  UNION ALL SELECT 'dossier_versions.hidden', id, 1, sealed FROM dossier_versions
  UNION ALL SELECT 'dossier_register', id, 1, sealed FROM dossier_register
  UNION ALL SELECT 'dossier_register.hidden', id, 1, sealed FROM dossier_register
  UNION ALL SELECT 'letters', id, version, sealed FROM letters
  UNION ALL SELECT 'letters.hidden', id, version, sealed FROM letters
  UNION ALL SELECT 'blobs.hidden', id, 1, sealed FROM blobs
  UNION ALL SELECT 'blobs', id, 1, sealed FROM blobs`;

/** Pages, log, rows, opened records and opened scans. The vault must be locked. */
export function spoilsOf(keys: OwnKeys): readonly Buffer[] {
  const path = join(keys.folder, "hearth.db");
  const pages = pagesOf(path, databaseKey(keys.vmk, keys.vaultId));
  const { file } = openRaw(keys);
  try {
    const rows = Buffer.from(JSON.stringify(everyRow(file)));
    const held = compartmentKeys(keys, file);
    const records = file.prepare(sealedRecords).all() as readonly Sealed[];
    const all = [
      ...held.values(),
      ...(keys.copied ?? []),
      ...personKeys(keys, file),
      ...noteKeys(keys, file),
    ];
    const once = records
      .filter(({ bytes }) => (bytes as Buffer | null) !== null)
      .flatMap((record) => openWithAny(keys, all, record));
    const opened = [...once, ...once.flatMap((record) => openBelow(keys, all, record))];
    const scans = opened.flatMap(({ table, id, content }) =>
      table === "blobs" ? openScan(keys, id, content) : [],
    );
    return [...pages, rows, ...opened.map(({ content }) => toBytes(content)), ...scans];
  } finally {
    file.close();
  }
}

export const contains = (spoils: readonly Buffer[], canary: string): boolean =>
  spoils.some((bytes) => bytes.includes(canary));

function everyRow(file: ReturnType<typeof openRaw>["file"]): unknown {
  const tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
  return (tables.all() as readonly string[]).map((name) =>
    file.prepare(`SELECT * FROM "${name}"`).all(),
  );
}

/** The keys of hidden files that this seed opens, whoever they were sealed to. */
function personKeys(
  { vaultId, bundleSeed }: OwnKeys,
  file: ReturnType<typeof openRaw>["file"],
): readonly ReadonlyMap<number, OpeningKey>[] {
  const rows = file
    .prepare(
      "SELECT person_id, member_id, sealed_key FROM hidden_holders WHERE sealed_key IS NOT NULL",
    )
    .all() as readonly Readonly<
    Record<"person_id" | "member_id", string> & { sealed_key: Buffer }
  >[];
  return rows.flatMap(({ person_id: personId, member_id: memberId, sealed_key }) => {
    const recordKey = openPersonKey(bundleSeed, { vaultId, personId, memberId }, sealed_key);
    return recordKey === null ? [] : [new Map([[0, { recordKey, dropSeed: null }]])];
  });
}

/** The keys of sealed notes that this seed opens, whoever they were sealed to. */
function noteKeys(
  { vaultId, bundleSeed }: OwnKeys,
  file: ReturnType<typeof openRaw>["file"],
): readonly ReadonlyMap<number, OpeningKey>[] {
  const rows = file
    .prepare(
      `SELECT note_id, member_id, sealed_key FROM own_note_keys
       UNION ALL SELECT contact_id, member_id, sealed_key FROM contact_keys`,
    )
    .all() as readonly Readonly<Record<"note_id" | "member_id", string> & { sealed_key: Buffer }>[];
  return rows.flatMap(({ note_id: noteId, member_id: memberId, sealed_key }) => {
    const keys = openNoteKey(bundleSeed, { vaultId, noteId, memberId }, sealed_key);
    return keys === null
      ? []
      : [
          new Map([
            [0, { recordKey: keys.subarray(0, 32), dropSeed: null }],
            ...openingKeysOf(keys),
          ]),
        ];
  });
}

/** Tries every key of every epoch and compartment: the row does not say which one is needed. */
function openWithAny(
  { vaultId }: OwnKeys,
  held: readonly ReadonlyMap<number, OpeningKey>[],
  { table, id, version, bytes }: Sealed,
): readonly (Omit<Sealed, "bytes"> & { readonly content: unknown })[] {
  return held.flatMap((byEpoch) => {
    const record = openRecord(byEpoch, { vaultId, table, rowId: id, version }, z.unknown(), bytes);
    return record.ok ? [{ table, id, version, content: record.value }] : [];
  });
}

/** The inner layer of a hidden file. */
function openBelow(
  keys: OwnKeys,
  held: readonly ReadonlyMap<number, OpeningKey>[],
  { table, id, version, content }: ReturnType<typeof openWithAny>[number],
): ReturnType<typeof openWithAny> {
  if (!table.endsWith(".hidden") || typeof content !== "string") return [];
  const [below = ""] = table.split(".");
  const bytes = Buffer.from(content, "hex");
  return openWithAny(keys, held, { table: below, id, version, bytes });
}

function openScan({ folder }: OwnKeys, id: string, content: unknown): readonly Buffer[] {
  const { key } = ScanRecord.parse(content);
  const scan = readBlob(folder, id, Buffer.from(key, "hex"));
  return scan.ok ? [scan.value] : [];
}

const toBytes = (content: unknown): Buffer => Buffer.from(JSON.stringify(content));
