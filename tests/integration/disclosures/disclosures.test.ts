// Consents and the register of disclosures, on the real database: what the rules refuse, the tables refuse as well.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { ConsentRowId } from "../../../domain/disclosures/consent.ts";
import { everythingKept, aCall } from "../../helpers/builders.ts";
import { aConsent, aDisclosure } from "../../helpers/disclosure-inputs.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const see = (id = at.linh) => at.house.ask("ledger.view", { id });
const allow = async (change: Parameters<typeof aConsent>[0] = {}, id = at.linh) => {
  await at.house.ask("ledger.consent", { id, consent: aConsent(change), changes: null });
  const [newest] = (await see(id)).consents;
  const row = newest?.versions.at(-1);
  if (newest === undefined || row === undefined) throw new Error("It was written down");
  return { consentId: newest.id, rowId: row.rowId };
};
const end = (consentId: string, state: "withdrawn" | "mistake", version = 1, on = "2026-11-24") =>
  at.house.call("ledger.endConsent", {
    id: at.linh,
    consentId,
    version,
    ending: { state, on, reason: "She says so" },
  });
const under = (rowId: ConsentRowId, change: Parameters<typeof aDisclosure>[0] = {}) =>
  aDisclosure({ ground: { kind: "consent", consent: rowId }, ...change });
const write = (
  entry: Input<"ledger.write">["entry"],
  more: Partial<Pick<Input<"ledger.write">, "corrects" | "source">> = {},
) => at.house.call("ledger.write", { id: at.linh, entry, corrects: null, source: null, ...more });
const notMember = { error: { type: "NotMember", compartment: "care" } };
const sql = () => openHouseOf(at.house).database.file;

describe("under a consent", () => {
  it("a matching disclosure is accepted, and none once it is withdrawn; with another legal basis it is", async () => {
    const { consentId, rowId } = await allow();
    expect(await write(under(rowId))).toMatchObject({ ok: true });
    expect(await write(under(rowId, { information: ["health"] }))).toEqual(
      refusal("ConsentNotThat"),
    );
    expect(await end(consentId, "withdrawn")).toMatchObject({ ok: true });
    expect(await write(under(rowId))).toEqual(refusal("ChangedMeanwhile"));
    const now = (await see()).consents.find(({ id }) => id === consentId)?.versions.at(-1)?.rowId;
    if (now === undefined) throw new Error("It stands as withdrawn");
    expect(await write(under(now))).toEqual(refusal("ConsentWithdrawn"));
    // A disclosure of the day before that is only recorded now.
    expect(await write(under(now, { on: "2026-11-23" }))).toMatchObject({ ok: true });
    const danger = aDisclosure({ ground: { kind: "dangerToLife", reason: "She was followed" } });
    expect(await write(danger)).toMatchObject({ ok: true });
    const written = (await see()).lines.map(({ entry }) =>
      entry.state === "open" && entry.content.kind === "told" ? entry.content.ground.kind : null,
    );
    expect(written).toEqual(["consent", "consent", "dangerToLife"]);
  });

  it("the tables refuse what the rules refuse, whatever writes to them", async () => {
    const { rowId, consentId } = await allow({ from: "2026-11-10", until: "2026-11-20" });
    const other = await allow({}, at.mina);
    await end(consentId, "withdrawn", 1, "2026-11-15");
    const last = (await see()).consents.find(({ id }) => id === consentId)?.versions.at(-1)?.rowId;
    const insert = (row: string | undefined, day: string) => () =>
      sql()
        .prepare(
          `INSERT INTO disclosures (id, person_id, compartment, day, consent_row, sealed, recorded_at, recorded_by)
           SELECT hex(randomblob(8)), ?, 'office', ?, ?, x'00', recorded_at, recorded_by FROM consents LIMIT 1`,
        )
        .run(at.linh, day, row);
    const refused = /not under this consent|FOREIGN KEY/;
    expect(insert(rowId, "2026-11-12")).toThrow(refused); // an older version
    expect(insert(last, "2026-11-09")).toThrow(refused);
    expect(insert(last, "2026-11-21")).toThrow(refused);
    expect(insert(last, "2026-11-15")).toThrow(refused); // the day it was withdrawn
    expect(insert(other.rowId, "2026-11-12")).toThrow(refused); // somebody else's
    expect(insert("no-such-row", "2026-11-12")).toThrow(refused);
    sql().exec("SAVEPOINT tried");
    expect(insert(last, "2026-11-14")).not.toThrow();
    sql().exec("ROLLBACK TO tried; RELEASE tried");
  });

  it.each([
    ["UPDATE consents SET until_on = '2028-01-01'", "a correction adds"],
    ["UPDATE consents SET state = 'given'", "a correction adds"],
    ["DELETE FROM consents", "a correction adds"],
    ["UPDATE disclosures SET day = '2026-01-01'", "a correction adds"],
    ["UPDATE disclosures SET consent_row = NULL", "a correction adds"],
  ])("%s is refused", async (statement, why) => {
    await write(aDisclosure());
    expect(() => sql().prepare(statement).run()).toThrow(why);
  });
});

