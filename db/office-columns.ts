/**
 * Every table and column of the house's file, and whether a copy for the office has it: the columns whose values it keeps or
 * that `emptied` says are emptied, or null for a table of which it has no row. A test reads the schema and fails where one is
 * missing here, and no copy is made of a file that has one more: what nobody thought about does not leave the house.
 *
 * Without rows: whatever care workers alone open, notes of one's own and keys of notes, what is medical, scans, photos and every other sealed
 * file with what is made of them, keys of people, the recovery kit, drafts, what was there before a correction, the trace,
 * and what belongs to this computer or to one colleague.
 */
export const officeColumns: Readonly<Record<string, string | null>> = {
  access_parts: "id request_id part author_id first_page pages way left_at left_by",
  access_requests:
    "id request_id version person_id state asked_on due_on sealed recorded_at recorded_by",
  activities:
    "id what day at_time led_by_user led_by_person led_by_other open_to recorded_at recorded_by cancelled_at cancelled_by",
  activity_marks: "id activity_id person_id position mark marked_at marked_by",
  address_breach_contents: "breach_id version content sealed_office at by_user",
  address_breach_people: "breach_id person_id",
  address_breaches:
    "id version known_on risk opened_at opened_by reasons_version sealed_reasons assessed_at assessed_by outcome sealed_assessment",
  agreement_signings:
    "id person_id stay_id text_id read_in interpreting way marks sealed_office at by_user",
  agreement_steps: "person_id version items sealed_office at by_user",
  agreement_texts:
    "id language number content starts_on asks_again is_shipped published_at published_by",
  appointments:
    "id version person_id day at_time minutes place needs_escort escort interpreter_language interpreter_state interpreter_name series left_at back_at cancel_reason cancelled_at cancelled_by care_version sealed_care recorded_at recorded_by own_words",
  appointments_history: null,
  assistance_agreements: "id assistance_id sealed_office recorded_at recorded_by",
  assistance_modes: "id assistance_id mode reason from_day recorded_at recorded_by",
  assistance_workers: "id assistance_id user_id from_day recorded_at recorded_by",
  assistances:
    "id person_id opened_on opened_at assisted_on closed_on destination reason reopens opened_with assisted_with voided_at own_words",
  backup_drills: null,
  backup_places: null,
  backups: null,
  bed_closures: "id bed_id from_night until_night reason",
  beds: "id room_id name kind position retired_at",
  blobs: null,
  calendar_filters: null,
  census_entries: "id night person_id stay_id bed_id position state at by_user",
  censuses: "id night closed_at closed_by is_late",
  chore_tasks: "id part usual own_name picture weekdays people position retired_at",
  chore_terms:
    "id person_id kind task_id from_day until_day recorded_at recorded_by ended_on ended_by",
  chore_ticks: "id turn_id position outcome ticked_at ticked_by",
  chore_turns: "id task_id day person_id source given_at given_by taken_off_at taken_off_by",
  chore_weeks: "id week begun_at settled_at settled_by",
  coarse_rows: "id year sex age_class reason",
  compartment_epochs: "compartment epoch drop_public_key wrapped_previous members_mac",
  compartment_members: "compartment epoch member_id public_key sealed_key",
  compartment_rotations: null,
  compelled_disclosures:
    "id order_id version person_id state due_on disclosure_id sealed recorded_at recorded_by",
  complaint_contents: "complaint_id version content sealed_office at by_user",
  complaints:
    "id number version received_on due_on form about person_id sealed_person is_anonymous concerned_user taken_at taken_by answered_on answered_by answer_form satisfied second_on second_by own_words",
  condition_records: "id person_id corrects sealed_office recorded_at recorded_by",
  consents:
    "id consent_id version person_id compartment state from_on until_on ended_on sealed recorded_at recorded_by",
  contact_corrections: null,
  contact_keys: null,
  contact_notes: "seq id contact_id position house_text sealed hash signed_at signed_by",
  contacts:
    "id person_id day minutes place kind interpreted is_interview level recorded_at recorded_by taken_back_at taken_back_by version",
  criminal_case_links: "id case_id person_id sealed_office recorded_at recorded_by",
  criminal_case_versions: "id case_id version sealed_office recorded_at recorded_by",
  criminal_cases: "id opened_at opened_by",
  departure_answers: "id stay_id item position outcome reason sealed_office at by_user",
  departure_posts: "id stay_id position sealed_office recorded_at recorded_by",
  disclosures:
    "id person_id compartment day consent_row corrects source sealed recorded_at recorded_by",
  documents:
    "id person_id track_id version kind state asked_on issued_on expires_on sealed_office recorded_at recorded_by",
  documents_history: null,
  dossier_register: null,
  dossier_versions: null,
  dossiers: null,
  drafts: null,
  erasing: null,
  erasure_orders:
    "id person_id parts ground not_before state proposed_at proposed_by agreed_at agreed_by settled_at settled_by erased_on number",
  evacuation_lists: null,
  faults: null,
  file_merges: "merged_id kept_id merged_at merged_by",
  follow_ups: "id stay_id person_id day caller agreed_at agreed_by outcome settled_at settled_by",
  frozen_years: "year figures frozen_at",
  full_checks: null,
  given_numbers: null,
  guard_overrides:
    "id paper person_id reader sha256 sealed agreed_at first_by second_by way left_at",
  guard_terms: "id kind text added_at added_by ended_at ended_by",
  hand_over_readings: null,
  hand_over_taken_back: null,
  health_cards: null,
  hidden_holders: null,
  house_things: "id kind label retired_at own_words",
  household_members: "id household_id person_id from_day until_day",
  households: "id created_at",
  import_rows: null,
  imports: null,
  incident_people: "incident_id person_id part",
  incident_words: "incident_id version words at by_user",
  incidents:
    "id version happened_on happened_at basis level with_person follow_up_on followed_up_at followed_up_by expires_on recorded_at recorded_by background_version sealed_background erased_at",
  intake_endings:
    "id assistance_id outcome ended_on reason sealed_office recorded_at recorded_by own_words",
  intake_sections:
    "id person_id assistance_id section version arrival sealed_office sealed_care recorded_at recorded_by sealed_version",
  interview_cards: null,
  judicial_events:
    "id case_id person_id corrects sealed_office sealed_care recorded_at recorded_by",
  legal_holds: "id person_id until_on sealed set_at set_by lifted_at lifted_by",
  legal_records: "id person_id replaces sealed_office sealed_care recorded_at recorded_by",
  letter_templates: "id kind language number subject body saved_at saved_by",
  letterhead_logo: "one picture is_neutral kept_at kept_by",
  letters:
    "id person_id language state version sealed blob_id begun_at begun_by changed_at changed_by left_at left_by",
  list_words: "id list word counts_as number en fr nl is_offered from_day decided_at decided_by",
  log_entries:
    "id day shift written_at written_by kind person_id corrects text words is_pinned done_at done_by",
  log_mentions: "entry_id person_id",
  machine_statements: null,
  medicine_doses: null,
  medicines: null,
  missing_searches:
    "id person_id stay_id opened_at opened_by last_seen looks version ended_at ended_as ended_by",
  missing_steps: "id position en fr nl retired_at",
  missing_ticks: "search_id step_id at by_user",
  move_plans: "id night state made_at made_by planned_at settled_at settled_by",
  must_not_meet: "id person_a person_b sealed_office recorded_at recorded_by lifted_at lifted_by",
  name_hashes: "hash person_id",
  next_sessions:
    "id contact_id version day at_time minutes place worker_id recorded_at recorded_by taken_away_at taken_away_by",
  next_sessions_history: null,
  note_deputies: null,
  note_holders: null,
  note_openings: null,
  office_copies: "id made_at made_on made_by until_on destroyed_on destroyed_by",
  own_note_keys: null,
  own_notes: null,
  parcel_steps: "id parcel_id position step is_signed on_day at by",
  parcels: "id person_id kind arrived_on note own_words",
  pass_people: "pass_id person_id stay_id ended_at ended_as ended_by",
  passes: "id out_at out_by where_to back_by company has_phone by_count",
  people:
    "id number version name sex age_basis birth_month age_years age_on nationality languages alerts office_version sealed_office care_version sealed_care created_at sealed_hidden hidden_version help_needed is_nationality_presumed age_up_to",
  people_drops: null,
  people_filters: null,
  people_history: null,
  photos: null,
  placements:
    "id stay_id person_id bed_id from_night until_night voided_at without_bed accepted_at accepted_by",
  plan_entries: null,
  planned_moves: "id plan_id position stay_id person_id bed_id dropped_at event_id",
  profile_activations: "id profile from_day recorded_at recorded_by",
  project_records:
    "id record_id version person_id kind language level sector contract from_on until_on outcome sealed_care recorded_at recorded_by own_words",
  recovery_kits: null,
  referral_words: "id referral_id at by_user sealed",
  referrals:
    "id number version received_at taken_by detected_by referred_by languages sex age_range urgency decision decided_at interview_on interview_at reoriented_to refusal_reason person_id name caller phone names_version sealed_names suspicion_version sealed_suspicion erased_at own_words",
  referrals_history: null,
  reservations:
    "id about from_night until_night expires_on made_at made_by replaces ended_at ended_how ended_by voided_at",
  reserved_places: "id reservation_id bed_id person_id from_night until_night ended_at taken_by",
  residence_events: "id track_id sealed_office recorded_at recorded_by",
  residence_tracks:
    "id person_id opened_on is_open next_on version sealed_office recorded_at recorded_by",
  retention_terms: "id class months from_day recorded_at recorded_by",
  risk_assessments: null,
  rooms: "id name position retired_at",
  safety_cards: "person_id version card sealed_office recorded_at recorded_by",
  saved_questions: null,
  scans: null,
  sealed_files: null,
  settings:
    "one centre_name correspondence_address zone night_turns_at stay_months idle_minutes census_opens_at referral_weeks day_shift_at evening_shift_at night_shift_at pass_back_hour pass_alarm_minutes pass_keep_hours conversation_months agreement_months coordinator_months future_months complaint_days plan_months plan_after_days",
  settled_findings: null,
  sheet_readings: "id language is_read edition said_at said_by",
  sheet_words: "id language word number words from_day saved_at saved_by",
  snoozes: "id person_id about_id until_day sealed_office recorded_at recorded_by",
  stay_events:
    "id stay_id position kind at by_user night bed_id planned_until destination reason ended_placement begun_placement undone_at undone_by own_words taken_with",
  stays:
    "id person_id from_night until_night planned_until referred_by admitted_at destination reason voided_at own_words",
  thing_loans: "id thing_id person_id lent_on lent_at lent_by ended_on ended ended_by",
  trace: null,
  user_keys: null,
  users:
    "id name sign_in_name is_shelter is_care is_admin state language theme created_at text_size first_screen hides_names",
  vault: "one id purpose founded_at keys_generation trace_key name_key sealed_version",
  visits:
    "id person_id visitor day from_time until_time place recorded_at recorded_by voided_at voided_by own_words",
};

