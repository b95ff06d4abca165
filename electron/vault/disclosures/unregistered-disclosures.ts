import { dossiersOf, frozenOf } from "../../../db/dossiers/dossiers.ts";
import { lettersOf } from "../../../db/letters/letters.ts";
import { disclosuresOf } from "../../../db/disclosures/disclosures.ts";
import { printoutsLeft } from "../../../db/integrity/audit-log.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import { type SentHow, sendingsIn } from "../../../domain/dossiers/dossier-register.ts";
import type { DisclosureId } from "../../../domain/disclosures/disclosure.ts";
import type { UnregisteredDisclosure } from "../../../domain/disclosures/disclosures-view.ts";
import type {
  DisclosedDocument,
  RecipientKind,
  DisclosureWay,
} from "../../../domain/disclosures/disclosure-codes.ts";
import type { LetterKind } from "../../../domain/letters/letter-kind.ts";
import { Reader } from "../../../domain/printing/reader-kind.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { registerEntries } from "../dossiers/sealed-dossiers.ts";
import { openEntry } from "./sealed-disclosures.ts";
import { openLetter } from "../letters/sealed-letters.ts";
import { unregisteredPlanReferrals } from "./unregistered-plan-referrals.ts";
import { staffNames } from "../people/display-names.ts";

/**
 * Documents of a person that were saved, printed or sent, and services that were asked to help them, which are not in
 * the register yet; newest first.
 */
export function unregisteredDisclosuresOf(
  context: Context,
  personId: PersonId,
  fileKey: Buffer | null,
): readonly UnregisteredDisclosure[] {
  const last = lastLines(context, personId, fileKey);
  return [
    ...dossiersSaid(context, personId, fileKey),
    ...lettersSaid(context, personId, fileKey),
    ...papersSaid(context, personId),
    ...unregisteredPlanReferrals(context, personId),
  ]
    .filter(({ source }) => last.get(source)?.isTakenBack !== false)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The last line about a document: the one that replaced the first one, or the next. */
interface LastLine {
  readonly id: DisclosureId;
  readonly isTakenBack: boolean;
}

/** By document. What this reader cannot open is asked of another user. */
export function lastLines(
  context: Context,
  personId: PersonId,
  fileKey: Buffer | null,
): ReadonlyMap<string, LastLine> {
  const rows = disclosuresOf(context.tx, personId);
  const next = new Map(rows.map((row) => [row.corrects, row]));
  const last = new Map<string, LastLine>();
  for (const first of rows) {
    if (first.source === null) continue;
    let row = first;
    for (let later = next.get(row.id); later !== undefined; later = next.get(row.id)) row = later;
    const entry = openEntry(context, row, fileKey);
    last.set(first.source, {
      id: row.id,
      isTakenBack: entry.ok && entry.value.kind === "mistake",
    });
  }
  return last;
}

/** Dossiers that were sent: the register of dossiers knows to whom. */
function dossiersSaid(
  context: Context,
  personId: PersonId,
  fileKey: Buffer | null,
): readonly UnregisteredDisclosure[] {
  const { tx } = context;
  const nameOf = staffNames(context);
  return dossiersOf(tx, personId)
    .flatMap(({ id }) => frozenOf(tx, id))
    .flatMap(({ version }) => sendingsIn(registerEntries(context, version.id, fileKey)))
    .flatMap(({ id, by, record }): UnregisteredDisclosure[] => {
      if (record.kind !== "sent") return [];
      const { on, how, to } = record;
      return [
        {
          source: `sent ${id}`,
          on,
          byName: nameOf(by),
          paper: null,
          way: wayOf[how],
          recipient: { kind: "aliensOffice", name: to.slice(0, 160) },
          type: "dossier",
        },
      ];
    });
}

/** Letters that left: each names its addressee. Those to the person are none. */
function lettersSaid(
  context: Context,
  personId: PersonId,
  fileKey: Buffer | null,
): readonly UnregisteredDisclosure[] {
  const nameOf = staffNames(context);
  return lettersOf(context.tx, personId).flatMap((row): UnregisteredDisclosure[] => {
    const record = openLetter(context, row, fileKey);
    if (row.leftAt === null || row.leftBy === null || !record.ok) return [];
    const { kind, reader, addressee } = record.value;
    if (reader === "person") return [];
    const name = addressee.split("\n")[0]?.slice(0, 160) ?? "";
    const to = recipientOf[kind] ?? recipientFor[reader];
    return [
      {
        source: `letter ${row.id}`,
        on: calendarDateOf(row.leftAt, context.settings.zone),
        byName: nameOf(row.leftBy),
        paper: "letter",
        way: "letter",
        recipient: to === undefined ? null : { kind: to, name },
        type: kind === "accompaniment" ? "certificate" : "letter",
      },
    ];
  });
}

const recipientOf: Readonly<Partial<Record<LetterKind, RecipientKind>>> = {
  firstDocument: "aliensOffice",
  declaration: "aliensOffice",
  extension: "aliensOffice",
  magistrate: "aliensOffice",
  school: "school",
  employer: "employer",
};
/** Where a reader is one kind of recipient and no other. */
const recipientFor: Readonly<Partial<Record<Reader, RecipientKind>>> = {
  municipality: "municipality",
  lawyer: "lawyer",
};

function papersSaid(context: Context, personId: PersonId): readonly UnregisteredDisclosure[] {
  const nameOf = staffNames(context);
  const details = Object.keys(outgoing).flatMap((kind) =>
    outside.map((reader) => `${kind} ${reader}`),
  );
  return printoutsLeft(context.tx, personId, ["dossier", ...details]).map(
    ({ seq, at, userId, paper: detail }) => {
      const [paper = "", reader] = (detail ?? "").split(" ");
      const to = outside.find((one) => one === reader);
      const recipient = to === undefined ? undefined : recipientFor[to];
      return {
        source: `paper ${String(seq)}`,
        on: calendarDateOf(at, context.settings.zone),
        byName: userId === null ? "" : nameOf(userId),
        paper,
        way: "letter",
        recipient: recipient === undefined ? null : { kind: recipient, name: "" },
        type: outgoing[paper] ?? "letter",
      };
    },
  );
}

/** Every reader but the person. */
const outside = Reader.exclude(["person"]).options;

/** Documents about one person that, by the user's choice, another reader will see. */
const outgoing: Readonly<Record<string, DisclosedDocument>> = {
  dossier: "dossier",
  letter: "letter",
  planSheet: "plan",
  houseAgreement: "agreement",
  waySheet: "letter",
  personWeek: "letter",
};

const wayOf: Readonly<Record<SentHow, DisclosureWay>> = {
  registeredPost: "letter",
  post: "letter",
  hand: "hand",
  email: "mail",
  portal: "portal",
};
