/**
 * Every column that names a person, and what becomes of it when two files turn out to be one person. A test reads the
 * schema and fails where one is missing here, so that nothing is ever left behind unseen.
 *
 * `moves`: the row goes to the kept file. Where the kept file has the very same already, it stays with the merged one.
 * `stays`: it is the past of the merged file itself.
 * `own`: what becomes of it is written out in `db/people/merges.ts`.
 *
 * A sealed record of a row that moves is bound to the row's own id, never to the person's; otherwise it is `own`.
 */
export const personColumns = {
  "access_requests.person_id": "moves",
  "activities.led_by_person": "moves",
  "activity_marks.person_id": "own",
  "address_breach_people.person_id": "moves",
  "agreement_signings.person_id": "moves",
  // Sealed to the person: the kept file gets a list that says what both said.
  "agreement_steps.person_id": "stays",
  "appointments.person_id": "moves",
  "assistances.person_id": "own",
  "census_entries.person_id": "own",
  "compelled_disclosures.person_id": "moves",
  "complaints.person_id": "moves",
  // Sealed for the office, and asked for by every file that was merged into hers.
  "complaints.sealed_person": "stays",
  "condition_records.person_id": "moves",
  "contacts.person_id": "moves",
  "chore_terms.person_id": "moves",
  "chore_turns.person_id": "moves",
  "consents.person_id": "moves",
  "criminal_case_links.person_id": "moves",
  "disclosures.person_id": "moves",
  // What is half written is sealed to its author and the person: nobody merges while there is something.
  "drafts.person_id": "stays",
  "documents.person_id": "moves",
  "dossiers.person_id": "moves",
  // An order is about the file it names; whoever merges withdraws it first.
  "erasing.person_id": "stays",
  "erasure_orders.person_id": "stays",
  "file_merges.kept_id": "own",
  "file_merges.merged_id": "stays",
  "follow_ups.person_id": "moves",
  "guard_overrides.person_id": "moves",
  // The house goes on seeing what each of two cards lets it see, until one that says both is written.
  "health_cards.person_id": "moves",
  "hidden_holders.person_id": "stays",
  "household_members.person_id": "own",
  // A file that was merged into another is no longer what its row wrote.
  "import_rows.person_id": "stays",
  "incident_people.person_id": "moves",
  "intake_sections.person_id": "own",
  "interview_cards.person_id": "moves",
  "judicial_events.person_id": "moves",
  "legal_holds.person_id": "moves",
  "legal_records.person_id": "moves",
  "letters.person_id": "moves",
  "log_entries.person_id": "moves",
  "log_mentions.person_id": "moves",
  "medicines.person_id": "moves",
  "missing_searches.person_id": "moves",
  "must_not_meet.person_a": "own",
  "must_not_meet.person_b": "own",
  "name_hashes.person_id": "own",
  "own_notes.person_id": "moves",
  "parcels.person_id": "moves",
  "pass_people.person_id": "moves",
  "people_drops.person_id": "moves",
  "people_history.person_id": "stays",
  // The kept file keeps its own photo, or gets the other one.
  "photos.person_id": "moves",
  "placements.person_id": "moves",
  "plan_entries.person_id": "moves",
  "planned_moves.person_id": "moves",
  "project_records.person_id": "moves",
  "referrals.person_id": "moves",
  "reserved_places.person_id": "moves",
  "residence_tracks.person_id": "moves",
  "risk_assessments.person_id": "moves",
  // The kept file gets a card that says what both said; those of the merged one are its past.
  "safety_cards.person_id": "stays",
  "snoozes.person_id": "moves",
  "stays.person_id": "moves",
  "thing_loans.person_id": "moves",
  "visits.person_id": "moves",
} as const satisfies Readonly<Record<string, "moves" | "stays" | "own">>;
