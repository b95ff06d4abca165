// A closed assistance and renewed contact are shown on Today, among what expires and in the procedure, until the assessment is
// recorded.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";
import {
  day,
  everywhere,
  nowhere,
  renewingHouse,
  type ProcedureHouse,
} from "../../helpers/integration/residence-procedure-house.ts";

let at: ProcedureHouse;
beforeEach(async () => {
  at = await renewingHouse();
});
afterEach(() => at.house.remove());

describe("a closed assistance", () => {
  const assistance = async () =>
    (await at.house.ask("assistance.ofPerson", { id: at.linh }))[0]?.track.id ?? "";
  const close = async (
    on = "2026-11-24",
    reason: Input<"assistance.close">["reason"] = "ended-by-person",
  ) =>
    at.house.ask("assistance.close", {
      id: await assistance(),
      on: day(on),
      leavesOn: day("2026-11-24"),
      destination: "unknown",
      reason,
    });
  const accepts = async () => {
    const { record } = await at.procedureOf(at.linh);
    return [record.acceptsAssistance, record.broken];
  };
  const later = (on = "2026-11-24"): Input<"conditions.record">["record"] => ({
    kind: "accepts",
    on: day(on),
    text: "Taken over by another approved centre",
  });

  it(
    "is asked about everywhere until it is recorded how it continues, and violates no condition",
    long,
    async () => {
      expect(await at.tells("assistanceClosed")).toEqual(nowhere);
      expect(await accepts()).toEqual([true, []]);
      await close();
      expect(await at.tells("assistanceClosed")).toEqual(everywhere);
      expect(await accepts()).toEqual([false, []]);
      expect(await at.house.ask("conditions.ofPerson", { id: at.linh })).toHaveLength(3);

      at.house.now = addMinutes(at.house.now, 1);
      await at.known(later());
      expect(await at.tells("assistanceClosed")).toEqual(nowhere);
      expect(await accepts()).toEqual([true, []]);
    },
  );

  it("does not appear as accepted in a dossier", async () => {
    await close();
    const { lines } = await at.house.ask("documents.radar", {});
    expect(lines.map(({ next }) => next?.since)).toContain("2026-11-24");
    expect(await at.issue("temporary", "2026-11-24", null)).toMatchObject({
      error: { type: "RulesLack" },
    });
  });

  it("is no question once it is resumed here", async () => {
    await close();
    await at.house.ask("assistance.reopen", { personId: at.linh, on: day("2026-11-24") });
    expect(await at.tells("assistanceClosed")).toEqual(nowhere);
    expect(await accepts()).toEqual([true, []]);
  });

  it.each(["other-centre", "death"] as const)(
    "is no question after the reason %s",
    async (reason) => {
      await close("2026-11-24", reason);
      expect(await at.tells("assistanceClosed")).toEqual(nowhere);
    },
  );

  it("is answered by a record that it is no longer accepted, which needs a decision", async () => {
    await close();
    at.house.now = addMinutes(at.house.now, 1);
    await at.known({
      kind: "broken",
      condition: "C2",
      on: day("2026-11-24"),
      text: "Wants no more of it",
    });
    expect(await at.tells("assistanceClosed")).toEqual(nowhere);
    expect(await at.tells("decideCondition")).toEqual(everywhere);
    expect(await accepts()).toEqual([false, ["C2"]]);
  });

  it("is asked about again where the answer was a mistake", async () => {
    await close();
    at.house.now = addMinutes(at.house.now, 1);
    await at.known(later());
    const [answer] = await at.house.ask("conditions.ofPerson", { id: at.linh });
    await at.known(
      { kind: "mistake", condition: "C2", on: day("2026-11-24"), text: "Not sure" },
      answer?.id ?? "",
    );
    expect(await at.tells("assistanceClosed")).toEqual(everywhere);
  });

  it("is asked about in a file of an earlier version, once the office signs in", async () => {
    await close();
    // As the migration leaves it.
    openHouseOf(at.house).database.file.exec("UPDATE residence_tracks SET next_on = '1000-01-01'");
    await at.as("samira");
    expect(await at.tells("assistanceClosed")).toEqual(everywhere);
    const { file } = openHouseOf(at.house).database;
    const { next } = file.prepare("SELECT next_on AS next FROM residence_tracks").get() as {
      readonly next: string;
    };
    expect(next).toBe("2026-09-02");
  });

  it("is resumed by shelter staff who admit the person again, as the office sees at its next sign-in", async () => {
    await close();
    const { bed } = openHouseOf(at.house)
      .database.file.prepare(
        "SELECT bed_id AS bed FROM placements WHERE stay_id IN (SELECT id FROM stays WHERE person_id = ?)",
      )
      .get(at.linh) as { readonly bed: string };
    await at.as("noor");
    await at.house.ask("stays.admit", { ...aNewcomer(), personId: at.linh, bedId: bed });
    await at.as("samira");
    expect(await at.tells("assistanceClosed")).toEqual(nowhere);
    expect(await accepts()).toEqual([true, []]);
  });
});

describe("a record that contact was renewed", () => {
  const contact: Input<"conditions.record">["record"] = {
    kind: "contact-renewed",
    on: day("2026-11-20"),
    source: "A friend",
    assessment: "",
  };
  const assessed: Input<"conditions.record">["record"] = {
    kind: "decided",
    condition: "C1",
    on: day("2026-11-24"),
    text: "A chance meeting",
  };

  it("is to be assessed, everywhere, until the assessment is recorded", async () => {
    await at.known(contact);
    expect(await at.tells("assessContact")).toEqual(everywhere);
    await at.known(assessed);
    expect(await at.tells("assessContact")).toEqual(nowhere);
    const [record] = await at.house.ask("conditions.ofPerson", { id: at.linh });
    expect(record).toMatchObject({
      byName: "samira Invented",
      record: { content: { kind: "decided" } },
    });
  });

  it("was a mistake: there is nothing to assess", async () => {
    await at.known(contact);
    const [record] = await at.house.ask("conditions.ofPerson", { id: at.linh });
    await at.known(
      { kind: "mistake", condition: "C1", on: day("2026-11-24"), text: "Somebody else" },
      record?.id ?? "",
    );
    expect(await at.tells("assessContact")).toEqual(nowhere);
  });

  it("is shown on Today for a person whose procedure has not begun", async () => {
    const needs = async () =>
      (await at.house.ask("today.view", {})).needs.filter(({ kind }) => kind === "contactToAssess");
    await at.known(contact, null, at.mina);
    expect(await needs()).toMatchObject([{ person: { id: at.mina }, on: "2026-11-20" }]);
    await at.opened("2026-11-19", at.mina);
    expect(await needs()).toEqual([]);
    expect(await at.tells("assessContact", at.mina)).toEqual(everywhere);
  });

  it("shows shelter staff nothing", async () => {
    await at.known(contact);
    await at.as("noor");
    const { needs } = await at.house.ask("today.view", {});
    expect(JSON.stringify(needs)).not.toMatch(/contact/i);
    expect(await at.house.call("conditions.ofPerson", { id: at.linh })).toMatchObject({
      error: { type: "Forbidden" },
    });
  });
});
