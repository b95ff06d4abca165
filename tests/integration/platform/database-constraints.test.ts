import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  admit,
  bed,
  beginPlanning,
  endPlanning,
  house,
  later,
  tonight,
} from "../../helpers/integration/bed-planning-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

// What bypasses the rules, by a mistake of ours or with another tool, is refused by the database itself. Linh sleeps in the
// first bed, Mina in the second, the third is out of service; each attempt is rolled back, and so is its allowed twin.

interface Ids {
  readonly linh: { readonly stayId: string; readonly personId: string };
  readonly mina: { readonly stayId: string; readonly personId: string };
}

let ids: Ids;
beforeAll(async () => {
  await beginPlanning();
  ids = { linh: await admit(0), mina: await admit(1, { name: "Mina Invented" }) };
  await house.ask("beds.close", { bedId: bed(2), from: tonight, until: null, reason: "Paint" });
});
afterAll(endPlanning);

interface Attempt {
  readonly what: string;
  /** An allowed statement before it. */
  readonly after?: string;
  readonly sql: string;
  readonly refusal: string;
  /** Nearly the same, but allowed: the difference is what was refused. */
  readonly twin?: string;
}

const check = "CHECK constraint failed";
const foreign = "FOREIGN KEY constraint failed";
const unique = "UNIQUE constraint failed";

const of = (who: "linh" | "mina") => `stay_id = '${ids[who].stayId}'`;
const placed = (who: "linh" | "mina", bedId: string, from: string, until: string | null = null) =>
  `INSERT INTO placements (id, stay_id, person_id, bed_id, from_night, until_night, voided_at) VALUES ('x', '${ids[who].stayId}', '${ids[who].personId}', '${bedId}', '${from}', ${
    until === null ? "NULL" : `'${until}'`
  }, NULL)`;
const closed = (bedId: string, from: string, until: string | null, reason = "Paint") =>
  `INSERT INTO bed_closures VALUES ('x', '${bedId}', '${from}', ${
    until === null ? "NULL" : `'${until}'`
  }, '${reason}')`;
const leaves = (who: "linh" | "mina", until: string) =>
  `UPDATE stays SET until_night = '${until}', destination = 'friends', reason = 'wish' WHERE id = '${ids[who].stayId}'`;
const unslept = (who: "linh" | "mina") =>
  `UPDATE placements SET voided_at = 'now' WHERE ${of(who)}`;
const ends = (who: "linh" | "mina", until: string) =>
  `UPDATE placements SET until_night = '${until}' WHERE ${of(who)}`;

