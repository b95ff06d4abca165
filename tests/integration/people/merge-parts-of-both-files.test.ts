// What two files have in the same part: intakes, steps, and what happens to a merged file when the kept one is hidden.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  everythingKept,
  aCall,
  aContact,
  aCriminalCase,
  aLink,
  anEpisode,
  aNewcomer,
  anInterview,
} from "../../helpers/builders.ts";
import {
  aFamily,
  begun,
  done,
  intakeHouse,
  type IntakeHouse,
} from "../../helpers/integration/intake-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

let at: IntakeHouse;
beforeAll(async () => {
  at = await intakeHouse();
  await at.as("samira");
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const take: Choices = everythingKept;

async function called(name: string): Promise<PersonId> {
  const names = { name, caller: "", phone: "" };
  const call = aCall({ names, decision: { kind: "accepted", personId: null } });
  const { decision } = await at.house.ask("referrals.take", call);
  if (decision.kind !== "accepted") throw new Error("Not accepted");
  return decision.personId;
}

async function merge(keptId: PersonId, mergedId: PersonId) {
  const { kept, merged } = await at.house.ask("merging.compare", { keptId, mergedId });
  return at.house.call("merging.merge", {
    keptId,
    mergedId,
    take,
    keptVersion: kept.card.version,
    mergedVersion: merged.card.version,
  });
}

/** Every part with content, in distinct words for this file. */
async function takeIn(id: PersonId, word: string) {
  const { house } = at;
  const episode = anEpisode({ region: `Province of ${word}` });
  const family = aFamily({ remark: `Family of ${word}` });
  await house.ask("intake.saveFamily", { id, version: 0, state: done, family });
  await house.ask("intake.saveFamily", { id, version: 1, state: done, family });
  await house.ask("intake.saveLanguages", {
    id,
    version: 0,
    state: word === "kept" ? done : begun,
    languages: {
      spoken: [
        { code: "fr", level: word === "kept" ? "first" : "some" },
        { code: word === "kept" ? "en" : "ar", level: "good" },
      ],
      interpreter: word === "kept" ? "none" : "woman",
      interpreterIn: null,
      never: [],
    },
  });
  await house.ask("intake.saveArrival", {
    id,
    version: 0,
    state: done,
    health: { text: `Health of ${word}` },
    needs: { needs: ["quiet"], text: `Needs of ${word}` },
  });
  await house.ask("intake.saveExploitation", {
    id,
    version: 0,
    state: done,
    exploitation: { episodes: [episode] },
    words: { words: [{ episodeId: episode.id, text: `Words of ${word}` }] },
  });
  await house.ask("agreement.saveSteps", {
    id,
    version: 0,
    items: [{ text: `Step of ${word}`, when: "now", from: null }],
  });
}

describe("parts that both files have", () => {
  it("are combined in a new version, and the earlier ones of both still open", async () => {
    const [kept, merged] = [await called("Kept Inv"), await called("Merged Inv")];
    await takeIn(kept, "kept");
    await takeIn(merged, "merged");

    expect(await merge(kept, merged)).toMatchObject({ ok: true });

    const seen = await at.view(kept);
    expect(seen.family).toMatchObject({
      content: { remark: "Family of kept\n\nFamily of merged" },
    });
    expect(seen.languages).toMatchObject({
      content: {
        spoken: [
          { code: "fr", level: "first" },
          { code: "en", level: "good" },
          { code: "ar", level: "good" },
        ],
        interpreter: "woman",
      },
    });
    expect(seen.exploitation).toMatchObject({
      content: { episodes: [{ region: "Province of kept" }, { region: "Province of merged" }] },
    });
    expect(seen.words).toMatchObject({
      content: { words: [{ text: "Words of kept" }, { text: "Words of merged" }] },
    });
    expect(seen.sections).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ section: "family", version: 5, state: done }),
        expect.objectContaining({ section: "languages", version: 3, state: begun }),
      ]),
    );
    expect(await at.house.ask("intake.arrival", { id: kept })).toMatchObject({
      needs: { needs: ["quiet"], text: "Needs of kept\n\nNeeds of merged" },
      health: { content: { text: "Health of kept\n\nHealth of merged" } },
    });
    expect((await at.house.ask("agreement.ofPerson", { id: kept })).steps.items).toMatchObject([
      { text: "Step of kept" },
      { text: "Step of merged" },
    ]);
    const { card } = await at.house.ask("people.view", { id: kept });
    expect(card.languages).toEqual(expect.arrayContaining(["fr", "en", "ar"]));
    // The next version is saved on top of the combined one.
    const next = { id: kept, version: 5, state: done, family: aFamily({ remark: "Later" }) };
    expect(await at.house.call("intake.saveFamily", next)).toMatchObject({ ok: true });
  });

  it("need a care worker where both have data that only care workers read", async () => {
    const [kept, merged] = [await called("Kept Too"), await called("Merged Too")];
    await takeIn(kept, "kept");
    await takeIn(merged, "merged");
    await at.as("ada");
    expect(await at.house.ask("merging.compare", { keptId: kept, mergedId: merged })).toMatchObject(
      { cannot: "RemarkNotYours" },
    );
    expect(await merge(kept, merged)).toMatchObject({ error: { type: "RemarkNotYours" } });
    await at.as("samira");
    expect(await merge(kept, merged)).toMatchObject({ ok: true });
  });

  it("are refused completely where they exceed the size of a part", async () => {
    const [kept, merged] = [await called("Kept Full"), await called("Merged Full")];
    for (const id of [kept, merged]) {
      const family = aFamily({ remark: `${id} ${"x".repeat(1500)}` });
      await at.house.ask("intake.saveFamily", { id, version: 0, state: done, family });
    }
    const before = await at.view(merged);
    expect(await merge(kept, merged)).toMatchObject({ error: { type: "TooMuchTogether" } });
    expect(await at.view(merged)).toEqual(before);
  });

  it("come along from a superfluous assistance, with its end", async () => {
    const [kept, merged] = [await called("Kept Open"), await called("Merged Ended")];
    const { house } = at;
    await house.ask("intake.mark", { id: merged, section: "housing", version: 0, state: done });
    const today = (await house.ask("activities.book", {})).today;
    const ending = { outcome: "accepted", on: today } as const;
    await house.ask("intake.end", { id: merged, ending });

    expect(await merge(kept, merged)).toMatchObject({ ok: true });

    const seen = await at.view(kept);
    expect(seen.ending).toMatchObject({ outcome: "accepted" });
    expect(seen.sections).toContainEqual(
      expect.objectContaining({ section: "housing", state: done }),
    );
    expect(seen.calls).toHaveLength(2);
  });
});

