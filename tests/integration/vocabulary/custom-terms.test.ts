import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { ReferralSource } from "../../../domain/vocabulary/code-lists.ts";
import { standardTermState, standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { aCall, aNewcomer, aSession } from "../../helpers/builders.ts";
import { runs } from "../../helpers/property-runs.ts";
import { long } from "../../helpers/long-test.ts";
import { bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { ownWordsHouse, today } from "../../helpers/integration/custom-terms-house.ts";

const period = { from: "2026-01-01", to: "2026-12-31" };

const { at, add, added, beginAgain } = ownWordsHouse();

const asking = (change: Partial<Input<"lists.add">>): Input<"lists.add"> => ({
  list: "source",
  countsAs: "social-service",
  from: today,
  called: { en: "Night outreach", fr: null, nl: null },
  ...change,
});

const refused = (change: Partial<Input<"lists.add">>) =>
  at().house.call("lists.add", asking(change));
const cardOf = async (id: string) => (await at().house.ask("referrals.view", { id })).card;
const leaving = { destination: "hospital", reason: "ended-by-person" } as const;

describe("a centre's own term", () => {
  it("is added by an administrator, to an open list, and counted as one of the program's", async () => {
    expect(await refused({})).toEqual(refusal("Forbidden"));
    await at().as("ada");
    expect(await refused({ list: "sector", countsAs: "other" })).toEqual(refusal("NotFound"));
    expect(await refused({ countsAs: "nobody" })).toEqual(refusal("NotFound"));
    expect(await refused({ called: standardNames })).toMatchObject({
      error: { type: "InvalidInput", fields: ["called"] },
    });
    const place = { list: "appointmentPlace", countsAs: "lawyer" } as const;
    expect(
      await refused({ ...place, called: { ...standardNames, en: "Lawyer for victims" } }),
    ).toEqual(refusal("SheetWordWrong"));
    const { id } = await at().house.ask("lists.add", asking({}));
    expect(await at().house.ask("lists.now", {})).toMatchObject([
      { list: "source", word: id, countsAs: "social-service", isOffered: true },
    ]);
    await at().as("samira");
  });

  it("exists from its day on", async () => {
    await at().as("ada");
    const { id } = await at().house.ask("lists.add", asking({ from: addDays(today, 3) }));
    const now = await at().house.ask("lists.now", {});
    expect(now.find(({ word }) => word === id)).toMatchObject({ isOffered: false });
    await at().as("samira");
  });

  it("is one of forty in its list at most, including removed ones", async () => {
    await at().as("ada");
    const list = "thingKind";
    const [first, ...others] = Array.from({ length: 40 }, (_, index) => `Own ${String(index)}`);
    const word = await add(list, "other", first ?? "");
    for (const en of others) await add(list, "other", en);
    await at().house.ask("lists.decide", {
      list,
      word,
      after: 1,
      from: today,
      state: { called: { ...standardNames, en: "Own" }, isOffered: false },
    });
    expect(await refused({ list, countsAs: "other" })).toEqual(refusal("ListFull"));
    await at().as("samira");
  });

  it("is stored beside its own code and no other, in its own list and no other", async () => {
    const word = await added("source", "police", "Railway police");
    const own = { referredBy: word };
    const call = (change: Partial<Input<"referrals.take">>) =>
      at().house.call("referrals.take", aCall(change));
    expect(await call({ referredBy: "lawyer", own })).toEqual(refusal("NotFound"));
    const bedId = await bedOf(at().house, 2);
    expect(
      await at().house.call("stays.admit", { ...aNewcomer(), bedId, referredBy: "self", own }),
    ).toEqual(refusal("NotFound"));
    const decision = { kind: "refused", reason: "other", own: { reason: word } } as const;
    expect(await call({ decision })).toEqual(refusal("NotFound"));
    expect(await call({ referredBy: "police", own })).toMatchObject({
      value: { referredBy: "police", own: { referredBy: word } },
    });
  });
});

describe("a chosen term", () => {
  it(
    "is stored with a referral, can be saved again after its removal, and stays in replaced records",
    long,
    async () => {
      const word = await added("source", "lawyer", "Legal advice night");
      const { decision: _decision, told: _told, ...call } = aCall({ referredBy: "lawyer" });
      const own = { referredBy: word, detectedBy: word };
      const both = { ...call, detectedBy: "lawyer" as const, own };
      const { id } = await at().house.ask(
        "referrals.take",
        aCall({ referredBy: "lawyer", detectedBy: "lawyer", own }),
      );
      await at().as("ada");
      await at().house.ask("lists.decide", {
        list: "source",
        word,
        after: 1,
        from: today,
        state: { called: { ...standardNames, en: "Legal advice" }, isOffered: false },
      });
      await at().as("samira");
      await at().as("ada");
      expect(
        await at().house.call("lists.decide", {
          list: "source",
          word,
          after: 2,
          from: today,
          state: standardTermState,
        }),
      ).toMatchObject({ error: { type: "InvalidInput", fields: ["called"] } });
      await at().as("samira");
      const before = await cardOf(id);
      await at().house.ask("referrals.change", { ...both, id, version: 1 });
      const after = await cardOf(id);
      expect(after).toEqual({ ...before, version: 2 });
      expect(after.own).toEqual(own);
      const { own: _own, ...plain } = both;
      await at().house.ask("referrals.change", { ...plain, id, version: 2 });
      expect((await cardOf(id)).own).toBeUndefined();
    },
  );

  it("is stored with a refusal", async () => {
    const word = await added("refusal", "no-place", "No place for a family");
    const decision = { kind: "refused", reason: "no-place", own: { reason: word } } as const;
    const { id } = await at().house.ask("referrals.take", aCall({ decision }));
    expect((await cardOf(id)).decision).toEqual(decision);
  });

  it(
    "is stored with a stay from arrival to departure, and removed when the departure is undone",
    long,
    async () => {
      const source = await added("source", "self", "Rang the bell");
      const [destination, reason] = [
        await added("destination", "hospital", "A clinic"),
        await added("reason", "ended-by-person", "Moved in with a friend"),
      ];
      const { personId, stayId } = await at().house.ask("stays.admit", {
        ...aNewcomer({ name: "Tina Invented" }),
        bedId: await bedOf(at().house, 2),
        referredBy: "self",
        own: { referredBy: source },
      });
      const stay = async () => {
        const [first] = await at().house.ask("stays.ofPerson", { id: personId });
        if (first === undefined) throw new Error("The stay is missing");
        return first;
      };
      const own = { destination, reason };
      await at().house.ask("stays.depart", { stayId, night: "2026-11-25", ...leaving, own });
      const left = await stay();
      expect(left.stay).toMatchObject({ own: { referredBy: source }, departure: { own } });
      expect(left.events.at(-1)?.event.departure).toEqual({ ...leaving, own });
      await at().house.ask("stays.undo", {
        eventId: left.events.at(-1)?.event.id ?? "",
      });
      expect((await stay()).stay).toMatchObject({ own: { referredBy: source }, departure: null });
      expect((await at().house.ask("people.view", { id: personId })).referred?.own).toEqual({
        by: source,
      });
    },
  );

  it("is stored with an appointment, and with what it was changed from", async () => {
    const word = await added("appointmentPlace", "school", "Sewing course");
    const plan = {
      day: "2026-11-26",
      at: "10:00",
      minutes: 60,
      place: "school" as const,
      own: { place: word },
      needsEscort: false,
      escort: null,
      interpreter: null,
    };
    const [id = ""] = (
      await at().house.ask("calendar.plan", { ...plan, personId: at().linh, care: null, weeks: 1 })
    ).ids;
    const seen = async () =>
      (await at().house.ask("calendar.view", { from: "2026-11-26", days: 1 })).appointments.find(
        (one) => one.id === id,
      );
    expect((await seen())?.own).toEqual({ place: word });
    const { own: _own, ...plain } = plan;
    await at().house.ask("calendar.change", { ...plain, id, version: 1, care: null });
    expect((await seen())?.own).toBeUndefined();
  });

  it("is stored with the themes of a session, where its theme is among them", async () => {
    const word = await added("theme", "leisure", "Garden");
    const record = (agreed: Parameters<typeof aSession>[2]) =>
      at().house.call("contacts.record", {
        id: at().linh,
        ...aSession("In the garden.", {}, agreed),
      });
    const ownThemes = [{ theme: "leisure" as const, word }];
    expect(await record({ themes: ["fear"], ownThemes })).toEqual(refusal("NotFound"));
    await record({ themes: ["leisure"], ownThemes });
    const [contact] = (await at().sessions()).contacts;
    expect(contact?.agreed).toMatchObject({ content: { themes: ["leisure"], ownThemes } });
  });

  it("is printed in a data access request, with the centre's own term", async () => {
    await at().house.ask("access.begin", {
      id: at().linh,
      askedOn: today,
      askedBy: "herself",
      identity: "Known here",
      note: "",
    });
    const word = await added("appointmentPlace", "work", "Trial day at a bakery");
    await at().house.ask("calendar.plan", {
      day: "2026-11-27",
      at: "10:00",
      minutes: 60,
      place: "work",
      own: { place: word },
      needsEscort: false,
      escort: null,
      interpreter: null,
      personId: at().linh,
      care: null,
      weeks: 1,
    });
    const [request] = (await at().house.ask("access.view", { id: at().linh })).requests;
    const sheet = await at().house.ask("access.sheet", {
      requestId: request?.id ?? "",
      part: { kind: "house" },
    });
    expect(JSON.stringify(sheet)).toContain("Trial day at a bakery");
  });
});

describe("the sums", () => {
  const everyReport = async () => (await at().house.ask("reports.pack", period)).reports;
  const callsFrom = (reports: Output<"reports.pack">["reports"], source: string): number => {
    const table = reports.find(({ name }) => name === "callsByDecision")?.table;
    const row = table?.cells[table.rows.indexOf(source)] ?? [];
    return row.reduce((sum, cell) => sum + cell.count, 0);
  };

  it(
    "are those of the program's codes, whatever is removed, renamed, added and chosen",
    long,
    async () => {
      const word = fc.record({
        code: fc.constantFrom(...ReferralSource.options),
        isOwn: fc.boolean(),
        isOffered: fc.boolean(),
        isCalled: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (steps) => {
          // A list accepts forty own terms, and all runs together add more.
          await beginAgain();
          await at().as("ada");
          const before = await everyReport();
          for (const { code, isOwn, isOffered, isCalled } of steps) {
            const own = isOwn
              ? { referredBy: await add("source", code, `Own ${code}`) }
              : undefined;
            await at().house.ask("referrals.take", aCall({ referredBy: code, own }));
            const between = await everyReport();
            const decided = await at().house.ask("lists.view", { list: "source" });
            const last = decided.find((one) => one.word === (own?.referredBy ?? code));
            await at().house.call("lists.decide", {
              list: "source",
              word: own?.referredBy ?? code,
              from: today,
              after: last?.decisions[0]?.number ?? 0,
              state: {
                called: isCalled
                  ? { en: "Otherwise", fr: "Autrement", nl: "Anders" }
                  : { ...standardTermState.called, en: own === undefined ? null : "Own" },
                isOffered,
              },
            });
            expect(await everyReport()).toEqual(between);
          }
          const after = await everyReport();
          for (const source of ReferralSource.options) {
            const more = steps.filter(({ code }) => code === source).length;
            expect(callsFrom(after, source)).toBe(callsFrom(before, source) + more);
          }
        }),
        { numRuns: runs(40) },
      );
    },
  );
});