/**
 * Columns of tables that stay in a copy, without what stood in them: the columns named as a whole are set, in rows for which
 * `only` is true.
 */
export const emptied: readonly {
  readonly table: string;
  readonly set: string;
  readonly only?: string;
}[] = [
  { table: "people", set: "care_version = NULL, sealed_care = NULL" },
  { table: "appointments", set: "care_version = NULL, sealed_care = NULL" },
  { table: "incidents", set: "background_version = NULL, sealed_background = NULL" },
  // Whose it is, where the house does not know it any more: for whoever erases it, and for nobody on the way.
  { table: "complaints", set: "sealed_person = NULL" },
  { table: "address_breaches", set: "reasons_version = NULL, sealed_reasons = NULL" },
  { table: "intake_sections", set: "sealed_care = NULL" },
  { table: "judicial_events", set: "sealed_care = NULL" },
  { table: "legal_records", set: "sealed_care = NULL" },
  { table: "project_records", set: "sealed_care = x''" },
  // That a session has a note, and nothing of it: not what would confirm a guess.
  { table: "contact_notes", set: "house_text = NULL, sealed = x'', hash = zeroblob(32)" },
  { table: "consents", set: "sealed = x''", only: "compartment = 'care'" },
  { table: "disclosures", set: "sealed = x''", only: "compartment = 'care'" },
  // Nobody signs in to a copy: her name is not told, and the keys that stand in the file are of no other.
  { table: "users", set: "sign_in_name = id, first_screen = 'today', hides_names = 0" },
  { table: "vault", set: "trace_key = randomblob(32)" },
];
