import type { ErasurePart } from "../../domain/retention/erasure.ts";

/** Rows of a table that are about the person: by a column that names her, or by one that names a row of another table. */
export interface ErasedTable {
  readonly table: string;
  readonly part: ErasurePart;
  /** The column that names her; `person_id` where nothing is said. */
  readonly by?: readonly string[];
  /** The column that names a row of a table above, and that table. */
  readonly of?: readonly [column: string, parent: string];
  /** A column in which a row names an earlier one of the same table: the later goes first. */
  readonly follows?: string;
  /** Only these rows. */
  readonly only?: string;
}

/**
 * Every table that holds something of a person, in the order in which its rows can go: whatever names another row before
 * that row. A test follows the references of the schema from the people and fails where a table is missing here.
 */
export const erasedTables: readonly ErasedTable[] = [
  { table: "log_mentions", part: "house" },
  { table: "log_mentions", part: "house", of: ["entry_id", "log_entries"] },
  { table: "log_entries", part: "house", follows: "corrects" },
  { table: "agreement_signings", part: "house" },
  { table: "agreement_steps", part: "house" },
  { table: "activity_marks", part: "house" },
  { table: "appointments_history", part: "house", of: ["appointment_id", "appointments"] },
  { table: "appointments", part: "house" },
  { table: "medicine_doses", part: "house", of: ["medicine_id", "medicines"] },
  { table: "medicines", part: "house" },
  { table: "missing_ticks", part: "house", of: ["search_id", "missing_searches"] },
  { table: "missing_searches", part: "house" },
  { table: "pass_people", part: "house" },
  { table: "census_entries", part: "house" },
  { table: "chore_ticks", part: "house", of: ["turn_id", "chore_turns"] },
  { table: "chore_turns", part: "house" },
  { table: "chore_terms", part: "house" },
  { table: "complaint_contents", part: "house", of: ["complaint_id", "complaints"] },
  { table: "complaints", part: "house" },
  { table: "address_breach_people", part: "house" },
  { table: "incident_people", part: "house" },
  { table: "parcel_steps", part: "house", of: ["parcel_id", "parcels"] },
  { table: "parcels", part: "house" },
  { table: "thing_loans", part: "house" },
  { table: "visits", part: "house" },

  { table: "contact_keys", part: "narratives", of: ["contact_id", "contacts"] },
  { table: "note_openings", part: "narratives", of: ["contact_id", "contacts"] },
  { table: "contact_notes", part: "narratives", of: ["contact_id", "contacts"] },
  { table: "contact_corrections", part: "narratives", of: ["contact_id", "contacts"] },
  { table: "own_note_keys", part: "narratives", of: ["note_id", "own_notes"] },
  { table: "own_notes", part: "narratives" },
  { table: "plan_entries", part: "narratives", follows: "part_of" },
  { table: "project_records", part: "narratives" },
  { table: "interview_cards", part: "narratives", follows: "replaces" },
  { table: "legal_records", part: "narratives", follows: "replaces" },
  { table: "judicial_events", part: "narratives", follows: "corrects" },
  { table: "criminal_case_links", part: "narratives" },
  { table: "condition_records", part: "narratives", follows: "corrects" },
  { table: "risk_assessments", part: "narratives" },
  { table: "safety_cards", part: "narratives" },
  { table: "must_not_meet", part: "narratives", by: ["person_a", "person_b"] },
  { table: "health_cards", part: "narratives", follows: "follows" },
  { table: "assistance_agreements", part: "narratives", of: ["assistance_id", "assistances"] },
  { table: "intake_sections", part: "narratives", only: "section <> 'identity'" },
  { table: "departure_answers", part: "narratives", of: ["stay_id", "stays"] },
  { table: "departure_posts", part: "narratives", of: ["stay_id", "stays"] },
  { table: "referral_words", part: "narratives", of: ["referral_id", "referrals"] },
  { table: "dossier_register", part: "narratives", of: ["version_id", "dossier_versions"] },
  { table: "dossier_versions", part: "narratives", of: ["dossier_id", "dossiers"] },
  { table: "dossiers", part: "narratives" },
  { table: "letters", part: "narratives" },

  { table: "intake_sections", part: "identity", only: "section = 'identity'" },
  { table: "scans", part: "identity", of: ["document_id", "documents"] },
  { table: "documents_history", part: "identity", of: ["document_id", "documents"] },
  { table: "documents", part: "identity" },
  { table: "snoozes", part: "identity" },
  { table: "photos", part: "identity" },
  { table: "name_hashes", part: "identity" },
  { table: "people_drops", part: "identity" },
  { table: "hidden_holders", part: "identity" },
  { table: "people_history", part: "identity" },
  { table: "referrals_history", part: "identity", of: ["referral_id", "referrals"] },

  { table: "import_rows", part: "dates" },
  { table: "import_rows", part: "dates", of: ["referral_id", "referrals"] },
  { table: "access_parts", part: "dates", of: ["request_id", "access_requests"] },
  { table: "access_requests", part: "dates" },
  { table: "compelled_disclosures", part: "dates" },
  { table: "disclosures", part: "dates", follows: "corrects" },
  { table: "consents", part: "dates" },
  { table: "guard_overrides", part: "dates" },
  { table: "next_sessions_history", part: "dates", of: ["next_id", "next_sessions"] },
  { table: "next_sessions", part: "dates", of: ["contact_id", "contacts"] },
  { table: "contacts", part: "dates" },
  { table: "residence_events", part: "dates", of: ["track_id", "residence_tracks"] },
  { table: "residence_tracks", part: "dates" },
  { table: "intake_endings", part: "dates", of: ["assistance_id", "assistances"] },
  { table: "assistance_modes", part: "dates", of: ["assistance_id", "assistances"] },
  { table: "assistance_workers", part: "dates", of: ["assistance_id", "assistances"] },
  { table: "assistances", part: "dates", follows: "reopens" },
  { table: "follow_ups", part: "dates" },
  { table: "planned_moves", part: "dates" },
  { table: "reserved_places", part: "dates" },
  { table: "reserved_places", part: "dates", of: ["taken_by", "stays"] },
  { table: "stay_events", part: "dates", of: ["stay_id", "stays"] },
  { table: "placements", part: "dates" },
  { table: "stays", part: "dates" },
  { table: "household_members", part: "dates" },
  { table: "referrals", part: "dates" },
  { table: "legal_holds", part: "dates" },
  { table: "file_merges", part: "dates", by: ["merged_id", "kept_id"] },
  { table: "people", part: "dates", by: ["id"] },
];
