import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import type { DossierCheckId } from "../../../domain/dossiers/dossier-check-id.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addPaper,
  aFrozenPdf,
  beginDossier,
  certificateHouse,
  freezeDossier,
  seen,
  signDossier,
} from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

// Linh's certificate ends on 30 December; the current day is 24 November. Ada is an administrator, Samira a care worker.

let at: LegalHouse;
let house: TestHouse;
let linh: PersonId;
let id: DossierId;
beforeAll(async () => {
  at = await certificateHouse();
  ({ house, linh } = at);
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const view = () => seen(house, id);
const now = async () => ({ id, version: (await view()).version });
const blocking = async (): Promise<readonly DossierCheckId[]> =>
  (await view()).checks
    .filter(({ level, letThrough }) => level === "blocking" && letThrough === null)
    .map((line) => line.id);

describe("a dossier", () => {
  it("is to be sent this week before anybody began one", async () => {
    const { thisWeek } = await house.ask("dossiers.list", {});
    expect(thisWeek).toMatchObject([
      {
        person: { id: linh },
        transition: "T12",
        document: "certificateOfRegistration",
        until: "2026-12-30",
        opens: "2026-11-15",
        sendBy: "2026-11-30",
        dossier: null,
      },
    ]);
  });

  it("is begun for the next document, with the required documents, and once", async () => {
    id = await beginDossier(house, linh);
    const { enclosures, content, state } = await view();
    expect(state).toBe("draft");
    expect(content).toMatchObject({ reference: "2026-1/1", addressee: "Office des étrangers" });
    expect(content.subject).toBe(
      "Demande de renouvellement du certificat d’inscription au registre des étrangers (CIRE)",
    );
    expect(enclosures.map(({ kind }) => kind)).toEqual(["certificateOfRegistration", "passport"]);
    expect(content.enclosures.map(({ title }) => title)).toEqual([
      "Certificat d’inscription au registre des étrangers (CIRE)",
      "Passeport",
    ]);
    const again = { personId: linh, transition: null, language: "fr" } as const;
    expect(await house.call("dossiers.begin", again)).toEqual(refusal("DossierThere"));
    expect(await blocking()).toEqual(["sectionEmpty", "agreementMissing", "signOffMissing"]);
    const { thisWeek } = await house.ask("dossiers.list", {});
    expect(thisWeek[0]?.dossier).toMatchObject({
      state: "draft",
      lacks: [
        { id: "sectionEmpty", about: "social" },
        { id: "agreementMissing" },
        { id: "signOffMissing" },
      ],
    });
  });

  it("has texts of its own, and says when the file differs by now", async () => {
    const text = "Elle suit le projet convenu.";
    await house.ask("dossiers.write", { ...(await now()), section: "accompaniment", text });
    const sectionNow = async () =>
      (await view()).sections.find((section) => section.id === "accompaniment");
    expect(await sectionNow()).toMatchObject({ text });
    expect((await sectionNow())?.fromFile).toContain("Notre centre atteste");
    expect((await view()).checks.map((line) => line.id)).not.toContain("sectionMoved");
    await house.ask("dossiers.write", { ...(await now()), section: "accompaniment", text: null });
    expect((await sectionNow())?.fromFile).toBeNull();
  });

  it("is blocked while a section reveals the house, and nobody can override that", async () => {
    const { id: termId } = await house.ask("guard.add", {
      terms: [{ kind: "street", text: "rue des Trois Chimères" }],
    });
    const text = "Elle loge r. des Trois\nChimeres, 47.";
    await house.ask("dossiers.write", { ...(await now()), section: "accompaniment", text });

    expect(await blocking()).toContain("guardHit");
    const line = { line: "guardHit", about: "accompaniment", reason: "Known there." } as const;
    expect(await house.call("dossiers.letThrough", { ...(await now()), ...line })).toMatchObject({
      ok: false,
      error: { type: expect.not.stringMatching("Unexpected|InvalidInput") as string },
    });

    await house.ask("guard.end", { id: termId });
    expect(await blocking()).not.toContain("guardHit");
    await house.ask("dossiers.write", { ...(await now()), section: "accompaniment", text: null });
  });

  it("refuses what was read before another change", async () => {
    const { version } = await view();
    const write = { id, version: version - 1, section: "work", text: "x" } as const;
    expect(await house.call("dossiers.write", write)).toEqual(refusal("ChangedMeanwhile"));
  });

  it("is signed once it was reviewed and nothing blocks it, and never by a care worker", async () => {
    expect(await house.call("dossiers.signOff", await now())).toEqual(refusal("NotReviewed"));
    await house.ask("dossiers.review", await now());
    expect(await house.call("dossiers.signOff", await now())).toEqual(refusal("DossierBlocked"));
    await at.as("samira");
    expect(await house.call("dossiers.signOff", await now())).toEqual(refusal("Forbidden"));
    await house.ask("dossiers.agree", { ...(await now()), isAgreed: true });
    await at.as("ada");
    expect((await view()).state).toBe("reviewed");
    const line = { line: "signOffMissing", about: null, reason: "In a hurry" } as const;
    expect(await house.call("dossiers.letThrough", { ...(await now()), ...line })).toEqual(
      refusal("DossierBlocked"),
    );
    const social = { section: "social", text: "Elle suit le projet." } as const;
    await house.ask("dossiers.write", { ...(await now()), ...social });
    expect((await view()).state).toBe("draft");
    await house.ask("dossiers.agree", { ...(await now()), isAgreed: true });
    await house.ask("dossiers.review", await now());
    const aloneReason = "Nobody else is in";
    await house.ask("dossiers.signOff", { ...(await now()), aloneReason });
    const { state, signedOff } = await view();
    expect([state, signedOff?.byName]).toEqual(["signedOff", "Ada Invented"]);
    expect(await blocking()).toEqual([]);
  });

  it("is not finalised while an enclosed document reveals the house", async () => {
    const { id: termId } = await house.ask("guard.add", {
      terms: [{ kind: "street", text: "Verzonnenstraat" }],
    });
    const { enclosures } = await view();
    const asked = {
      ...(await now()),
      pdf: aFrozenPdf(),
      pages: 7,
      enclosurePages: enclosures.map(() => 1),
      enclosureWords: ["Payslip", "sent to Verzonnen str. 47"],
    };
    expect(await house.call("dossiers.freeze", asked)).toEqual(refusal("DossierBlocked"));
    await house.ask("guard.end", { id: termId });
  });

  it("is finalised with another person's name in an enclosure only after a review", async () => {
    const { enclosures } = await view();
    const asked = {
      ...(await now()),
      pdf: aFrozenPdf("looked at"),
      pages: 7,
      enclosurePages: enclosures.map(() => 1),
      enclosureWords: ["Payslip of Linh Invented", "signed by Samira Invented"],
    };
    expect(await house.call("dossiers.freeze", asked)).toEqual(refusal("EnclosuresUnseen"));
  });

  it("is finalised with its hash, and opens byte for byte a year later", async () => {
    const pdf = aFrozenPdf("the very same");
    const enclosureWords = ["Payslip of Linh Invented", "signed by Samira Invented"];
    const frozen = await freezeDossier(house, id, pdf, { enclosureWords, isLookedAt: true });
    // The person's own name is expected; pages are those of the PDF. It is asked about again each time it leaves.
    expect(frozen.frozen?.seen).toEqual([{ page: 7, words: "Samira Invented", why: "colleague" }]);
    expect(frozen).toMatchObject({ number: 1, byName: "Ada Invented", register: [] });
    expect(frozen.frozen?.sha256).toBe(createHash("sha256").update(pdf).digest("hex"));
    house.lock();
    await house.unlock("samira");
    const { file } = await house.ask("dossiers.frozen", { versionId: frozen.id });
    expect(file === null ? null : Buffer.from(file).equals(Buffer.from(pdf))).toBe(true);
    await at.as("ada");
    const write = { ...(await now()), section: "work", text: "x" } as const;
    expect(await house.call("dossiers.write", write)).toEqual(refusal("DossierFrozen"));
  });

  it("is registered step by step, and the procedure records that it was sent", async () => {
    const versionId = (await view()).versions[0]?.id ?? "";
    const answered = { kind: "answered", on: "2026-11-24", answer: "granted", note: "" } as const;
    expect(await house.call("dossiers.register", { versionId, said: answered })).toEqual(
      refusal("DossierNotFrozen"),
    );
    await house.ask("dossiers.leaves", { versionId, way: "saved" });
    const to = { how: "registeredPost", to: "Office des étrangers", copies: 2, note: "" } as const;
    const sent = { kind: "sent", on: "2026-11-25", ...to } as const;
    expect(await house.call("dossiers.register", { versionId, said: sent })).toEqual(
      refusal("DayOutside"),
    );
    await house.ask("dossiers.register", { versionId, said: { ...sent, on: "2026-11-24" } });
    await house.ask("dossiers.register", { versionId, said: answered });
    const { state, versions } = await view();
    expect(state).toBe("answered");
    expect(versions[0]?.register.map(({ record }) => record.kind)).toEqual([
      "left",
      "sent",
      "answered",
    ]);
    const [track] = (await house.ask("procedure.view", { id: linh })).tracks;
    const events = track?.content.state === "open" ? track.content.events : [];
    expect(events.map(({ event }) => [event.kind, event.on])).toContainEqual([
      "renewalSent",
      "2026-11-24",
    ]);
    const { thisWeek, sent: gone } = await house.ask("dossiers.list", {});
    expect([thisWeek, gone.map(({ until }) => until)]).toEqual([[], [null]]);
  });

  it("is not offered as if nothing had been requested, and reopened it says that something was", async () => {
    expect((await house.ask("dossiers.list", { personId: linh })).askedOn).toBe("2026-11-24");
    await house.ask("dossiers.correct", { ...(await now()), reason: "A wrong day" });
    expect((await view()).checks).toContainEqual(expect.objectContaining({ id: "asked" }));
  });

  it("gets another version by a correction, which says what it changes", async () => {
    await house.ask("dossiers.write", { ...(await now()), section: "work", text: "Un stage." });
    const { enclosures } = await view();
    const [, passport] = enclosures;
    if (passport === undefined) throw new Error("There are two");
    const { isThere: _isThere, release: _release, ...kept } = passport;
    await house.ask("dossiers.enclose", { ...(await now()), enclosures: [kept] });
    expect((await view()).checks).toContainEqual(
      expect.objectContaining({ id: "enclosureMissing", about: "current", level: "blocking" }),
    );
    const line = { line: "enclosureMissing", about: "current", reason: "Sent before" } as const;
    await house.ask("dossiers.letThrough", { ...(await now()), ...line });
    await signDossier(house, id);
    const second = await freezeDossier(house, id, aFrozenPdf("second"));
    expect(second).toMatchObject({ number: 2, frozen: { correction: "A wrong day" } });
    expect(second.frozen?.letThrough.map(({ id: line }) => line)).toEqual([
      "enclosureMissing",
      "signedAlone",
    ]);
    expect(second.frozen?.changes).toEqual([
      { kind: "section", id: "social" },
      { kind: "section", id: "work" },
      {
        kind: "enclosureRemoved",
        title: "Certificat d’inscription au registre des étrangers (CIRE)",
      },
    ]);
    const control = await house.ask("dossiers.control", { versionId: second.id });
    expect(control).toMatchObject({ number: 2, frozen: { pages: 7 } });
  });

  it.each([
    "UPDATE dossiers SET state = 'answered', version = version + 1",
    "UPDATE dossiers SET state = 'signedOff', version = version + 1",
    "UPDATE dossiers SET version = version + 2",
    "DELETE FROM dossiers",
    "UPDATE dossier_versions SET number = 9",
    "DELETE FROM dossier_versions",
    "UPDATE dossier_register SET recorded_at = 'x'",
    "DELETE FROM dossier_register",
    `INSERT INTO dossier_versions SELECT 'x', dossier_id, number + 1, blob_id, sealed, frozen_at,
      frozen_by FROM dossier_versions LIMIT 1`,
    `INSERT INTO dossiers SELECT 'x', person_id, language, 'sent', 1, sealed, begun_at, begun_by,
      changed_at, changed_by FROM dossiers LIMIT 1`,
  ])("is protected by its tables: %s", (sql) => {
    const { file } = openHouseOf(house).database;
    expect(() => file.prepare(sql).run()).toThrow();
  });
});

describe("a medical document", () => {
  it("is included only when a care worker allows it, with a reason, and then opens for the office", async () => {
    await at.as("samira");
    const documentId = await addPaper(house, linh, "medicalPaper");
    await at.as("ada");
    await house.ask("dossiers.correct", { ...(await now()), reason: "With a certificate" });
    const { choices } = await view();
    const medical = choices.find(({ kind }) => kind === "medicalPaper");
    const enclosure = {
      scanId: medical?.scanId ?? "",
      documentId,
      kind: "medicalPaper" as const,
      title: "",
      form: "copy" as const,
      language: null,
      translation: "",
      pages: 1,
    };
    expect(medical?.isMedical).toBe(true);
    expect(
      await house.call("dossiers.enclose", { ...(await now()), enclosures: [enclosure] }),
    ).toEqual(refusal("NotReleased"));
    const release = { ...(await now()), enclosure, reason: "The doctor says why" };
    expect(await house.call("dossiers.release", release)).toEqual(refusal("Forbidden"));
    await at.as("samira");
    await house.ask("dossiers.release", { ...release, ...(await now()) });
    await at.as("ada");
    const { enclosures } = await view();
    expect(enclosures.at(-1)).toMatchObject({ release: { reason: "The doctor says why" } });
    const { scanId } = enclosure;
    expect(await house.ask("dossiers.scan", { id, scanId })).toMatchObject({
      type: "application/pdf",
    });
    expect((await house.ask("scans.open", { scanId }).catch(() => null))?.file ?? null).toBeNull();
  });
});
