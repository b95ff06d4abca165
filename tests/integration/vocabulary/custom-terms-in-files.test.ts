// The centre's own terms in sealed and versioned records: what a service helps with, work, contacts.
import { describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { everythingKept, aCall, aContact, aWorkTrial } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { ownWordsHouse, today } from "../../helpers/integration/custom-terms-house.ts";

const { at, added, retired } = ownWordsHouse();

describe("what an external service helps with", () => {
  type Content = Extract<Input<"plan.save">["content"], { readonly kind: "referral" }>;
  const asking = (change: Partial<Content> = {}): Content => ({
    kind: "referral",
    help: "work",
    service: "Invented office",
    what: "A first talk",
    why: "",
    agreedOn: null,
    askedOn: null,
    answer: "notAsked",
    outcome: "",
    feedback: "",
    ...change,
  });
  const save = (content: Content, entryId: string | null = null, version = 0) =>
    at().house.call("plan.save", {
      id: at().linh,
      entryId,
      version,
      content,
      steps: [],
      header: { state: "open", partOf: null, forWhom: null, workerId: null, day: null },
    });
  const seen = async () =>
    (await at().house.ask("plan.view", { id: at().linh })).entries.flatMap(({ id, content }) =>
      content.state === "open" && content.content.kind === "referral"
        ? [{ id, content: content.content }]
        : [],
    );

  it("keeps the term beside its own code, also when it is saved again after its removal", async () => {
    const word = await added("help", "work", "Social shop");
    expect(await save(asking({ help: "housing", own: { help: word } }))).toEqual(
      refusal("NotFound"),
    );
    expect(await save(asking({ own: { help: word } }))).toMatchObject({ ok: true });
    await retired("help", word, "The shop");
    const [first] = await seen();
    expect(first?.content).toEqual(asking({ own: { help: word } }));
    const changed = asking({ own: { help: word }, what: "A second talk" });
    expect(await save(changed, first?.id, 1)).toMatchObject({ ok: true });
    expect((await seen()).at(-1)?.content).toEqual(changed);
    expect(await save(asking(), first?.id, 2)).toMatchObject({ ok: true });
    expect((await seen()).at(-1)?.content.own).toBeUndefined();
  });
});

describe("work", () => {
  type Facts = Extract<Input<"plan.saveRecord">["facts"], { readonly kind: "work" }>;
  const { facts, words } = aWorkTrial();
  if (facts.kind !== "work") throw new Error("No work");
  const save = (
    change: Partial<Facts>,
    id = at().linh,
    recordId: string | null = null,
    version = 0,
  ) =>
    at().house.call("plan.saveRecord", {
      id,
      recordId,
      version,
      words,
      facts: { ...facts, ...change },
    });
  const recordsOf = async (id: PersonId) => (await at().house.ask("plan.view", { id })).records;
  const jobs = async () => {
    await at().as("ada");
    const { reports } = await at().house.ask("reports.view", {
      period: { from: "2026-01-01", to: "2026-12-31" },
      group: "work",
    });
    await at().as("samira");
    return reports.find(({ name }) => name === "jobs");
  };

  it(
    "keeps the terms of its sector and its contract, and counts the first under the sector",
    long,
    async () => {
      const sector = await added("workSector", "catering", "School kitchen");
      const contract = await added("contract", "trial", "Three days to look");
      const own = { sector, contract };
      expect(await save({ sector: "cleaning", own })).toEqual(refusal("NotFound"));
      expect(await save({ contract: null, own })).toEqual(refusal("NotFound"));
      await save({});
      const before = await jobs();
      await save({ own });
      await retired("workSector", sector, "Kitchens");
      const [newest] = await recordsOf(at().linh);
      expect(newest?.facts).toEqual({ ...facts, own });
      const after = await jobs();
      expect(before?.own).toEqual([]);
      expect(after?.own).toMatchObject([{ row: "catering", word: sector }]);
      const running = (report: typeof after) =>
        report?.table.cells[report.table.rows.indexOf("catering")]?.[
          report.table.columns.indexOf("running")
        ]?.count;
      expect([running(before), running(after)]).toEqual([1, 2]);
      // A correction continues with the term or without; the version before it is unchanged.
      await save({ own, outcome: "stopped", until: "2026-11-20" }, at().linh, newest?.id, 1);
      await save({ outcome: "running" }, at().linh, newest?.id, 2);
      expect((await recordsOf(at().linh))[0]?.facts).toEqual(facts);
      expect((await jobs())?.own).toEqual([]);
    },
  );

  it("is printed in a data access request, with the centre's own term", async () => {
    const sector = await added("workSector", "shop", "Charity shop");
    await save({ sector: "shop", own: { sector } });
    await at().house.ask("access.begin", {
      id: at().linh,
      askedOn: today,
      askedBy: "herself",
      identity: "Known here",
      note: "",
    });
    const [request] = (await at().house.ask("access.view", { id: at().linh })).requests;
    const sheet = await at().house.ask("access.sheet", {
      requestId: request?.id ?? "",
      part: { kind: "house" },
    });
    expect(JSON.stringify(sheet)).toContain("Charity shop");
  });

  it("is kept when two files are merged", async () => {
    const sector = await added("workSector", "care", "Animal home");
    const file = async (name: string) => {
      const names = { name, caller: "", phone: "" };
      const call = aCall({ names, decision: { kind: "accepted", personId: null } });
      const { decision } = await at().house.ask("referrals.take", call);
      if (decision.kind !== "accepted") throw new Error("Not accepted");
      return decision.personId;
    };
    const [keptId, mergedId] = [await file("Sam Invented"), await file("Sami Invented")];
    await save({ sector: "care", own: { sector } }, mergedId);
    const { kept, merged } = await at().house.ask("merging.compare", { keptId, mergedId });
    await at().house.ask("merging.merge", {
      keptId,
      mergedId,
      keptVersion: kept.card.version,
      mergedVersion: merged.card.version,
      take: everythingKept,
    });
    expect((await recordsOf(keptId)).map((record) => record.facts)).toMatchObject([
      { sector: "care", own: { sector } },
    ]);
  });
});

it("the kind of contact keeps the term, in replaced records too", async () => {
  const word = await added("counterpart", "other", "The consulate");
  type Contact = Extract<Input<"legal.record">["record"], { readonly kind: "contact" }>;
  const record = (change: Partial<Contact>, replaces: string | null = null) =>
    at().house.call("legal.record", {
      id: at().linh,
      words: null,
      replaces,
      record: { ...(aContact() as Contact), ...change },
    });
  const own = { counterpart: word };
  expect(await record({ counterpart: "judge", own })).toEqual(refusal("NotFound"));
  expect(await record({ counterpart: "other", own })).toMatchObject({ ok: true });
  await retired("counterpart", word, "Consulate");
  const contents = async () =>
    (await at().house.ask("legal.view", { id: at().linh })).records.flatMap(({ id, record: one }) =>
      one.state === "open" ? [{ id, said: one.content }] : [],
    );
  const [first] = await contents();
  expect(first?.said).toMatchObject({ counterpart: "other", own });
  expect(await record({ counterpart: "police" }, first?.id)).toMatchObject({ ok: true });
  const [before, after] = await contents();
  expect(before?.said).toMatchObject({ own });
  expect(after?.said).not.toHaveProperty("own");
});
