import { createHash, createHmac } from "node:crypto";
import {
  dossiersOf,
  type FrozenRow,
  frozenById,
  frozenOf,
  insertFrozen,
  insertRegister,
} from "../../../db/dossiers/dossiers.ts";
import { scanById } from "../../../db/residence/scans.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import { blockingIn } from "../../../domain/dossiers/dossier-check.ts";
import { changesBetween } from "../../../domain/dossiers/dossier-content.ts";
import {
  changed,
  DossierVersionId,
  isInWork,
  mayFollow,
} from "../../../domain/dossiers/dossier.ts";
import type {
  KeptFrozen,
  RegisterRecord,
  RegisterView,
  VersionView,
} from "../../../domain/dossiers/dossier-register.ts";
import type { PrintoutVerdict } from "../../../domain/address-guard/printout-verdict.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { readBlob, writeBlob } from "../platform/blobs.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import {
  dossierInWork,
  openedDossier,
  type OpenDossier,
  readDossier,
  saveDossier,
  settled,
} from "./dossier-in-work.ts";
import {
  frozenView,
  openFrozen,
  registerEntries,
  sealFrozen,
  sealRegister,
} from "./sealed-dossiers.ts";
import { applicantOf } from "./applicant.ts";
import { verdictOf } from "../address-guard/check-printout.ts";
import { openScan, type ScanRecord, sealScan } from "../residence/sealed-scans.ts";
import { read } from "../platform/transactions.ts";
import {
  isSentTooLate,
  recordAnswer,
  recordSent,
  stateAfter,
} from "./record-sending-and-answer.ts";

/** The words of the enclosures are read first: their pages are pictures in the PDF. */
export const freeze: Prepared<"dossiers.freeze", Seen> = {
  prepare: async (vault, house, { id, pages, enclosureWords }) => {
    const about = read(house, vault.clock, (context) => {
      const opened = openedDossier(context, id);
      if (!opened.ok) return opened;
      const { person, record } = opened.value;
      return ok({ personId: person.card.id, belongs: [record.addressee] });
    });
    if (!about.ok) return about;
    // By the numbers that the pages have in the PDF.
    const before = Array.from({ length: Math.max(0, pages - enclosureWords.length) + 1 }, () => "");
    const words = { pages: [...before, ...enclosureWords], reader: "authority" as const };
    return verdictOf(vault, house, { kind: "dossier", ...words, ...about.value });
  },
  run: (context, input, seen) => keepFrozen(context, input, seen),
};

/** What was found in the words of the enclosures. */
export type Seen = Pick<PrintoutVerdict, "level" | "found">;

/** Stores the PDF as it is, with its content, its reviewer and signatory, and what changed since the last one. */
export function keepFrozen(
  context: Context,
  input: Parsed<"dossiers.freeze">,
  seen: Seen,
): Result<null, AppError> {
  const { tx, now, me, house } = context;
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  const { row, person, record, fileKey } = opened.value;
  const read = readDossier(context, opened.value, applicantOf(context, person));
  if (record.signedOff === null || blockingIn(read.checks).length > 0)
    return err({ type: "DossierBlocked" });
  if (seen.level === "stop") return err({ type: "DossierBlocked" });
  if (seen.level === "look" && !input.isLookedAt) return err({ type: "EnclosuresUnseen" });
  if (input.enclosurePages.length !== record.enclosures.length)
    return err({ type: "InvalidInput", fields: ["enclosurePages"] });
  const content = {
    ...read.content,
    enclosures: read.content.enclosures.map((one, at) => ({
      ...one,
      pages: input.enclosurePages[at] ?? null,
    })),
  };
  const before = frozenOf(tx, row.id);
  const last = before.at(-1);
  const said = last === undefined ? null : openFrozen(context, last.version, fileKey);
  const frozen: KeptFrozen = {
    enclosureWords: input.enclosureWords,
    content,
    pages: input.pages,
    agreed: record.agreed,
    reviewed: record.reviewed,
    sha256: createHash("sha256").update(input.pdf).digest("hex"),
    signedOff: record.signedOff,
    letThrough: record.letThrough,
    correction: record.correction,
    changes: said?.ok === true ? [...changesBetween(said.value.content, content)] : [],
    seen: [...seen.found],
  };
  const { id: blobId, key, bytes: size } = writeBlob(house.folder, input.pdf);
  const file = { id: blobId, compartment: "office" as const };
  const kept: ScanRecord = { type: "application/pdf", size, key: key.toString("hex") };
  const sealed = sealScan(context, file, kept, fileKey);
  const sha256 = createHmac("sha256", key).update(input.pdf).digest();
  key.fill(0);
  const id = DossierVersionId.parse(context.newId());
  insertFrozen(
    tx,
    {
      id,
      dossierId: row.id,
      number: before.length + 1,
      blobId,
      at: now,
      by: me.id,
      sealed: sealFrozen(context, id, frozen, fileKey),
    },
    { ...file, sha256, size, sealed },
  );
  const madeFor = read.asking.status.track.documents.at(-1)?.id ?? null;
  const next = { record: { ...record, madeFor }, state: "frozen" as const };
  saveDossier(context, opened.value, next, "dossierFrozen");
  return ok(null);
}