describe("a consent", () => {
  it("is changed by a new version; the earlier one stays readable", async () => {
    const { consentId } = await allow();
    const wider = aConsent({ information: ["identity", "money", "family"] });
    const change = (version: number, consent = wider) =>
      at.house.call("ledger.consent", {
        id: at.linh,
        consent,
        changes: { id: consentId, version },
      });
    expect(await change(1)).toMatchObject({ ok: true });
    expect(await change(1)).toEqual(refusal("ChangedMeanwhile"));
    const refused = aConsent({ answer: "refused", until: null });
    expect(await change(2, refused)).toEqual(refusal("ConsentNotGiven"));
    const seen = (await see()).consents.find(({ id }) => id === consentId);
    expect(seen?.versions.map(({ state }) => state)).toEqual(["given", "given"]);
  });

  it("that was withdrawn stays so: the person is asked again", async () => {
    const { consentId } = await allow();
    await end(consentId, "withdrawn");
    expect(await end(consentId, "withdrawn", 2)).toEqual(refusal("ConsentNotGiven"));
    const again = { id: at.linh, consent: aConsent(), changes: { id: consentId, version: 2 } };
    expect(await at.house.call("ledger.consent", again)).toEqual(refusal("ConsentNotGiven"));
    expect(await end(consentId, "mistake", 2)).toMatchObject({ ok: true });
    expect(await end(consentId, "mistake", 3)).toEqual(refusal("AlreadyCorrected"));
  });

  it("that ends within two weeks is on Today, until it is withdrawn", async () => {
    const { consentId } = await allow({ until: "2026-12-08" });
    await allow({ until: "2026-12-09" });
    const ending = async () =>
      (await at.house.ask("today.view", {})).needs.flatMap((need) =>
        need.kind === "consentEnds" ? [need.until] : [],
      );
    expect(await ending()).toEqual(["2026-12-08"]);
    await end(consentId, "withdrawn");
    expect(await ending()).toEqual([]);
  });

  it("that is refused is recorded, and blocks nothing", async () => {
    await allow({ answer: "refused", until: null, purpose: "work" }, at.mina);
    const before = await at.house.ask("today.view", {});
    expect(before.needs.some(({ kind }) => kind === "consentEnds")).toBe(false);
    const [stay] = await at.house.ask("stays.ofPerson", { id: at.mina });
    expect(stay?.stay.until).toBeNull();
    const planned = { stayId: stay?.stay.id ?? "", plannedUntil: "2027-08-01" };
    expect(await at.house.call("stays.plan", planned)).toMatchObject({ ok: true });
  });

  it("names a scan only of the person's own documents", async () => {
    const consent = aConsent({ scanId: "11111111-1111-4111-8111-111111111111" });
    const said = { id: at.linh, consent, changes: null };
    expect(await at.house.call("ledger.consent", said)).toEqual(refusal("NotFound"));
  });
});

describe("the register", () => {
  it("asks what a service was told according to the plan, and asks only care workers", async () => {
    const help = { help: "housing", service: "Nowhere Housing", what: "A flat", why: "" } as const;
    const asked = { agreedOn: "2026-11-20", askedOn: "2026-11-21", answer: "waiting" } as const;
    const content = { kind: "referral", ...help, ...asked, outcome: "", feedback: "" } as const;
    const header = {
      state: "open",
      partOf: null,
      forWhom: null,
      workerId: null,
      day: null,
    } as const;
    await at.house.ask("plan.save", {
      id: at.mina,
      entryId: null,
      version: 0,
      steps: [],
      header,
      content,
    });
    const { unsaid } = await see(at.mina);
    expect(unsaid).toMatchObject([
      { recipient: { kind: "landlord", name: "Nowhere Housing" }, on: "2026-11-21", type: null },
    ]);
    await at.as("ada");
    expect((await see(at.mina)).unsaid).toEqual([]);
    await at.as("samira");
  });

  it("is corrected by a new line, once, and a line entered in error is withdrawn", async () => {
    await write(aDisclosure({ note: "to be corrected" }));
    const first = (await see()).lines.at(-1)?.id ?? null;
    expect(await write(aDisclosure({ note: "corrected" }), { corrects: first })).toMatchObject({
      ok: true,
    });
    expect(await write(aDisclosure(), { corrects: first })).toEqual(refusal("AlreadyCorrected"));
    const second = (await see()).lines.at(-1)?.id ?? null;
    const mistake = { kind: "mistake", on: "2026-11-24", reason: "Another person" } as const;
    expect(await write(mistake, { corrects: second })).toMatchObject({ ok: true });
    expect(await write(mistake)).toMatchObject({ error: { type: "InvalidInput" } });
  });

  it("asks once for the recipient of a printed dossier draft", async () => {
    const paper = { kind: "dossier", way: "printed", personId: at.linh } as const;
    await at.house.ask("papers.note", paper);
    const [unsaid] = (await see()).unsaid;
    expect(unsaid).toMatchObject({ paper: "dossier", type: "dossier", on: "2026-11-24" });
    const source = unsaid?.source ?? "";
    const stayed = { kind: "stayed", on: "2026-11-24", note: "In the safe" } as const;
    expect(await write(stayed, { source: "paper 1" })).toEqual(refusal("NotFound"));
    expect(await write(stayed, { source })).toMatchObject({ ok: true });
    expect((await see()).unsaid).toEqual([]);
    expect(await write(stayed, { source })).toEqual(refusal("NotFound"));
  });
});

