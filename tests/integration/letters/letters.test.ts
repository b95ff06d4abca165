import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { LetterKind } from "../../../domain/letters/letter-kind.ts";
import { shippedText } from "../../../domain/letters/texts/default-texts.ts";
import { aPdf } from "../../helpers/invented-pictures.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { certificateHouse } from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";
import {
  beginLetter,
  keepLetter,
  letterSeen,
  writeLetter,
} from "../../helpers/integration/letter-steps.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await certificateHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

describe("the letters of a person", () => {
  it("are those that can be written, with which fit and what is missing", async () => {
    const asked = { personId: at.linh, language: "fr" } as const;
    const { kinds, letters } = await at.house.ask("letters.list", asked);
    expect(letters).toEqual([]);
    expect(kinds.map(({ kind }) => kind)).toEqual(LetterKind.options);
    expect(kinds.find(({ kind }) => kind === "municipality")).toMatchObject({ fits: true });
    expect(kinds.find(({ kind }) => kind === "appointment")).toEqual({
      kind: "appointment",
      fits: false,
      missing: ["appointment.day", "appointment.time"],
    });
  });

  it("are filled from the file, and show from where", async () => {
    const id = await beginLetter(at.house, at.linh, "municipality");
    const seen = await letterSeen(at.house, id);
    expect(seen).toMatchObject({ state: "draft", reader: "municipality", own: null });
    expect(seen.content.text).toContain("née le 17 mai 2002");
    expect(seen.content.sender).toEqual({
      name: "Centre inventé",
      address: "BP 0\n0000 Nulle-Part",
    });
    expect(seen.filled).toContainEqual({ field: "document.until", value: "30 décembre 2026" });
  });

  it("are not finalised with a gap, nor with content their recipient may not see, nor with the address", async () => {
    const { house, linh } = at;
    const id = await beginLetter(house, linh, "school", "nl");
    const say = (text: string) => writeLetter(house, id, text);
    const keep = async () => {
      const { version } = await letterSeen(house, id);
      return house.call("letters.keep", { id, version, pdf: aPdf(), pages: 1 });
    };
    await say("Zij is slachtoffer van mensenhandel.");
    expect((await letterSeen(house, id)).found).toEqual([
      { words: "slachtoffer", why: "telling", level: "stop" },
      { words: "mensenhandel", why: "telling", level: "stop" },
    ]);
    expect(await keep()).toEqual(refusal("LetterStopped"));
    await say("Schrijf naar Centre inventé.");
    expect(await keep()).toEqual(refusal("LetterStopped"));
    await house.ask("guard.add", { terms: [{ kind: "street", text: "Verzonnenstraat" }] });
    await say("Zij woont in de Verzonnenstraat.");
    expect(await keep()).toEqual(refusal("LetterStopped"));
    await say("Afspraak op [? dag].");
    expect(await keep()).toEqual(refusal("LetterGap"));
    await say("Zij wil een cursus volgen.");
    expect(await keep()).toMatchObject({ ok: true });
  });

  it("no longer say that a condition is met that was recorded as no longer met", async () => {
    const { house, linh } = at;
    const text = async () =>
      (await letterSeen(house, await beginLetter(house, linh, "declaration"))).content.text;
    const record = async (kind: "broken" | "mended") =>
      house.ask("conditions.record", {
        id: linh,
        corrects: null,
        record: { kind, condition: "C1", on: CalendarDate.parse("2026-11-20"), text: "Seen again" },
      });
    expect(await text()).toContain("a rompu avec le milieu");
    await record("broken");
    expect(await text()).not.toContain("rompu");
    await record("mended");
    expect(await text()).toContain("a rompu avec le milieu");
  });

  it("change only in the version that was read, for an allowed recipient", async () => {
    const { house, linh } = at;
    const id = await beginLetter(house, linh, "appointment");
    await writeLetter(house, id);
    const own = { subject: "Other", text: "Other" };
    const words = { id, version: 1, reader: "person", addressee: "", own } as const;
    expect(await house.call("letters.change", words)).toEqual(refusal("ChangedMeanwhile"));
    expect(
      await house.call("letters.change", { ...words, version: 2, reader: "authority" }),
    ).toMatchObject({ error: { type: "InvalidInput", fields: ["reader"] } });
    await house.ask("letters.change", { ...words, version: 2, own: null });
    expect(await letterSeen(house, id)).toMatchObject({ own: null, reader: "person" });
  });

  it("stay unchanged once they are final, byte for byte, whatever the file says later", async () => {
    const { house, linh } = at;
    const id = await beginLetter(house, linh, "appointment");
    await writeLetter(house, id);
    await keepLetter(house, id);
    const kept = await letterSeen(house, id);
    expect(kept).toMatchObject({ state: "kept", leftAt: null });
    const change = {
      id,
      version: kept.version,
      reader: "person",
      addressee: "",
      own: null,
    } as const;
    expect(await house.call("letters.change", change)).toEqual(refusal("LetterKept"));
    expect(await house.call("letters.drop", { id, version: kept.version })).toEqual(
      refusal("LetterKept"),
    );
    expect((await house.ask("letters.file", { id })).file).toEqual(aPdf("a kept letter"));
    await house.ask("letters.leaves", { id, way: "printed" });
    const left = await letterSeen(house, id);
    expect(left.leftAt).not.toBeNull();
    expect(left.content).toEqual(kept.content);
    const { unsaid } = await house.ask("ledger.view", { id: linh });
    expect(unsaid).toContainEqual({
      source: `letter ${id}`,
      on: "2026-11-24",
      byName: "Ada Invented",
      paper: "letter",
      way: "letter",
      recipient: null,
      type: "letter",
    });
    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["printed", "letterKept", "letterChanged", "letterBegun"]),
    );
  });

  it("are discarded while they are drafts, and are then in no list", async () => {
    const { house, linh } = at;
    const id = await beginLetter(house, linh, "employer");
    await house.ask("letters.drop", { id, version: 1 });
    const { letters } = await house.ask("letters.list", { personId: linh, language: "fr" });
    expect(letters.some((one) => one.id === id)).toBe(false);
    expect(await house.call("letters.leaves", { id, way: "saved" })).toEqual(refusal("NotFound"));
  });

  it("belong to the office: shelter staff read none", async () => {
    const { house, linh } = at;
    const asked = { personId: linh, language: "fr" } as const;
    await at.as("noor");
    expect(await house.call("letters.list", asked)).toEqual(refusal("Forbidden"));
    await at.as("samira");
    expect(await house.call("letters.list", asked)).toMatchObject({ ok: true });
    expect(await house.call("letters.templates", { language: "fr" })).toEqual(refusal("Forbidden"));
    await at.as("ada");
  });
});

