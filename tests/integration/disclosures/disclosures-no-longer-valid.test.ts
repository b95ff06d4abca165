// Lines of the register that are no longer valid, on the real database.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { aConsent, aDisclosure } from "../../helpers/disclosure-inputs.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const see = () => at.house.ask("ledger.view", { id: at.linh });
const write = (
  entry: Input<"ledger.write">["entry"],
  more: Partial<Pick<Input<"ledger.write">, "corrects" | "source">> = {},
) => at.house.call("ledger.write", { id: at.linh, entry, corrects: null, source: null, ...more });

describe("a printout whose line was withdrawn", () => {
  const mistake = { kind: "mistake", on: "2026-11-24", reason: "Another paper" } as const;
  const last = async () => (await see()).lines.at(-1)?.id ?? null;
  const asked = async () => (await see()).unsaid.map(({ source }) => source);

  it("is asked about again, until there is a line or it was not sent", async () => {
    await at.house.ask("papers.note", { kind: "dossier", way: "saved", personId: at.linh });
    const [source = ""] = await asked();
    expect(await write(aDisclosure(), { source })).toMatchObject({ ok: true });
    const corrects = await last();
    // A correction keeps the printout.
    expect(await write(aDisclosure({ note: "By post" }), { corrects })).toMatchObject({ ok: true });
    expect(await asked()).toEqual([]);
    for (const entry of [aDisclosure(), aDisclosure({ way: "hand" })]) {
      expect(await write(mistake, { corrects: await last() })).toMatchObject({ ok: true });
      expect(await asked()).toEqual([source]);
      expect(await write(entry, { source })).toMatchObject({ ok: true });
      expect(await asked()).toEqual([]);
    }
    expect(await write(mistake, { corrects: await last() })).toMatchObject({ ok: true });
    const stayed = { kind: "stayed", on: "2026-11-24", note: "In the safe" } as const;
    expect(await write(stayed, { source })).toMatchObject({ ok: true });
    expect(await asked()).toEqual([]);
    expect(await write(stayed, { source })).toEqual(refusal("NotFound"));
  });

  it("may be what the correction of another line is about", async () => {
    await at.house.ask("papers.note", { kind: "dossier", way: "saved", personId: at.linh });
    const [source = ""] = await asked();
    await write(aDisclosure({ note: "Of the paper, without saying so" }));
    expect(await write(aDisclosure(), { corrects: await last(), source })).toMatchObject({
      ok: true,
    });
    expect(await asked()).toEqual([]);
    await write(mistake, { corrects: await last() });
    expect(await asked()).toEqual([source]);
    await write(aDisclosure({ note: "Another telling" }));
    expect(await write(aDisclosure(), { corrects: await last(), source })).toMatchObject({
      error: { type: "InvalidInput" },
    });
    expect(await write(aDisclosure(), { source })).toMatchObject({ ok: true });
  });
});

describe("a line under a consent whose end is recorded later", () => {
  const end = (version: number, state: "withdrawn" | "mistake", on: string) =>
    at.house.ask("ledger.endConsent", {
      id: at.linh,
      consentId,
      version,
      ending: { state, on, reason: "She says so" },
    });
  const days = ["2026-11-19", "2026-11-20", "2026-11-23"];
  const uncovered = async () =>
    (await see()).lines.filter(({ isUncovered }) => isUncovered).map(({ day }) => day);
  let consentId = "";

  it("is not covered from the day of the withdrawal on, until it is corrected", async () => {
    await at.house.ask("ledger.consent", { id: at.linh, consent: aConsent(), changes: null });
    const [given] = (await see()).consents;
    const rowId = given?.versions.at(-1)?.rowId;
    if (given === undefined || rowId === undefined) throw new Error("It was written down");
    consentId = given.id;
    for (const on of days)
      expect(
        await write(aDisclosure({ on, ground: { kind: "consent", consent: rowId } })),
      ).toMatchObject({ ok: true });
    expect(await uncovered()).toEqual([]);

    await end(1, "withdrawn", "2026-11-20");
    expect(await uncovered()).toEqual(["2026-11-20", "2026-11-23"]);
    const corrects = (await see()).lines.at(-1)?.id ?? null;
    expect(await write(aDisclosure({ on: "2026-11-23" }), { corrects })).toMatchObject({
      ok: true,
    });
    expect((await see()).lines.at(-1)?.isUncovered).toBe(false);
  });

  it("is not covered on any day where the consent was never given", async () => {
    await end(2, "mistake", "2026-11-24");
    expect(await uncovered()).toEqual(days);
  });
});
