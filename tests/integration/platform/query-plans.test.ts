import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unseenOpenings } from "../../../db/counselling/sealed-note-access.ts";
import { assistancesThatMayWait, workersOfOpen } from "../../../db/intake/assistances.ts";
import { clearPeopleWhoLeft } from "../../../db/retention/clear-people-who-left.ts";
import { pastsOf } from "../../../db/retention/erasure-orders.ts";
import { documentsOfProcedure } from "../../../db/residence/documents.ts";
import {
  askedEnding,
  documentsEndingBy,
  endsBetween,
} from "../../../db/intake/expiring-documents-of-followed-people.ts";
import { rowsOncePerRead } from "../../../db/platform/transaction-cache.ts";
import type { DatabaseFile, ReadDb, WriteDb } from "../../../db/platform/open-database.ts";
import { idsInList } from "../../../db/person-file/people-list.ts";
import { namedPeople, namesAndVersions, peopleByIds } from "../../../db/people/people.ts";
import {
  referralsToErase,
  eraseReferralNames,
  leftOpen,
  openReferrals,
} from "../../../db/referrals/referrals.ts";
import { busyProcedures, idleProcedures } from "../../../db/residence/procedures.ts";
import { endedStays } from "../../../db/accommodation/stays.ts";
import { lastReading } from "../../../db/integrity/audit-log.ts";
import { inReadTransaction, inTransaction } from "../../../db/platform/transaction.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { everyoneIn } from "../../../domain/person-file/people-list.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import { ok } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import {
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterAll(() => house.remove());

/** How SQLite executes a query. */
function planOf(ask: (db: ReadDb) => unknown): readonly string[] {
  const { db } = openHouseOf(house).database;
  const { $client: builder } = db as typeof db & { readonly $client: DatabaseFile };
  const asked: string[] = [];
  const prepare = builder.prepare.bind(builder);
  builder.prepare = (sql: string) => {
    asked.push(sql);
    return prepare(sql);
  };
  try {
    ask(db);
  } finally {
    builder.prepare = prepare;
  }
  return asked.flatMap((sql) => {
    const bound = (sql.match(/\?/g) ?? []).map(() => "x");
    const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound);
    return (steps as readonly { readonly detail: string }[]).map(({ detail }) => detail);
  });
}

const me = "11111111-1111-4111-8111-111111111111" as UserId;

