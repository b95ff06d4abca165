import platform from "../migrations/baseline/platform.sql?raw";
import vocabulary from "../migrations/baseline/vocabulary.sql?raw";
import users from "../migrations/baseline/users.sql?raw";
import addressGuard from "../migrations/baseline/address-guard.sql?raw";
import integrity from "../migrations/baseline/integrity.sql?raw";
import people from "../migrations/baseline/people.sql?raw";
import safety from "../migrations/baseline/safety.sql?raw";
import accommodation from "../migrations/baseline/accommodation.sql?raw";
import outings from "../migrations/baseline/outings.sql?raw";
import referrals from "../migrations/baseline/referrals.sql?raw";
import intake from "../migrations/baseline/intake.sql?raw";
import calendar from "../migrations/baseline/calendar.sql?raw";
import health from "../migrations/baseline/health.sql?raw";
import counselling from "../migrations/baseline/counselling.sql?raw";
import plan from "../migrations/baseline/plan.sql?raw";
import residence from "../migrations/baseline/residence.sql?raw";
import legal from "../migrations/baseline/legal.sql?raw";
import disclosures from "../migrations/baseline/disclosures.sql?raw";
import letters from "../migrations/baseline/letters.sql?raw";
import dossiers from "../migrations/baseline/dossiers.sql?raw";
import shift from "../migrations/baseline/shift.sql?raw";
import dailyLife from "../migrations/baseline/daily-life.sql?raw";
import incidents from "../migrations/baseline/incidents.sql?raw";
import reports from "../migrations/baseline/reports.sql?raw";
import retention from "../migrations/baseline/retention.sql?raw";
import backup from "../migrations/baseline/backup.sql?raw";
import importTables from "../migrations/baseline/import.sql?raw";
import settings from "../migrations/baseline/settings.sql?raw";
import type { Migration } from "./migrate.ts";

/** One file for each area: tables, then indexes, triggers and seed rows. */
const baseline = [
  platform,
  vocabulary,
  users,
  addressGuard,
  integrity,
  people,
  safety,
  accommodation,
  outings,
  referrals,
  intake,
  calendar,
  health,
  counselling,
  plan,
  residence,
  legal,
  disclosures,
  letters,
  dossiers,
  shift,
  dailyLife,
  incidents,
  reports,
  retention,
  backup,
  importTables,
  settings,
];

/** In the order they are applied. */
export const migrations: readonly Migration[] = [
  // 1 stays free: tests mark a file with it as one of an earlier program.
  { version: 2, name: "0002_baseline", sql: baseline.join("\n") },
];