/** By kind; functions, as nobody is admitted yet when this file is loaded. */
const attempts: Readonly<Record<string, () => readonly Attempt[]>> = {
  "two people in one bed, and one person in two": () => [
    {
      what: "one who is moved to where somebody sleeps",
      sql: `UPDATE placements SET bed_id = '${bed(0)}' WHERE ${of("mina")}`,
      refusal: "bed taken",
      twin: `UPDATE placements SET bed_id = '${bed(5)}' WHERE ${of("mina")}`,
    },
    {
      what: "one who is written down where somebody sleeps",
      after: ends("mina", later(1)),
      sql: placed("mina", bed(0), later(1)),
      refusal: "bed taken",
      twin: placed("mina", bed(5), later(1)),
    },
    {
      what: "one who has a bed and is given another",
      sql: placed("linh", bed(5), later(2)),
      refusal: "person elsewhere",
    },
    {
      what: "one whose earlier bed is given back to her",
      after: `${ends("linh", later(1))}; ${placed("linh", bed(5), later(1))}`,
      sql: `UPDATE placements SET until_night = NULL WHERE id <> 'x' AND ${of("linh")}`,
      refusal: "person elsewhere",
    },
    {
      what: "one who lives here and arrives again",
      sql: `INSERT INTO stays (id, person_id, from_night, planned_until, referred_by, admitted_at)
        SELECT 'x', person_id, '${later(3)}', '${later(9)}', referred_by, admitted_at FROM stays
        WHERE id = '${ids.linh.stayId}'`,
      refusal: "person elsewhere",
    },
  ],
  "a bed out of service": () => [
    {
      what: "given to one who moves",
      sql: `UPDATE placements SET bed_id = '${bed(2)}' WHERE ${of("linh")}`,
      refusal: "bed closed",
    },
    {
      what: "given to one who arrives there",
      after: ends("linh", later(1)),
      sql: placed("linh", bed(2), later(1), later(2)),
      refusal: "bed closed",
    },
    {
      what: "which somebody sleeps in",
      sql: closed(bed(0), tonight, null),
      refusal: "bed taken",
      twin: closed(bed(5), tonight, null),
    },
    {
      what: "which is another one, where somebody sleeps",
      sql: `UPDATE bed_closures SET bed_id = '${bed(0)}'`,
      refusal: "bed taken",
    },
    {
      what: "without a reason",
      sql: closed(bed(5), tonight, null, ""),
      refusal: check,
    },
  ],
  "an end before its start": () => [
    {
      what: "of a night in a bed",
      sql: ends("linh", later(-1)),
      refusal: check,
      twin: ends("linh", later(1)),
    },
    { what: "of a bed that was slept in for no night", sql: ends("linh", tonight), refusal: check },
    {
      what: "of a stay",
      after: unslept("linh"),
      sql: leaves("linh", later(-1)),
      refusal: check,
      twin: leaves("linh", tonight),
    },
    {
      what: "that is planned",
      sql: `UPDATE stays SET planned_until = from_night`,
      refusal: check,
      twin: `UPDATE stays SET planned_until = date(from_night, '+1 day')`,
    },
    {
      what: "of a bed out of service",
      sql: closed(bed(5), tonight, later(-1)),
      refusal: check,
      twin: closed(bed(5), tonight, later(1)),
    },
  ],
  "a night outside the stay": () => [
    {
      what: "before she came",
      sql: `UPDATE placements SET from_night = '${later(-1)}' WHERE ${of("linh")}`,
      refusal: "outside the stay",
    },
    {
      what: "after she left",
      after: `${ends("linh", later(1))}; ${leaves("linh", later(2))}`,
      sql: placed("linh", bed(5), later(1), later(3)),
      refusal: "outside the stay",
      twin: placed("linh", bed(5), later(1), later(2)),
    },
    {
      what: "of a stay that never was",
      after: `${unslept("linh")};
        UPDATE stays SET voided_at = 'now' WHERE id = '${ids.linh.stayId}'`,
      sql: placed("linh", bed(5), tonight),
      refusal: "outside the stay",
    },
    {
      what: "of somebody else's stay",
      after: ends("linh", later(1)),
      sql: placed("mina", bed(5), tonight).replace(ids.mina.personId, ids.linh.personId),
      refusal: "person elsewhere",
    },
    {
      what: "of somebody else's stay, later",
      after: ends("linh", later(1)),
      sql: placed("mina", bed(5), later(1)).replace(ids.mina.personId, ids.linh.personId),
      refusal: foreign,
    },
  ],
  "what is half said": () => [
    {
      what: "a departure to nowhere",
      sql: `UPDATE stays SET until_night = '${later(1)}', reason = 'wish' WHERE id = '${ids.linh.stayId}'`,
      refusal: check,
    },
    {
      what: "a departure for no reason",
      sql: `UPDATE stays SET until_night = '${later(1)}', destination = 'friends' WHERE id = '${ids.linh.stayId}'`,
      refusal: check,
    },
    {
      what: "a day that no calendar has",
      sql: `UPDATE stays SET planned_until = '2027-02-30'`,
      refusal: check,
      twin: `UPDATE stays SET planned_until = '2027-02-28'`,
    },
    {
      what: "a word in the place of a number",
      sql: "UPDATE rooms SET position = 'first'",
      refusal: "cannot store TEXT value in INTEGER column",
    },
    {
      what: "an age by two ways",
      sql: "UPDATE people SET age_years = 24, age_on = '2026-11-24'",
      refusal: check,
      twin: "UPDATE people SET birth_month = NULL, age_basis = 'estimated', age_years = 24, age_on = '2026-11-24'",
    },
    {
      what: "an age that goes down",
      sql: "UPDATE people SET birth_month = NULL, age_basis = 'estimated', age_years = 18, age_on = '2026-11-24', age_up_to = 16",
      refusal: check,
      twin: "UPDATE people SET birth_month = NULL, age_basis = 'estimated', age_years = 16, age_on = '2026-11-24', age_up_to = 18",
    },
    {
      what: "somebody without a role",
      sql: "UPDATE users SET is_admin = 0, is_shelter = 0",
      refusal: check,
    },
  ],
  "two where there is one": () => [
    { what: "number for two people", sql: "UPDATE people SET number = 1", refusal: unique },
    {
      what: "sign-in name for two people",
      sql: "UPDATE users SET sign_in_name = 'ada'",
      refusal: unique,
    },
    {
      what: "house, with settings of its own",
      sql: "INSERT INTO settings (one, centre_name, correspondence_address, zone, night_turns_at, stay_months, idle_minutes) VALUES (2, '', '', 'Europe/Brussels', 12, 6, 5)",
      refusal: "constraint failed",
    },
  ],
  "what others hang on": () => [
    { what: "a stay, deleted without an order", sql: "DELETE FROM stays", refusal: "order only" },
    { what: "a bed that was slept in, deleted", sql: "DELETE FROM beds", refusal: foreign },
    { what: "a room with beds, deleted", sql: "DELETE FROM rooms", refusal: foreign },
    { what: "a bed in no room", sql: "UPDATE beds SET room_id = 'none'", refusal: foreign },
    {
      what: "a colleague who wrote something, deleted",
      sql: "DELETE FROM users",
      refusal: foreign,
    },
  ],
};

describe("the database refuses", () => {
  it.each(Object.entries(attempts))("%s", (_, made) => {
    for (const { what, after, sql, refusal, twin } of made()) {
      tried(after, () => expect(() => run(sql), what).toThrow(refusal));
      if (twin !== undefined)
        tried(after, () => expect(() => run(twin), `the twin of: ${what}`).not.toThrow());
    }
  });
});

const run = (sql: string): void => void openHouseOf(house).database.file.exec(sql);

function tried(after: string | undefined, work: () => void): void {
  run("BEGIN");
  try {
    if (after !== undefined) run(after);
    work();
  } finally {
    if (openHouseOf(house).database.file.inTransaction) run("ROLLBACK");
  }
}