describe("beds", () => {
  it("that are reserved for both on one night: one is released first", async () => {
    const [kept, merged] = [await called("Kept Place"), await called("Merged Place")];
    const { house } = at;
    const nights = { from: "2027-01-10", until: "2027-01-20", expiresOn: "2027-01-11" };
    const made = [];
    for (const [index, personId] of [kept, merged].entries())
      made.push(
        await house.ask("reservations.make", {
          ...nights,
          about: "",
          places: [{ bedId: at.beds[index + 5] ?? "", personId }],
        }),
      );
    expect(await merge(kept, merged)).toMatchObject({ error: { type: "BothExpected" } });
    await house.ask("reservations.release", { id: made[0]?.id ?? "" });
    expect(await merge(kept, merged)).toMatchObject({ ok: true });
  });
});

describe("a hidden file that absorbed another", () => {
  it("hides the other's identity too, and shows both again", async () => {
    const { house } = at;
    const merged = await called("Rosalba Elsewhere");
    const admitted = aNewcomer({ name: "Rosa Here" });
    const { personId: kept } = await house.ask("stays.admit", {
      ...admitted,
      bedId: at.beds[0] ?? "",
    });
    await merge(kept, merged);
    const stored = () =>
      JSON.stringify([
        ...file().prepare("SELECT name, sealed_office FROM people WHERE id = ?").all(merged),
        ...file().prepare("SELECT card FROM people_history WHERE person_id = ?").all(merged),
      ]);
    expect(stored()).toContain("Rosalba Elsewhere");
    const { version } = (await house.ask("people.view", { id: kept })).card;

    await house.ask("hidden.hide", { id: kept, version, colleagues: [] });
    expect(stored()).not.toContain("Rosalba Elsewhere");
    expect(stored()).toContain('"sealed_office":null');
    await at.as("ada");
    expect((await house.ask("people.find", { text: "rosalba" })).hits).toEqual([]);
    expect(await house.ask("merging.pointer", { id: merged })).toMatchObject({
      into: { name: null },
    });

    await at.as("samira");
    const hidden = (await house.ask("people.view", { id: kept })).card.version;
    await house.ask("hidden.show", { id: kept, version: hidden });
    expect((await house.ask("people.find", { text: "rosalba" })).hits).toMatchObject([
      { card: { id: kept } },
    ]);
    const { n } = file()
      .prepare("SELECT count(*) AS n FROM people WHERE sealed_hidden IS NOT NULL")
      .get() as { readonly n: number };
    expect(n).toBe(0);
  });

  it("is not merged while it is hidden", async () => {
    const { house } = at;
    const [kept, merged] = [await called("Kept Hid"), await called("Merged Hid")];
    const { version } = (await house.ask("people.view", { id: merged })).card;
    await house.ask("hidden.hide", { id: merged, version, colleagues: [] });
    expect(await merge(kept, merged)).toMatchObject({ error: { type: "HiddenCannotMerge" } });
    expect(await merge(merged, kept)).toMatchObject({ error: { type: "HiddenCannotMerge" } });
  });
});

const file = () => openHouseOf(at.house).database.file;

it("keeps the legal part of both, and the roles in a case that both were linked to", async () => {
  const { house } = at;
  const [keptId, mergedId] = [await called("Nour Invented"), await called("Noor Invented")];
  const witness = { kind: "linked" as const, parts: ["witness" as const], mattered: "no" as const };
  const { caseId } = await house.ask("legal.openCase", {
    id: keptId,
    case: aCriminalCase(),
    link: { ...witness, parts: [...witness.parts] },
  });
  await house.ask("legal.link", { id: keptId, caseId, personId: mergedId, link: aLink() });
  await house.ask("legal.addEvent", {
    id: mergedId,
    caseId,
    corrects: null,
    words: { text: "What she said" },
    event: { kind: "statement", on: "2026-11-20", note: "" },
  });
  const id = mergedId;
  await house.ask("legal.record", { id, record: aContact(), words: null, replaces: null });
  await house.ask("legal.prepareInterview", { id, card: anInterview(), replaces: null });
  await house.ask("legal.writeNote", { id, note: { text: "To think about" } });

  expect(await merge(keptId, mergedId)).toMatchObject({ ok: true });

  expect(await house.ask("legal.view", { id: keptId })).toMatchObject({
    cases: [
      {
        link: { content: { parts: ["injured", "witness"], mattered: "yes" } },
        others: [],
        events: [{ isHers: true, words: { content: { text: "What she said" } } }],
      },
    ],
    records: [{ record: { content: { kind: "contact" } } }],
    interviews: [{ card: { state: "open" } }],
    notes: [{ note: { content: { text: "To think about" } } }],
  });
});