/** Byte for byte; what is missing or was changed is not shown at all. */
export const frozen: Handler<"dossiers.frozen"> = (context, { versionId }) => {
  const found = frozenAt(context, versionId);
  if (!found.ok) return found;
  const { opened, version } = found.value;
  context.noteReading(opened.person.card.id, "dossiers");
  const kept = openFrozen(context, version.version, opened.fileKey);
  const enclosureWords = kept.ok ? kept.value.enclosureWords : null;
  const file = openScan(context, version.file, opened.fileKey);
  const pdf = file.ok ? fileOf(context, version.file.id, file.value) : null;
  return ok({ file: pdf, enclosureWords });
};

/** The file of an enclosure: by the office's key, or by that with which a care worker let it in. */
export const scan: Handler<"dossiers.scan"> = (context, { id, scanId }) => {
  const opened = openedDossier(context, id);
  if (!opened.ok) return opened;
  const { record, fileKey, person } = opened.value;
  const enclosed = record.enclosures.find((one) => one.scanId === scanId);
  const found = scanById(context.tx, scanId);
  if (enclosed === undefined || found === null || found.file === null)
    return err({ type: "NotFound" });
  context.noteReading(person.card.id, "dossiers");
  const own =
    enclosed.release === null ? openScan(context, found.file, fileKey) : ok(enclosed.release);
  const file = own.ok ? fileOf(context, found.file.id, own.value) : null;
  return own.ok && file !== null ? ok({ type: own.value.type, file }) : err({ type: "NotFound" });
};

export const control: Handler<"dossiers.control"> = (context, { versionId }) => {
  const found = frozenAt(context, versionId);
  if (!found.ok) return found;
  const { version, opened } = found.value;
  const seen = versionSeen(context, opened, version);
  if (seen.frozen === null) return err({ type: "NotFound" });
  context.noteReading(opened.person.card.id, "dossiers");
  return ok({
    number: seen.number,
    frozenBy: { at: seen.at, byName: seen.byName },
    frozen: seen.frozen,
    register: seen.register,
    zone: context.settings.zone,
  });
};

/** Another version of a frozen one: the earlier content stays, and the reason is in the next one. */
export const correct: Handler<"dossiers.correct"> = (context, { id, version, reason }) => {
  const opened = openedDossier(context, id);
  if (!opened.ok) return opened;
  const { row, record, person } = opened.value;
  if (isInWork(row.state)) return err({ type: "DossierNotFrozen" });
  if (row.version !== version) return err({ type: "ChangedMeanwhile" });
  if (dossiersOf(context.tx, person.card.id).some(({ state }) => isInWork(state)))
    return err({ type: "DossierThere" });
  const next = changed(record, { correction: reason });
  saveDossier(context, opened.value, { record: next, state: "draft" }, "dossierCorrected");
  return settled(context, row, "correct");
};

