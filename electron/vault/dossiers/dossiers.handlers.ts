import {
  type DossierRow,
  dossiersInHand,
  dossiersOf,
  dossiersSent,
} from "../../../db/dossiers/dossiers.ts";
import { documentsOf } from "../../../db/residence/documents.ts";
import type { ProcedureRow } from "../../../db/residence/procedures.ts";
import { scansOfPerson } from "../../../db/residence/scans.ts";
import { blockingIn } from "../../../domain/dossiers/dossier-check.ts";
import { isInWork } from "../../../domain/dossiers/dossier.ts";
import type {
  DossierLine,
  DossierView,
  EnclosureView,
  ScanChoice,
  SectionView,
} from "../../../domain/dossiers/dossier-view.ts";
import type { Output } from "../../../domain/api/index.ts";
import {
  askedAlreadyOn,
  isAhead,
  isAskedAlready,
  isThisWeek,
  requestToBegin,
  sendDays,
} from "../../../domain/dossiers/dossier-due-dates.ts";
import { asksOpenEnded } from "../../../domain/dossiers/requested-document.ts";
import { askedForNextOn } from "../../../domain/residence/procedure/residence-procedure.ts";
import { sectionRules, sectionsFor } from "../../../domain/dossiers/dossier-section.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { ok } from "../../../domain/core/result.ts";
import { compartmentOfScans } from "../../../domain/residence/scan.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { applicantOf, type Asking, askingOf, askingOn } from "./applicant.ts";
import { outdatedSince } from "./dossier-outdated.ts";
import {
  openedDossier,
  type OpenDossier,
  type ReadDossier,
  readDossier,
} from "./dossier-in-work.ts";
import { reachableAmong, readsOffice } from "../people/readable-person-files.ts";
import { openProcedures } from "../residence/residence-status.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";
import { withOfficeName } from "../people/name-for-office.ts";
import * as work from "./dossier-in-work.handlers.ts";
import * as kept from "./dossier-versions.handlers.ts";

const view: Handler<"dossiers.view"> = (context, { id }) => {
  const opened = openedDossier(context, id);
  if (!opened.ok) return opened;
  const { row, person, record } = opened.value;
  context.noteReading(person.card.id, "dossiers");
  const read = readDossier(context, opened.value, applicantOf(context, person));
  const versions = kept.versionViews(context, opened.value);
  const last = versions[0]?.frozen ?? null;
  const isOpen = isInWork(row.state) || last === null;
  const over = outdatedSince(
    context,
    opened.value,
    read.asking.trackId === null ? null : read.asking,
  );
  const until = over === null ? currentUntil(read.asking) : over.until;
  return ok({
    id: row.id,
    version: row.version,
    state: row.state,
    person: called(context, person),
    transition: record.transition,
    document: record.document,
    until,
    sendBy: over === null ? sendDays(record.transition, until).sendBy : null,
    askedOn: over === null ? read.facts.askedOn : null,
    over: over?.why ?? null,
    requests: read.asking.requests.map(({ transition, document, missing }) => ({
      transition,
      document,
      lacks: missing.length > 0,
    })),
    checks: isOpen ? [...read.checks] : [],
    sections: isOpen ? [...sectionsSeen(opened.value, read)] : [],
    enclosures: [...enclosuresSeen(context, opened.value)],
    choices: isOpen ? [...choicesFor(context, opened.value)] : [],
    agreed: record.agreed,
    reviewed: record.reviewed,
    signedOff: record.signedOff,
    signatory: record.signatory,
    capacity: record.capacity,
    correction: record.correction,
    content: isOpen ? read.content : last.content,
    versions: [...versions],
  } satisfies DossierView);
};

function sectionsSeen({ record }: OpenDossier, { composed }: ReadDossier): readonly SectionView[] {
  return sectionsFor(record.transition).map((id) => {
    const edited = id === "index" ? undefined : record.texts[id];
    const fromFile = id === "index" ? "" : composed[id];
    return {
      id,
      source: sectionRules[id].source,
      text: edited?.text ?? fromFile,
      fromFile: edited === undefined ? null : fromFile,
    };
  });
}