describe("the letter templates", () => {
  const save = (after: number, text: string, kind: "school" | "lawyer" = "school") =>
    at.house.call("letters.saveTemplate", {
      kind,
      language: "fr",
      after,
      subject: "Inscription",
      text,
    });
  const versions = async () => {
    const all = await at.house.ask("letters.templates", { language: "fr" });
    return all.find(({ kind }) => kind === "school")?.versions ?? [];
  };

  it("begin with the shipped one, and are never overwritten", async () => {
    expect(await versions()).toMatchObject([{ number: 0, byName: null }]);
    expect(await save(0, "Bonjour, {{person.name}}.")).toMatchObject({ ok: true });
    expect(await save(0, "Twice from the same.")).toEqual(refusal("ChangedMeanwhile"));
    const shipped = shippedText("school", "fr");
    expect(await save(1, shipped.text)).toMatchObject({ ok: true });
    expect((await versions()).map(({ number, text }) => [number, text])).toEqual([
      [2, shipped.text],
      [1, "Bonjour, {{person.name}}."],
      [0, shipped.text],
    ]);
  });

  it("are used by letters written from then on", async () => {
    await save(2, "Cher directeur, {{person.name}} viendra.");
    const id = await beginLetter(at.house, at.linh, "school");
    expect((await letterSeen(at.house, id)).content.text).toBe(
      "Cher directeur, Linh Invented viendra.",
    );
  });

  it.each([
    ["a field that there is not", "{{person.phone}}"],
    ["a field its readers may not have", "{{court.notice}}"],
    ["an end that was forgotten", "[[ {{person.name}}"],
  ])("are not saved with %s", async (_what, text) => {
    expect(await save(3, text)).toEqual(refusal("TemplateWrong"));
    expect((await versions())[0]?.number).toBe(3);
  });

  it("are checked for missing texts in the proposed language", async () => {
    expect(await save(3, "Elle viendra le {{appointment.day}}.")).toMatchObject({ ok: true });
    const missing = async (language: "fr" | "nl") => {
      const { kinds } = await at.house.ask("letters.list", { personId: at.linh, language });
      return kinds.find(({ kind }) => kind === "school")?.missing;
    };
    expect(await missing("fr")).toEqual(["appointment.day"]);
    expect(await missing("nl")).toEqual([]);
  });
});