describe("after 25 years", () => {
  it("at a sign-in people to be removed are found among those with remaining data", () => {
    const plan = planOf((db) =>
      clearPeopleWhoLeft(db as WriteDb, CalendarDate.parse("2026-01-01")),
    );
    expect(plan).toContain("SCAN people USING INDEX people_known");
    expect(plan.filter((step) => step === "SCAN people" || step === "SCAN file")).toEqual([]);
  });

  it("and referrals to be removed among the open ones", () => {
    const day = CalendarDate.parse("2026-01-01");
    expect(planOf((db) => leftOpen(db, { interview: day, received: day }))).toEqual([
      "SCAN referrals USING INDEX referrals_open",
    ]);
  });

  it("and refused referrals that still have names by their decision", () => {
    const day = CalendarDate.parse("2026-01-01");
    const now = Instant.parse("2026-03-01T00:00:00.000Z");
    const plan = planOf((db) => eraseReferralNames(db as WriteDb, day, now));
    expect(plan).toContain(
      "SEARCH referrals USING INDEX referrals_with_names (decision=? AND decided_at<?)",
    );
  });

  it("and referrals without names that are due for deletion in an index of such referrals", () => {
    const day = CalendarDate.parse("2026-01-01");
    expect(planOf((db) => referralsToErase(db, day))).toEqual([
      "SEARCH referrals USING COVERING INDEX referrals_nameless (received_at<?)",
    ]);
  });

  it("files due for erasure are read from indexes, not from all sealed records of their tables", () => {
    const plan = planOf((db) => pastsOf(db as WriteDb, null));
    expect(plan).toContain("SCAN people USING COVERING INDEX people_counted");
    expect(plan).toContain("SCAN assistances USING COVERING INDEX assistances_by_person");
  });

  it("the last view of a file is searched among its events, not among all views", () => {
    const file = { kind: "people", id: "22222222-2222-4222-8222-222222222222" } as const;
    expect(planOf((db) => lastReading(db, me, file, "overview"))).toEqual([
      "SEARCH trace USING INDEX trace_by_object (object_kind=? AND object_id=?)",
    ]);
  });

  it("the documents of one procedure are looked up, not searched among 40,000", () => {
    const track = "22222222-2222-4222-8222-222222222222" as ProcedureId;
    expect(planOf((db) => documentsOfProcedure(db, track))[0]).toBe(
      "SEARCH documents USING INDEX documents_by_track (track_id=?)",
    );
  });

  it("recent departures are looked up, not searched among all", () => {
    const day = CalendarDate.parse("2026-11-01");
    expect(planOf((db) => endedStays(db, day))).toEqual([
      "SEARCH stays USING INDEX stays_by_end (until_night>?)",
    ]);
  });

  it("many files are requested by one value, and each is looked up", () => {
    const ids = ["22222222-2222-4222-8222-222222222222" as PersonId];
    expect(planOf((db) => peopleByIds(db, ids))).toContain(
      "SEARCH people USING INDEX sqlite_autoindex_people_1 (id=?)",
    );
  });

  it("procedures that led to an open-ended permit are found by their documents, each looked up", () => {
    const day = CalendarDate.parse("2026-11-01");
    const plan = planOf((db) => idleProcedures(db, day, null));
    expect(plan).toContain("SCAN residence_tracks USING INDEX residence_tracks_without_next");
    for (const table of ["permit", "later"])
      expect(plan.join()).toContain(`SEARCH ${table} USING COVERING INDEX documents_by_track`);
    expect(plan.join()).toContain("SEARCH event USING COVERING INDEX residence_events_by_track");
  });

  it("one person's procedures are looked up, whether they have tasks or not", () => {
    const id = "22222222-2222-4222-8222-222222222222" as PersonId;
    const day = CalendarDate.parse("2026-11-01");
    for (const ask of [
      (db: ReadDb) => idleProcedures(db, day, id),
      (db: ReadDb) => busyProcedures(db, id),
    ]) {
      const plan = planOf(ask).join("\n");
      expect(plan).toMatch(/SEARCH residence_tracks USING INDEX \w+ \(person_id=\?/);
      expect(plan).not.toContain("SCAN residence_tracks");
    }
  });

  it("expiring documents are found among current ones with a day, in the index alone", () => {
    const [from, to] = [CalendarDate.parse("2026-11-01"), CalendarDate.parse("2027-11-01")];
    const plans = [
      planOf((db) => documentsEndingBy(db, to, "ofNoWay")),
      planOf((db) => endsBetween(db, from, to)),
    ];
    for (const plan of plans) {
      expect(plan[0]).toBe("SEARCH documents USING COVERING INDEX documents_ending (expires_on>?)");
      expect(plan.filter((step) => step.startsWith("SCAN"))).not.toContain("SCAN documents");
    }
  });

  it("and so are requested ones", () => {
    const [from, to] = [CalendarDate.parse("2026-11-01"), CalendarDate.parse("2027-11-01")];
    for (const start of [null, from]) {
      const plan = planOf((db) => askedEnding(db, start, to, ["addressProtection"]));
      expect(plan[0]).toContain("USING COVERING INDEX documents_asked_ending (expires_on>?");
      expect(plan).not.toContain("SCAN documents");
    }
  });

  it("open referrals are read from their index, not searched among all", () => {
    expect(planOf((db) => openReferrals(db))).toEqual([
      "SCAN referrals USING INDEX referrals_open",
    ]);
  });

  it("care workers are looked up for the visible people, not for all", () => {
    const ids = ["22222222-2222-4222-8222-222222222222" as PersonId];
    const plan = planOf((db) => workersOfOpen(db, ids)).join();
    expect(plan).toContain("SEARCH assistances USING INDEX assistances_one_open (person_id=?)");
    expect(plan).not.toContain("SCAN assistance");
  });

  it("the names still in the house, and all numbers, are read from an index alone", () => {
    expect(planOf(namedPeople)[0]).toBe("SCAN people USING COVERING INDEX people_named");
    expect(planOf(namesAndVersions)).toContain("SCAN people USING COVERING INDEX people_by_number");
  });

  it("a colleague's people are looked up, and so are those with a matching name", () => {
    const day = CalendarDate.parse("2026-11-01");
    const wishes = { ...everyoneIn("all"), today: day, onlyShown: false, of: null };
    const ids = ["22222222-2222-4222-8222-222222222222" as PersonId];
    for (const narrowed of [{ worker: me }, { of: ids }]) {
      const plan = planOf((db) => idsInList(db, { ...wishes, ...narrowed }));
      expect(plan).toContain("SEARCH people USING INDEX sqlite_autoindex_people_1 (id=?)");
      expect(plan.join()).not.toMatch(/SCAN (people|assistances|assistance_workers|stays)\b/);
    }
  });

  it("waiting people are searched among those who may be waiting", () => {
    const plan = planOf(assistancesThatMayWait).join();
    expect(plan).not.toMatch(/SCAN assistances(?! USING (COVERING )?INDEX assistances_in_intake)/);
    expect(plan).toContain("INDEX assistances_in_intake");
    expect(plan).toContain("INDEX assistance_modes_waiting");
  });

  it("an author learns of the few notes that were opened, without a scan of all their notes", () => {
    expect(planOf((db) => unseenOpenings(db, me, 20))[0]).toMatch(/^SCAN note_openings\b/);
  });
});

describe("rows that are requested one by one", () => {
  const fetched: string[][] = [];
  const rowsOf = rowsOncePerRead<string, string>((_, ids) => {
    fetched.push([...ids]);
    return ids.filter((id) => id !== "nobody").map((id) => [id, `row of ${id}`] as const);
  });
  const reading = (ask: (db: ReadDb) => void) =>
    inReadTransaction(openHouseOf(house).database.db, (tx) => {
      ask(tx);
      return ok(null);
    });

  it("are fetched together and once per read transaction, missing ones too, and again in the next", () => {
    fetched.length = 0;
    reading((db) => {
      expect([...rowsOf(db, ["a", "b", "a", "nobody"]).keys()]).toEqual(["a", "b"]);
      expect(rowsOf(db, ["b", "c"]).get("c")).toBe("row of c");
      expect(rowsOf(db, ["nobody"]).size).toBe(0);
    });
    expect(fetched).toEqual([["a", "b", "nobody"], ["c"]]);
    reading((db) => void rowsOf(db, ["a"]));
    expect(fetched.at(-1)).toEqual(["a"]);
  });

  it("are fetched a thousand at a time", () => {
    fetched.length = 0;
    const ids = Array.from({ length: 2100 }, (_, n) => String(n));
    reading((db) => expect(rowsOf(db, ids).size).toBe(2100));
    expect(fetched.map(({ length }) => length)).toEqual([1000, 1000, 100]);
  });

  it("are fetched each time during a write", () => {
    fetched.length = 0;
    inTransaction(openHouseOf(house).database.db, (tx) => {
      rowsOf(tx, ["a"]);
      rowsOf(tx, ["a"]);
      return ok(null);
    });
    expect(fetched).toEqual([["a"], ["a"]]);
  });
});