describe("an administrator", () => {
  it("reads and writes office data; of the rest only its existence is visible", async () => {
    const { rowId } = await allow({ information: ["health"], papers: [] });
    await write(under(rowId, { information: ["health"] }));
    await at.as("ada");
    const file = await see();
    expect(file.readsCare).toBe(false);
    expect(file.consents[0]?.versions[0]?.record).toEqual({ state: "closed", exists: true });
    expect(file.lines.at(-1)?.entry).toEqual({ state: "closed", exists: true });
    expect(await write(aDisclosure({ information: ["health"] }))).toMatchObject(notMember);
    expect(await write(aDisclosure())).toMatchObject({ ok: true });
    const consent = aConsent({ papers: ["medicalPaper"] });
    const said = { id: at.linh, consent, changes: null };
    expect(await at.house.call("ledger.consent", said)).toMatchObject(notMember);
    await at.as("samira");
  });
});

describe("of a person whose file is hidden", () => {
  it("all of it is resealed, opens for the named users, and is restored", async () => {
    const { card } = await at.house.ask("people.view", { id: at.linh });
    await at.house.ask("hidden.hide", { id: at.linh, version: card.version, colleagues: [] });
    const heads = () =>
      sql()
        .prepare(
          `SELECT DISTINCT hex(substr(sealed, 1, 3)) FROM (
             SELECT sealed, person_id FROM consents UNION ALL SELECT sealed, person_id FROM disclosures
           ) WHERE person_id = ?`,
        )
        .pluck()
        .all(at.linh);
    expect(heads()).toEqual(["010000"]);
    const { rowId } = await allow();
    expect(await write(under(rowId))).toMatchObject({ ok: true });
    expect(heads()).toEqual(["010000"]);
    await at.as("tom");
    expect(await at.house.call("ledger.view", { id: at.linh })).toEqual(refusal("NotNamed"));
    expect(await write(aDisclosure())).toEqual(refusal("NotNamed"));
    await at.as("samira");
    const { card: now } = await at.house.ask("people.view", { id: at.linh });
    await at.house.ask("hidden.show", { id: at.linh, version: now.version });
    expect(heads()).not.toContain("010000");
    expect((await see()).lines.every(({ entry }) => entry.state === "open")).toBe(true);
  });
});

describe("two merged files", () => {
  it("keep the consents and the disclosures of both", async () => {
    const { house } = at;
    const came = async (name: string) => {
      const call = aCall({
        names: { name, caller: "", phone: "" },
        decision: { kind: "accepted", personId: null },
      });
      const { decision } = await house.ask("referrals.take", call);
      if (decision.kind !== "accepted") throw new Error("Not accepted");
      const { rowId } = await allow({}, decision.personId);
      const told = { id: decision.personId, entry: under(rowId), corrects: null, source: null };
      await house.ask("ledger.write", told);
      return decision.personId;
    };
    const [keptId, mergedId] = [await came("Sam Invented"), await came("Sami Invented")];
    const { kept, merged } = await house.ask("merging.compare", { keptId, mergedId });
    await house.ask("merging.merge", {
      keptId,
      mergedId,
      keptVersion: kept.card.version,
      mergedVersion: merged.card.version,
      take: everythingKept,
    });
    const file = await see(keptId);
    expect(file.consents.map(({ versions }) => versions.at(-1)?.record.state)).toEqual([
      "open",
      "open",
    ]);
    expect(file.lines.map(({ entry }) => entry.state)).toEqual(["open", "open"]);
    expect(() => sql().prepare("DELETE FROM consents").run()).toThrow("a correction adds");
  });
});
