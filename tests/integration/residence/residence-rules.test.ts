// Which residence rules a centre follows, and the rules about answers, opening and notification of a procedure.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentsOf } from "../../../db/residence/documents.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { aCriminalCase, aLink, aNewcomer } from "../../helpers/builders.ts";
import { openHouseOf, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";
import {
  day,
  fields,
  residenceProcedureHouse,
} from "../../helpers/integration/residence-procedure-house.ts";

describe("a new vault", () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = testHouse();
    await house.ask("house.found", {
      language: "en",
      theme: "light",
      name: "Ada Invented",
      signInName: "ada",
      roles: ["admin"],
      passphrase: "lantern orchard pebble harbour",
    });
  });
  afterAll(() => house.remove());

  it("follows each verified profile from its legal day, and leaves the unverified one off", async () => {
    const seen = await house.ask("profiles.list", {});
    expect(seen.map(({ id, from }) => [id, from])).toEqual([
      ["1997", "1997-01-01"],
      ["2007", "2007-06-01"],
      ["2017", "2017-05-20"],
      ["2019", null],
    ]);
  });

  it.each([[null], ["2019-01-03"]])("asks about it until a user answers %s", async (from) => {
    const open = async () => (await house.ask("house.setUp", {})).open;
    const needs = async () =>
      (await house.ask("today.view", {})).needs.filter(
        (need) => need.kind === "setUp" && need.step === "rules",
      );
    if (from === null) {
      expect(await open()).toContain("rules");
      expect(await needs()).toHaveLength(1);
    }
    await house.ask("profiles.switch", {
      profile: "2019",
      from: from === null ? null : day(from),
    });
    expect(await open()).not.toContain("rules");
    expect(await needs()).toEqual([]);
  });
});

describe("a procedure", () => {
  let at: Awaited<ReturnType<typeof residenceProcedureHouse>>;
  beforeAll(async () => {
    at = await residenceProcedureHouse();
  });
  afterAll(() => at.house.remove());

  it("accepts an answer about a case of the person, or one that is not on file, and about no other", async () => {
    await at.opened("2026-10-01");
    const open = (id: typeof at.linh) =>
      at.house.ask("legal.openCase", { id, case: aCriminalCase(), link: aLink() });
    const own = await open(at.linh);
    const other = await at.house.ask("legal.openCase", {
      id: at.mina,
      case: aCriminalCase({ notice: "XX00.L0.000009/26" }),
      link: aLink(),
    });
    const { cases, tracks } = await at.house.ask("procedure.view", { id: at.linh });
    expect(cases.map(({ id }) => id)).toEqual([own.caseId]);
    const answer = (caseId: string | null) =>
      at.house.call("procedure.record", {
        trackId: tracks[0]?.id ?? "",
        event: {
          kind: "answers",
          on: day("2026-10-20"),
          given: { Q1: "yes" },
          from: { office: "auditor", name: "A. Invented", caseId },
        },
        note: "",
        overrideReason: null,
      });
    expect(await answer(own.caseId)).toMatchObject({ ok: true });
    expect(await answer(null)).toMatchObject({ ok: true });
    expect(await answer(other.caseId)).toEqual(refusal("NotFound"));
  });

  it("counts the 45 days from the notification of an order, in the file as in the list", async () => {
    const { tracks } = await at.house.ask("procedure.view", { id: at.linh });
    await at.house.ask("procedure.issue", {
      trackId: tracks[0]?.id ?? "",
      step: "reflection",
      issuedOn: day("2026-10-12"),
      printed: null,
      fields: { ...fields, notifiedOn: day("2026-10-16") },
      overrideReason: "Invented",
    });
    const { db } = openHouseOf(at.house).database;
    expect(documentsOf(db, at.linh).map(({ expiresOn }) => expiresOn)).toContain("2026-11-30");
    const { residence } = await at.house.ask("people.view", { id: at.linh });
    expect(residence?.until).toBe("2026-11-30");
  });

  it.each([
    ["BE", -1],
    ["FR", -2],
    ["HR", -3],
  ])("of a national of %s is opened only by name and reason", async (nationality, bed) => {
    await at.as("ada");
    const beds = (await at.house.ask("rooms.list", {})).flatMap((room) => room.beds);
    const { personId } = await at.house.ask("stays.admit", {
      ...aNewcomer({ name: `Person of ${nationality}` }),
      nationality,
      bedId: beds.at(bed)?.id ?? "",
    });
    await at.as("samira");
    const open = (overrideReason?: string) =>
      at.house.call("procedure.open", {
        id: personId,
        openedOn: day("2026-11-24"),
        isAlone: false,
        ...(overrideReason === undefined ? {} : { overrideReason }),
      });
    expect(await open()).toEqual(refusal("NoProcedure"));
    expect(await open("The office asked for it")).toMatchObject({ ok: true });
    const [track] = (await at.house.ask("procedure.view", { id: personId })).tracks;
    expect(track?.content).toMatchObject({
      record: { override: { by: "samira Invented", reason: "The office asked for it" } },
    });
  });
});