/** A frozen document leaves the program: the register records how, by whom and when. */
export const leaves: Handler<"dossiers.leaves"> = (context, { versionId, way, isSealed }) => {
  const found = frozenAt(context, versionId);
  if (!found.ok) return found;
  enter(context, found.value, { kind: "left", way, isSealed });
  context.note({ action: way, object: { kind: "dossier_versions", id: versionId } });
  return ok(null);
};

/** What became of it. That it was sent is in the procedure, too. */
export const register: Handler<"dossiers.register"> = (context, input) => {
  const { versionId, said, overrideReason: reason } = input;
  const found = frozenAt(context, versionId);
  if (!found.ok) return found;
  const { opened } = found.value;
  if (said.on > context.today) return err({ type: "DayOutside" });
  const state = stateAfter(said, opened.row);
  const isNewest = frozenOf(context.tx, opened.row.id).at(-1)?.version.id === versionId;
  if (state === null || (state !== opened.row.state && !isNewest))
    return err({ type: "DossierNotFrozen" });
  if (said.kind === "sent" && isSentTooLate(context, opened, said.on))
    return err({ type: "DossierOver" });
  const id = enter(context, found.value, said);
  context.note({ action: "dossierRegistered", object: { kind: "dossier_register", id } });
  if (state !== opened.row.state) {
    if (mayFollow[opened.stored].includes(state))
      saveDossier(context, opened, { record: opened.record, state }, "dossierChanged");
    const sent =
      said.kind === "sent" ? recordSent(context, opened, { on: said.on, reason }) : ok(null);
    if (!sent.ok) return sent;
  }
  const answered = said.kind === "answered" ? recordAnswer(context, opened, said) : ok(null);
  if (!answered.ok) return answered;
  return settled(context, opened.row, "register");
};

/** The versions of a dossier, newest first. */
export const versionViews = (context: Context, opened: OpenDossier): readonly VersionView[] =>
  frozenOf(context.tx, opened.row.id)
    .toReversed()
    .slice(0, 50)
    .map((version) => versionSeen(context, opened, version));

interface FrozenAt {
  readonly opened: OpenDossier;
  readonly version: FrozenRow;
}

function frozenAt(context: Context, id: DossierVersionId): Result<FrozenAt, AppError> {
  const version = frozenById(context.tx, id);
  if (version === null) return err({ type: "NotFound" });
  const opened = openedDossier(context, version.version.dossierId);
  return opened.ok ? ok({ opened: opened.value, version }) : opened;
}

function versionSeen(
  context: Context,
  { fileKey }: OpenDossier,
  { version }: FrozenRow,
): VersionView {
  const names = new Map(allUsers(context.tx).map((user) => [user.id, user.name]));
  const opened = openFrozen(context, version, fileKey);
  const entries = registerEntries(context, version.id, fileKey).map(
    ({ id, at, by, record }): RegisterView => ({ id, at, byName: names.get(by) ?? "", record }),
  );
  return {
    id: version.id,
    number: version.number,
    at: version.at,
    byName: names.get(version.by) ?? "",
    frozen: opened.ok ? frozenView(opened.value) : null,
    register: entries.slice(-200),
  };
}

function fileOf(
  context: Context,
  id: string,
  { key, size }: Pick<ScanRecord, "key" | "size">,
): Uint8Array<ArrayBuffer> | null {
  const bytes = Buffer.from(key, "hex");
  const read = readBlob(context.house.folder, id, bytes);
  bytes.fill(0);
  return read.ok && read.value.length === size ? new Uint8Array(read.value) : null;
}

function enter(context: Context, { opened, version }: FrozenAt, record: RegisterRecord): string {
  const id = context.newId();
  insertRegister(context.tx, {
    id,
    versionId: version.version.id,
    at: context.now,
    by: context.me.id,
    sealed: sealRegister(context, id, record, opened.fileKey),
  });
  return id;
}