function enclosuresSeen(
  context: Context,
  { person, record }: OpenDossier,
): readonly EnclosureView[] {
  const there = new Set(
    scansOfPerson(context.tx, person.card.id).flatMap(({ scan, file }) =>
      file === null ? [] : [scan.id],
    ),
  );
  return record.enclosures.map(({ release, ...enclosure }) => ({
    ...enclosure,
    isThere: there.has(enclosure.scanId),
    release:
      release === null ? null : { byName: release.byName, on: release.on, reason: release.reason },
  }));
}

function choicesFor(context: Context, { person, record }: OpenDossier): readonly ScanChoice[] {
  const kinds = new Map(documentsOf(context.tx, person.card.id).map(({ id, kind }) => [id, kind]));
  const taken = new Set(record.enclosures.map(({ scanId }) => scanId));
  return scansOfPerson(context.tx, person.card.id)
    .flatMap(({ scan, file }) => {
      const kind = kinds.get(scan.documentId);
      if (file === null || kind === undefined || taken.has(scan.id)) return [];
      const { id: scanId, documentId, at: addedAt } = scan;
      return [
        { scanId, documentId, kind, addedAt, isMedical: compartmentOfScans(kind) === "care" },
      ];
    })
    .slice(-500);
}

/** What has to be sent this week, what is begun or comes, and what was sent. */
const list: Handler<"dossiers.list"> = (context, { personId: only }) =>
  ok(
    only === null
      ? cachedUntilWritten(context, "dossiers", () => listOf(context, null))
      : listOf(context, only),
  );

function listOf(context: Context, only: PersonId | null): Output<"dossiers.list"> {
  const { tx, today } = context;
  // For one person all; for everyone the last ones that were sent.
  const rows =
    only === null ? [...dossiersInHand(tx), ...dossiersSent(tx, 200)] : dossiersOf(tx, only);
  const ways = openProcedures(context, only);
  const ids = [...rows, ...ways].map(({ personId }) => personId);
  const people = new Map(
    [...reachableAmong(context, ids)].filter(([, person]) => readsOffice(context, person)),
  );
  const begun = rows.flatMap((row) => {
    const person = people.get(row.personId);
    const opened = person === undefined ? null : openedDossier(context, row.id);
    return opened?.ok === true ? [lineOf(context, opened.value)] : [];
  });
  const isSent = ({ dossier }: DossierLine) => dossier !== null && isGone(dossier);
  const inHand = begun.filter((line) => !isSent(line) && line.over === null);
  // Once another document was issued it is not open any more; on the person's own page it can still be viewed. What was
  // sent before a procedure ended may still have to be recorded.
  const over = begun.filter(
    (line) => line.over !== null && (only !== null || line.over !== "issued"),
  );
  const coming = ways.flatMap((way) => {
    const person = people.get(way.personId);
    const hers = inHand.filter((line) => line.person.id === way.personId);
    return person === undefined ? [] : comingLine(context, { person, way, hers });
  });
  const open = [...inHand, ...coming].toSorted(byDay);
  // What was requested already is not open any more, although a dossier of it was begun.
  const isNow = (line: DossierLine) =>
    line.askedOn === null && (line.opens === null || isThisWeek(line, { missing: [] }, today));
  const [own] = only === null ? [] : people.values();
  const asking = own === undefined ? null : askingOf(context, own);
  return {
    today,
    askedOn: asking === null ? null : askedForNextOn(asking.status.track),
    thisWeek: open.filter(isNow).slice(0, 200),
    ahead: [...open.filter((line) => !isNow(line)), ...over].slice(0, 200),
    sent: begun.filter(isSent).slice(0, 200),
  };
}

