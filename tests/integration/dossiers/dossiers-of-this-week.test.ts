// All that must be sent this week, in one go: begun, signed, finalised, checked side by side, sent, registered.
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  askWhetherHidden,
  type FromJudge,
  type NamesHidden,
} from "../../../domain/address-guard/preview-check-messages.ts";
import { judgingOf } from "../../../renderer/printing/check-printout.ts";
import { type KeptFile, shownAgain } from "../../../renderer/printing/printouts.ts";
import { keptDossier } from "../../../renderer/dossiers/use-final-dossier.ts";
import {
  aFrozenPdf,
  beginDossier,
  comeToCertificate,
  freezeDossier,
  nameCentre,
  seen,
  signDossier,
} from "../../helpers/integration/dossier-house.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
  await at.as("ada");
  await nameCentre(at.house);
  for (const id of [at.linh, at.mina]) await comeToCertificate(at.house, id);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const list = () => at.house.ask("dossiers.list", {});
const idsThisWeek = async () => (await list()).thisWeek.flatMap(({ dossier }) => dossier?.id ?? []);

it("is begun for everyone who needs one, in Dutch, each for the next document", async () => {
  const { thisWeek } = await list();
  expect(thisWeek.map(({ person, dossier }) => [person.id, dossier])).toEqual(
    expect.arrayContaining([
      [at.linh, null],
      [at.mina, null],
    ]),
  );
  for (const { person } of thisWeek) await beginDossier(at.house, person.id, "nl");
  const begun = await list();
  expect(begun.thisWeek.map(({ transition, dossier }) => [transition, dossier?.state])).toEqual([
    ["T12", "draft"],
    ["T12", "draft"],
  ]);
  expect(begun.thisWeek[0]?.dossier?.lacks.map(({ id }) => id)).toContain("signOffMissing");
});

it("is signed and finalised one by one, and then complete", async () => {
  const ids = await idsThisWeek();
  for (const id of ids) {
    await signDossier(at.house, id);
    await freezeDossier(at.house, id, aFrozenPdf(`frozen ${id}`));
  }
  const { thisWeek } = await list();
  expect(thisWeek.map(({ dossier }) => [dossier?.state, dossier?.lacks])).toEqual([
    ["frozen", []],
    ["frozen", []],
  ]);
});

it("is checked file by file: one with the address stays, the others are sent and registered", async () => {
  const { house } = at;
  await house.ask("guard.add", { terms: [{ kind: "street", text: "rue des Trois Chimères" }] });
  const files: KeptFile[] = [];
  for (const id of await idsThisWeek()) {
    const { person, versions } = await seen(house, id);
    const [version] = versions;
    const kept =
      version === undefined
        ? null
        : await keptDossier((name, input) => house.call(name, input), person, version);
    if (kept !== null) files.push(kept);
  }
  expect(files).toHaveLength(2);
  const [desk, line] = [new MessageChannel(), new MessageChannel()];
  const judging = judgingOf(
    (name, input) => house.call(name, input),
    desk.port1,
    files.map((file) => shownAgain(file, "nl")),
    () => true,
  );
  judging.over(line.port1);
  const hidden = new Promise<NamesHidden>((resolve) => {
    line.port2.onmessage = ({ data }: MessageEvent<NamesHidden>) => resolve(data);
    line.port2.postMessage(askWhetherHidden);
  });
  expect(await hidden).toEqual({ isHidden: true });
  const level = (file: number, words: string) =>
    new Promise<string | undefined>((resolve) => {
      line.port2.onmessage = ({ data }: MessageEvent<FromJudge>) => resolve(data?.verdict.level);
      line.port2.postMessage({ file, pages: ["Dossier", words], reader: null });
    });

  expect(await level(0, "Zij volgt een cursus.")).toBe("clear");
  expect(await level(1, "Zij woont in de r. des 3 Chimeres.")).toBe("stop");
  expect(await judging.leaves({ file: 0, way: "saved", isSealed: false })).toBe(true);
  expect(await level(1, "Zij volgt een cursus.")).toBe("clear");
  expect(await judging.leaves({ file: 1, way: "printed", isSealed: false })).toBe(true);
  for (const { port1, port2 } of [desk, line]) for (const port of [port1, port2]) port.close();

  const ways = [];
  for (const id of await idsThisWeek()) {
    const [version] = (await seen(house, id)).versions;
    ways.push(version?.register.map(({ record }) => record.kind === "left" && record.way));
  }
  expect(ways).toEqual([["saved"], ["printed"]]);
});

it("is no longer in this week’s list once it is registered as sent, with its receipt and the answer", async () => {
  const { house } = at;
  const ids = await idsThisWeek();
  for (const id of ids) {
    const [version] = (await seen(house, id)).versions;
    const said = (record: object) =>
      house.call("dossiers.register", {
        versionId: version?.id ?? "",
        said: { on: "2026-11-24", note: "", ...record },
      } as never);
    const received = { kind: "received", proof: "RP 0000 BE" };
    expect(await said(received)).toMatchObject({ error: { type: "DossierNotFrozen" } });
    const sent = { kind: "sent", how: "registeredPost", to: "DVZ", copies: 1 };
    expect(await said(sent)).toMatchObject({ ok: true });
    expect(await said(received)).toMatchObject({ ok: true });
    expect(await seen(house, id)).toMatchObject({ state: "sent" });
    expect(await said({ kind: "answered", answer: "moreAsked" })).toMatchObject({ ok: true });
    const { state, versions } = await seen(house, id);
    expect(state).toBe("answered");
    expect(versions[0]?.register.map(({ record }) => record.kind)).toEqual([
      "left",
      "sent",
      "received",
      "answered",
    ]);
  }
  const { thisWeek, sent } = await list();
  expect([thisWeek, sent.length]).toEqual([[], 2]);
});
