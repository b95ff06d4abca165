import { createHash, createHmac } from "node:crypto";
import { termsInUse } from "../../../db/address-guard/terms.ts";
import {
  fileOfLetter,
  insertLetter,
  lettersOf,
  markLeft,
  templateInForce,
  updateLetter,
} from "../../../db/letters/letters.ts";
import type { BlobRow } from "../../../db/residence/scans.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import { contentOf, fillIn, type Filled } from "../../../domain/letters/letter-content.ts";
import { fittingKinds } from "../../../domain/letters/fitting-letters.ts";
import { kindsOn, letterRules } from "../../../domain/letters/letter-kind.ts";
import { type LetterContent, LetterId, type LetterRecord } from "../../../domain/letters/letter.ts";
import type { LetterLine, LetterView } from "../../../domain/letters/letter-view.ts";
import { hasGap } from "../../../domain/letters/render-template.ts";
import { foundIn } from "../../../domain/letters/revealing-words-in-letter.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import { readBlob, writeBlob } from "../platform/blobs.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { letterFacts, textInForce } from "./letter-facts.ts";
import {
  letterInWork,
  openedLetter,
  type OpenLetter,
  openLetter,
  sealLetter,
  settleLetter,
} from "./sealed-letters.ts";
import { openScan, type ScanRecord, sealScan } from "../residence/sealed-scans.ts";
import { saveTemplate, templates } from "./letter-templates.handlers.ts";
import { withOfficeName } from "../people/name-for-office.ts";

const list: Handler<"letters.list"> = (context, { personId, language }) => {
  const found = intakePerson(context, personId);
  if (!found.ok) return found;
  const { tx, today, settings } = context;
  const person = found.value;
  context.noteReading(personId, "letters");
  const facts = letterFacts(context, person);
  const fitting = fittingKinds(facts);
  const fileKey = fileKeyOf(context, person);
  const names = new Map(allUsers(tx).map(({ id, name }) => [id, name]));
  return ok({
    zone: settings.zone,
    kinds: kindsOn(today).map((kind) => ({
      kind,
      fits: fitting.includes(kind),
      missing: [...fillIn(textInForce(context, kind, language), facts, kind, language).missing],
    })),
    letters: lettersOf(tx, personId)
      .flatMap((row): LetterLine[] => {
        const record = openLetter(context, row, fileKey);
        if (!record.ok) return [];
        const { kind, reader, addressee, kept, own } = record.value;
        const { id, language: written, state, changedAt, leftAt } = row;
        return [
          {
            id,
            kind,
            reader,
            addressee,
            language: written,
            state,
            changedAt,
            leftAt,
            byName: names.get(row.changedBy) ?? "",
            subject: kept?.content.subject ?? own?.subject ?? "",
          },
        ];
      })
      .slice(0, 200),
  });
};

const view: Handler<"letters.view"> = (context, { id }) => {
  const opened = openedLetter(context, id);
  if (!opened.ok) return opened;
  const { row, record, person } = opened.value;
  context.noteReading(person.card.id, "letters");
  const names = new Map(allUsers(context.tx).map((user) => [user.id, user.name]));
  const { content, filled } = read(context, opened.value);
  const { kind, reader, addressee, own, kept } = record;
  const { card } = { card: withOfficeName(context, person) };
  const by = names.get(row.changedBy) ?? "";
  return ok({
    id,
    version: row.version,
    state: row.state,
    language: row.language,
    person: { id: card.id, number: card.number, name: card.name },
    kind,
    reader,
    readers: [...letterRules[kind].readers],
    addressee,
    own,
    content,
    fromFile: { subject: filled.subject, text: filled.text },
    missing: [...filled.missing],
    filled: [...filled.filled],
    hasGap: hasGap(`${content.subject}\n${content.text}`),
    found: [...found(context, content)],
    kept:
      kept === null
        ? null
        : { on: kept.content.on, byName: by, at: row.changedAt, sha256: kept.sha256 },
    leftAt: row.leftAt,
    zone: context.settings.zone,
    leftByName: row.leftBy === null ? null : (names.get(row.leftBy) ?? ""),
  } satisfies LetterView);
};

/** Byte for byte; what is missing or was changed is not shown at all. */
const file: Handler<"letters.file"> = (context, { id }) => {
  const opened = openedLetter(context, id);
  if (!opened.ok) return opened;
  const { row, fileKey, person } = opened.value;
  const blob = fileOfLetter(context.tx, row);
  if (blob === null) return err({ type: "NotFound" });
  context.noteReading(person.card.id, "letters");
  const scan = openScan(context, blob, fileKey);
  if (!scan.ok) return ok({ file: null });
  const key = Buffer.from(scan.value.key, "hex");
  const bytes = readBlob(context.house.folder, blob.id, key);
  key.fill(0);
  const isWhole = bytes.ok && bytes.value.length === scan.value.size;
  return ok({ file: isWhole ? new Uint8Array(bytes.value) : null });
};

