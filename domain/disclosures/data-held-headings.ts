// The headings under which stored data is printed.

export const dataHeldHeadings = [
  "person",
  "arrival",
  "stay",
  "agreement",
  "safety",
  "daily",
  "health",
  "sessions",
  "plan",
  "procedure",
  "documents",
  "dossiers",
  "legal",
  "wrong",
  "ledger",
  "other",
] as const;
export type AccessDataGroups = (typeof dataHeldHeadings)[number];

/** By how a table is called; what has no place of its own comes last, and is never left out. */
const places: readonly (readonly [AccessDataGroups, RegExp])[] = [
  ["person", /^(people|photos|household|file_merges|import_rows)/],
  ["arrival", /^(referral|intake|assistance)/],
  ["stay", /^(stay|placement|reserv|planned_|move_|departure|follow_ups|census|evacuation)/],
  ["agreement", /^agreement/],
  ["safety", /^(safety|risk|must_not_meet)/],
  ["daily", /^(log_|chore|activit|visit|parcel|thing|house_things|pass|missing)/],
  ["health", /^(health|medicine|appointment)/],
  ["sessions", /^(contact|own_notes|next_sessions|note_)/],
  ["plan", /^(plan_|project)/],
  ["procedure", /^(residence|condition|snooze)/],
  ["documents", /^(document|scans)/],
  ["dossiers", /^(dossier|letter)/],
  ["legal", /^(criminal|judicial|legal|interview)/],
  ["wrong", /^(incident|address_breach|complaint)/],
  ["ledger", /^(consents|disclosures|compelled|access_|guard_overrides|erasure_orders)/],
];

export const accessDataGroupOf = (table: string): AccessDataGroups =>
  places.find(([, pattern]) => pattern.test(table))?.[0] ?? "other";

/** `recorded_at` and `recordedAt` are one name. */
export const accessDataName = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A word of the program that has no translation, in plain letters. */
export const plainCode = (code: string): string =>
  code
    .replaceAll(/[-_]/g, " ")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();
