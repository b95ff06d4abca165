// A residence document was withdrawn: the procedure, the expiry list, the dossier and the letters show it.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { documentById, updateDocument } from "../../../db/residence/documents.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { type DocumentId, noFields } from "../../../domain/residence/document.ts";
import { ok } from "../../../domain/core/result.ts";
import { openDocument, sealDocument } from "../../../electron/vault/residence/procedures.ts";
import { write } from "../../../electron/vault/platform/transactions.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { beginDossier, certificateHouse, seen } from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";
import { beginLetter, letterSeen } from "../../helpers/integration/letter-steps.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
beforeEach(async () => {
  at = await certificateHouse();
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const certificate = async () => {
  const papers = await at.house.ask("documents.ofPerson", { id: at.linh });
  const paper = papers.find(({ header }) => header.kind === "certificateOfRegistration");
  if (paper === undefined) throw new Error("It is there");
  return paper.header;
};
async function marked(
  state: "held" | "withdrawn",
  withdrawnOn?: Input<"documents.change">["withdrawnOn"],
) {
  const { id: documentId, version, issuedOn } = await certificate();
  return at.house.call("documents.change", {
    documentId,
    version,
    state,
    askedOn: null,
    issuedOn,
    expiresOn: null,
    withdrawnOn,
    fields: { ...noFields, attempts: [] },
  });
}
/** As an earlier version stored it: marked, without a day. */
const forgetDay = (id: DocumentId) =>
  write(openHouseOf(at.house), at.house.vault.clock, (context) => {
    const row = documentById(context.tx, id);
    const opened = row === null ? null : openDocument(context, row);
    if (row === null || opened?.ok !== true || opened.value.residence === null)
      throw new Error("It is there");
    const { withdrawnOn: _, ...residence } = opened.value.residence;
    const next = { ...row, version: row.version + 1 };
    const sealedOffice = sealDocument(context, next, { ...opened.value, residence });
    updateDocument(context.tx, { ...next, sealedOffice });
    return ok(null);
  });
const now = async () => (await at.house.ask("people.view", { id: at.linh })).residence;
const due = async () =>
  (await at.house.ask("documents.radar", {})).lines
    .filter(({ document }) => document?.kind === "certificateOfRegistration")
    .map(({ until, next }) => [until, next?.kind]);

it("is withdrawn from the recorded day on, and the task is the legal adviser’s", async () => {
  expect(await marked("withdrawn", "2026-11-25")).toEqual(refusal("DayOutside"));
  expect(await marked("withdrawn", "2026-06-29")).toEqual(refusal("DayOutside"));
  expect(await marked("withdrawn", "2026-11-10")).toMatchObject({ ok: true });
  expect(await now()).toMatchObject({ phase: "R4", isPending: false, until: "2026-11-10" });
  expect(await due()).toEqual([["2026-11-10", "documentWithdrawn"]]);
  // The printed day stays.
  expect(await certificate()).toMatchObject({ state: "withdrawn", expiresOn: "2026-12-30" });
  // Changed by a client without that day, it keeps the current one; emptied, it is today.
  await marked("withdrawn");
  expect((await now())?.until).toBe("2026-11-10");
  await marked("withdrawn", null);
  expect((await now())?.held.at(-1)).toMatchObject({ withdrawnOn: "2026-11-24" });
});

it("marked by an earlier version, shows the day since when it counts, and keeps it", async () => {
  await marked("withdrawn", "2026-11-10");
  const { id } = await certificate();
  forgetDay(id);
  at.house.now = addMinutes(at.house.now, 60 * 24 * 3);
  const shown = (await at.house.ask("documents.ofPerson", { id: at.linh })).find(
    ({ header }) => header.id === id,
  );
  const day = shown?.record.state === "open" ? shown.record.content.residence?.withdrawnOn : null;
  expect(day).toBe("2026-11-24");
  await marked("withdrawn", day);
  expect((await now())?.held.at(-1)).toMatchObject({ withdrawnOn: "2026-11-24" });
});

it("is withdrawn from today where no day is given", async () => {
  await marked("withdrawn");
  expect((await now())?.held.at(-1)).toMatchObject({
    until: "2026-11-24",
    withdrawnOn: "2026-11-24",
  });
});

it("was not withdrawn: everything is as before", async () => {
  const before = [await now(), await due()];
  await marked("withdrawn", "2026-11-10");
  await marked("held");
  expect([await now(), await due()]).toEqual(before);
  expect(before[1]).toEqual([["2026-12-30", "send"]]);
});

it("blocks a dossier until it is overridden with a reason, and no letter says it is valid", async () => {
  const { house, linh } = at;
  const id = await beginDossier(house, linh, "en");
  const letter = async () =>
    (await seen(house, id)).content.sections.find((one) => one.id === "letter");
  expect((await letter())?.text).toContain("30 December 2026");
  await marked("withdrawn", "2026-11-10");
  const { checks, version, sendBy } = await seen(house, id);
  expect(checks[0]).toMatchObject({ id: "withdrawn", level: "blocking", day: "2026-11-10" });
  expect(sendBy).toBeNull();
  expect((await letter())?.text).not.toMatch(/30 December|10 November/);
  const through = { line: "withdrawn", about: null, reason: "An appeal is pending" } as const;
  await house.ask("dossiers.letThrough", { id, version, ...through });
  const line = (await seen(house, id)).checks.find((one) => one.id === "withdrawn");
  expect(line?.letThrough?.reason).toBe("An appeal is pending");

  const seenLetter = await letterSeen(house, await beginLetter(house, linh, "municipality"));
  expect(seenLetter.filled.map(({ field }) => field)).not.toContain("document.until");
});