describe("the tables of letters", () => {
  const run = (sql: string, ...values: readonly unknown[]) =>
    openHouseOf(at.house)
      .database.file.prepare(sql)
      .run(...values);

  it.each([
    ["UPDATE letter_templates SET body = 'Other'", "a text gets a further version"],
    ["DELETE FROM letter_templates", "a text gets a further version"],
    ["UPDATE letters SET version = version + 1 WHERE state = 'kept'", "what is kept"],
    ["UPDATE letters SET state = 'draft', blob_id = NULL WHERE state = 'kept'", "what is kept"],
    ["UPDATE letters SET language = 'nl', version = version + 1", "what is kept"],
    ["UPDATE letters SET version = version + 2 WHERE state = 'draft'", "what is kept"],
    ["DELETE FROM letters", "what is kept"],
    ["UPDATE letters SET state = 'kept', version = version + 1 WHERE state = 'draft'", "CHECK"],
    ["UPDATE letters SET left_at = begun_at, left_by = begun_by WHERE state = 'draft'", "CHECK"],
  ])("refuse %s", (sql, reason) => expect(() => run(sql)).toThrow(reason));

  it("refuse a version out of order, and a letter that begins in the middle", () => {
    expect(() =>
      run(
        `INSERT INTO letter_templates SELECT 'x', kind, language, number + 5, subject, body, saved_at, saved_by
         FROM letter_templates LIMIT 1`,
      ),
    ).toThrow("one version after the other");
    expect(() =>
      run(
        `INSERT INTO letters SELECT 'x', person_id, language, 'dropped', 1, sealed, NULL, begun_at,
         begun_by, changed_at, changed_by, NULL, NULL FROM letters LIMIT 1`,
      ),
    ).toThrow("begins as a draft");
  });
});

describe("the letters of a hidden file", () => {
  it("open for named users alone, and continue under its key", async () => {
    const { house, mina } = at;
    const id = await beginLetter(house, mina, "appointment");
    await writeLetter(house, id);
    await keepLetter(house, id);
    const draft = await beginLetter(house, mina, "employer");
    const heads = () =>
      openHouseOf(house)
        .database.file.prepare(
          `SELECT hex(substr(sealed, 1, 3)) FROM letters WHERE person_id = @mina
           UNION ALL SELECT hex(substr(blobs.sealed, 1, 3)) FROM blobs
           JOIN letters ON blob_id = blobs.id WHERE person_id = @mina`,
        )
        .pluck()
        .all({ mina });
    expect(heads()).not.toContain("010000");
    const { card } = await house.ask("people.view", { id: mina });
    await house.ask("hidden.hide", { id: mina, version: card.version, colleagues: [] });
    expect(new Set(heads())).toEqual(new Set(["010000"]));
    await writeLetter(house, draft);
    await keepLetter(house, draft, aPdf("hidden"));
    expect(new Set(heads())).toEqual(new Set(["010000"]));
    await at.as("samira");
    expect(await house.call("letters.view", { id })).toEqual(refusal("NotNamed"));
    expect(await house.call("letters.file", { id })).toEqual(refusal("NotNamed"));
    const asked = { personId: mina, language: "fr" } as const;
    expect(await house.call("letters.list", asked)).toEqual(refusal("NotNamed"));
    await at.as("ada");
    const shown = (await house.ask("people.view", { id: mina })).card;
    await house.ask("hidden.show", { id: mina, version: shown.version });
    expect(heads()).not.toContain("010000");
    await at.as("samira");
    expect((await house.ask("letters.file", { id: draft })).file).toEqual(aPdf("hidden"));
  });
});