/** With the text in force, to the reader it is made for. */
const begin: Handler<"letters.begin"> = (context, { personId, kind, language }) => {
  const { tx, now, me, today } = context;
  const found = intakePerson(context, personId);
  if (!found.ok) return found;
  if (!kindsOn(today).includes(kind)) return err({ type: "InvalidInput", fields: ["kind"] });
  const row = { id: LetterId.parse(context.newId()), version: 1 };
  const record: LetterRecord = {
    kind,
    reader: letterRules[kind].readers[0],
    addressee: "",
    own: null,
    kept: null,
    templateNumber: templateInForce(tx, kind, language)?.number ?? 0,
  };
  insertLetter(tx, {
    ...row,
    personId,
    language,
    state: "draft",
    blobId: null,
    leftAt: null,
    leftBy: null,
    begunAt: now,
    begunBy: me.id,
    changedAt: now,
    changedBy: me.id,
    sealed: sealLetter(context, row, record, fileKeyOf(context, found.value)),
  });
  context.note({ action: "letterBegun", object: { kind: "letters", id: row.id } });
  return ok({ id: row.id });
};

const change: Handler<"letters.change"> = (context, { reader, addressee, own, ...at }) => {
  const opened = letterInWork(context, at);
  if (!opened.ok) return opened;
  const { record, row } = opened.value;
  if (!letterRules[record.kind].readers.includes(reader))
    return err({ type: "InvalidInput", fields: ["reader"] });
  const { filled } = read(context, opened.value);
  const isAsFile = own?.subject === filled.subject && own.text === filled.text;
  const next = { ...record, reader, addressee, own: isAsFile ? null : own };
  save(context, opened.value, { record: next, state: "draft" }, "letterChanged");
  settleLetter(context, row);
  return ok(null);
};

const drop: Handler<"letters.drop"> = (context, at) => {
  const opened = letterInWork(context, at);
  if (!opened.ok) return opened;
  const { record, row } = opened.value;
  save(context, opened.value, { record, state: "dropped" }, "letterDropped");
  settleLetter(context, row);
  return ok(null);
};

/** Nothing is missing in it, and its reader may see it: then it is stored unchanged, with its content. */
const keep: Handler<"letters.keep"> = (context, { pdf, pages, ...at }) => {
  const opened = letterInWork(context, at);
  if (!opened.ok) return opened;
  const { record, fileKey } = opened.value;
  const { content } = read(context, opened.value);
  if (hasGap(`${content.subject}\n${content.text}`)) return err({ type: "LetterGap" });
  if (found(context, content).some(({ level }) => level === "stop"))
    return err({ type: "LetterStopped" });
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const { id: blobId, key, bytes: size } = writeBlob(context.house.folder, pdf);
  const blob = { id: blobId, compartment: "office" as const };
  const about: ScanRecord = { type: "application/pdf", size, key: key.toString("hex") };
  const mac = createHmac("sha256", key).update(pdf).digest();
  key.fill(0);
  const next = { ...record, kept: { content, sha256, pages } };
  const kept = { ...blob, sha256: mac, size, sealed: sealScan(context, blob, about, fileKey) };
  save(context, opened.value, { record: next, state: "kept", file: kept }, "letterKept");
  return ok(null);
};

const leaves: Handler<"letters.leaves"> = (context, { id, way }) => {
  const opened = openedLetter(context, id);
  if (!opened.ok) return opened;
  if (opened.value.row.state !== "kept") return err({ type: "NotFound" });
  markLeft(context.tx, id, context.now, context.me.id);
  context.note({ action: way, object: { kind: "letters", id } });
  return ok(null);
};

interface Read {
  readonly filled: Filled;
  readonly content: LetterContent;
}

/** What it would contain today, and what it contains. */
function read(context: Context, { row, record, person }: OpenLetter): Read {
  const { kind, reader, addressee, own, kept } = record;
  const { language } = row;
  const facts = letterFacts(context, person);
  const filled = fillIn(textInForce(context, kind, language), facts, kind, language);
  const words = own ?? { subject: filled.subject, text: filled.text };
  const written = { kind, language, reader, addressee, words };
  const today = contentOf(written, facts, context.settings.correspondenceAddress);
  return { filled, content: kept?.content ?? today };
}

const found = ({ tx, settings }: Context, content: LetterContent) =>
  foundIn(content, {
    terms: termsInUse(tx),
    exempt: [settings.correspondenceAddress, content.addressee],
    centreName: settings.centreName,
  });

interface Saved {
  readonly record: LetterRecord;
  readonly state: OpenLetter["row"]["state"];
  readonly file?: BlobRow;
}

function save(
  context: Context,
  { row, fileKey }: OpenLetter,
  { record, state, file: kept }: Saved,
  action: AuditAction,
): void {
  const next = { id: row.id, version: row.version + 1 };
  updateLetter(
    context.tx,
    {
      ...row,
      ...next,
      state,
      changedAt: context.now,
      changedBy: context.me.id,
      blobId: kept?.id ?? null,
      sealed: sealLetter(context, next, record, fileKey),
    },
    kept ?? null,
  );
  context.note({ action, object: { kind: "letters", id: row.id } });
}

/** Letters about people, and the texts they are made from. */
export const letterHandlers = {
  "letters.list": list,
  "letters.view": view,
  "letters.file": file,
  "letters.begin": begin,
  "letters.change": change,
  "letters.drop": drop,
  "letters.keep": keep,
  "letters.leaves": leaves,
  "letters.templates": templates,
  "letters.saveTemplate": saveTemplate,
} satisfies Partial<Handlers>;