function lineOf(context: Context, opened: OpenDossier): DossierLine {
  const { row, person, record } = opened;
  const read = isInWork(row.state)
    ? readDossier(context, opened, applicantOf(context, person))
    : null;
  // What is gone was about the document of that time, not about the one that is held today.
  const asking = isGone(row) ? null : (read?.asking ?? askingOf(context, person));
  const over = outdatedSince(context, opened, asking);
  const until = over === null ? currentUntil(asking) : over.until;
  return {
    person: called(context, person),
    transition: record.transition,
    document: record.document,
    until,
    ...(over === null ? sendDays(record.transition, until) : { opens: null, sendBy: null }),
    askedOn:
      over !== null || asking === null
        ? null
        : askedAlreadyOn(record.transition, asking.status.track),
    over: over?.why ?? null,
    isBehind: false,
    dossier: {
      id: row.id,
      state: row.state,
      lacks: blockingIn(read?.checks ?? []).map(({ id, about, day, count }) => ({
        id,
        about,
        day,
        count,
      })),
    },
  };
}

const isGone = ({ state }: Pick<DossierRow, "state">): boolean =>
  state === "sent" || state === "answered";

interface Coming {
  readonly person: PersonRow;
  readonly way: ProcedureRow;
  /** The dossiers in progress of the person. */
  readonly hers: readonly DossierLine[];
}

/** A person without a dossier, once it is due: the open-ended stay is requested beside what comes next. */
function comingLine(context: Context, { person, way, hers }: Coming): readonly DossierLine[] {
  if (hers.some(({ transition }) => !asksOpenEnded(transition))) return [];
  const asking = askingOn(context, person, way);
  if (asking === null) return [];
  const left = asking.requests.filter(
    ({ transition }) => hers.length === 0 || !asksOpenEnded(transition),
  );
  const request = requestToBegin(left, asking.status);
  if (request === undefined) return [];
  if (isAskedAlready(request.transition, asking.status)) return [];
  // The jurist looks at it first.
  if (isWithdrawn(asking) || asking.status.track.refusedOn !== null) return [];
  const until = currentUntil(asking);
  const days = sendDays(request.transition, until);
  if (!isThisWeek(days, request, context.today) && !isAhead(days, context.today)) return [];
  const { transition, document } = request;
  const line = {
    transition,
    document,
    until,
    ...days,
    askedOn: null,
    over: null,
    isBehind: hers.some(({ dossier }) => dossier !== null && isInWork(dossier.state)),
    dossier: null,
  };
  return [{ person: called(context, person), ...line }];
}

/** What was taken away has no last day by which anything could be sent. */
const currentUntil = (asking: Asking | null) =>
  asking === null || isWithdrawn(asking)
    ? null
    : (asking.status.track.documents.at(-1)?.until ?? null);

const isWithdrawn = ({ status }: Asking): boolean =>
  (status.track.documents.at(-1)?.withdrawnOn ?? null) !== null;

function called(context: Context, person: PersonRow) {
  const { id, number, name } = withOfficeName(context, person);
  return { id: id satisfies PersonId, number, name };
}

const byDay = (a: DossierLine, b: DossierLine): number =>
  (a.sendBy ?? a.until ?? "9999").localeCompare(b.sendBy ?? b.until ?? "9999");

/** What is asked about dossiers. */
export const dossierHandlers = {
  "dossiers.list": list,
  "dossiers.view": view,
  "dossiers.scan": kept.scan,
  "dossiers.frozen": kept.frozen,
  "dossiers.control": kept.control,
  "dossiers.begin": work.begin,
  "dossiers.address": work.address,
  "dossiers.write": work.write,
  "dossiers.enclose": work.enclose,
  "dossiers.release": work.release,
  "dossiers.agree": work.agree,
  "dossiers.review": work.review,
  "dossiers.letThrough": work.letThrough,
  "dossiers.signOff": work.signOff,
  "dossiers.freeze": kept.freeze,
  "dossiers.correct": kept.correct,
  "dossiers.leaves": kept.leaves,
  "dossiers.register": kept.register,
} satisfies Partial<Handlers>;
