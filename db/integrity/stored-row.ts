import { sql } from "drizzle-orm";
import type { WriteDb } from "../platform/open.ts";

/** Tables whose rows the trace seals by a hash of their stored bytes. */
export const tracedTables = [
  "people",
  "log_entries",
  "appointments",
  "medicines",
  "medicine_doses",
  "hand_over_readings",
  "assistances",
  "stays",
  "users",
  "rooms",
  "beds",
  "bed_closures",
  "backup_places",
  "machine_statements",
  "recovery_kits",
  "censuses",
  "census_entries",
  "chore_tasks",
  "chore_terms",
  "chore_turns",
  "chore_weeks",
  "evacuation_lists",
  "referrals",
  "agreement_signings",
  "agreement_texts",
  "departure_answers",
  "departure_posts",
  "follow_ups",
  "missing_searches",
  "incidents",
  "address_breaches",
  "complaints",
  "intake_sections",
  "condition_records",
  "assistance_agreements",
  "intake_endings",
  "criminal_case_versions",
  "criminal_case_links",
  "judicial_events",
  "legal_records",
  "interview_cards",
  "own_notes",
  "plan_entries",
  "health_cards",
  "project_records",
  "contacts",
  "contact_notes",
  "note_openings",
  "next_sessions",
  "contact_corrections",
  "reservations",
  "move_plans",
  "activities",
  "visits",
  "parcels",
  "house_things",
  "thing_loans",
  "residence_tracks",
  "residence_events",
  "documents",
  "scans",
  "dossiers",
  "dossier_versions",
  "dossier_register",
  "consents",
  "disclosures",
  "letters",
  "letter_templates",
  "sheet_words",
  "sheet_readings",
  "list_words",
  "compelled_disclosures",
  "access_requests",
  "access_parts",
  "snoozes",
  "profile_activations",
  "guard_terms",
  "guard_overrides",
  "retention_terms",
  "legal_holds",
  "erasure_orders",
  "imports",
] as const;
export type TracedTable = (typeof tracedTables)[number];

/**
 * Rows exactly as stored, by their ids, in a form that can be hashed: column names and typed values, each with its length.
 * What is not there has none.
 */
export function storedRows(
  db: WriteDb,
  table: TracedTable,
  ids: readonly string[],
): ReadonlyMap<string, Buffer> {
  const named = JSON.stringify([...new Set(ids)]);
  const rows = db.all<Readonly<Record<string, unknown>>>(
    sql`SELECT * FROM ${sql.identifier(table)} WHERE id IN (SELECT value FROM json_each(${named}))`,
  );
  return new Map(
    rows.map((row) => [
      String(row["id"]),
      Buffer.concat(Object.entries(row).flatMap(([name, value]) => encode(name, value))),
    ]),
  );
}

/** One of them; null when there is no such row. */
export const storedRow = (db: WriteDb, table: TracedTable, id: string): Buffer | null =>
  storedRows(db, table, [id]).get(id) ?? null;

function encode(name: string, value: unknown): readonly Buffer[] {
  const kind = value === null ? "null" : Buffer.isBuffer(value) ? "blob" : typeof value;
  // SQLite stores nothing but numbers, text, bytes and NULL.
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(text);
  const head = Buffer.from(`${name}\u0000${kind}\u0000${String(bytes.length)}\u0000`);
  return [head, bytes];
}
