import {
  type AccessPartRow,
  accessPartsOf,
  type AccessRow,
  accessRowsOf,
  accessVersionsOf,
  insertAccess,
  insertAccessPart,
} from "../../../db/disclosures/access-requests.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { userById } from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type AccessId,
  type AccessPart,
  type AccessRecord,
  type AccessState,
  answerDue,
  firstPageOf,
  isOutOfPlace,
  lastOf,
  mayExtend,
  partKey,
  partsFor,
  type PrintedPart,
} from "../../../domain/disclosures/access-request.ts";
import type {
  AccessRequestView,
  AccessPartView,
} from "../../../domain/disclosures/access-request-view.ts";
import { disclosureDraftKey } from "../../../domain/disclosures/disclosure-draft-key.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { complainsOfReader } from "../incidents/sealed-complainant.ts";
import { accessDataIn } from "./data-held-on-person.ts";
import { authorsOf } from "./private-note-authors.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { accessSealing } from "./sealed-disclosures.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { staffNames } from "../people/display-names.ts";
import { withOfficeName } from "../people/name-for-office.ts";

const view: Handler<"access.view"> = (context, { id }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  context.noteReading(id, "ledger");
  // It opens the seal of every complaint that was handed on.
  const isAgainstMe = complainsOfReader(context, id);
  const all = accessRowsOf(context.tx, id);
  const newest = all.filter((row) => !all.some((one) => isLater(one, row)));
  return ok({
    requests: newest
      .toReversed()
      .slice(0, 30)
      .map((row) => seen(context, { person: person.value, isAgainstMe }, row)),
  });
};

const begin: Handler<"access.begin"> = (context, { id, askedOn, ...said }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  if (askedOn > context.today) return err({ type: "DayOutside" });
  const all = accessRowsOf(context.tx, id);
  const isOpen = all.some((row) => row.state === "open" && !all.some((one) => isLater(one, row)));
  if (isOpen) return err({ type: "AccessThere" });
  const record: AccessRecord = { ...said, extension: null, closing: null };
  keep(context, person.value, record, { state: "open", askedOn }, null);
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, "access"));
  return ok(null);
};

const extend: Handler<"access.extend"> = (context, { id, requestId, version, reason }) => {
  const now = requestNow(context, id, { requestId, version });
  if (!now.ok) return now;
  const { person, row, record } = now.value;
  if (!mayExtend(row.askedOn, record, context.today)) return err({ type: "ExtendedOnce" });
  const extended = { ...record, extension: { on: context.today, reason } };
  keep(context, person, extended, { state: "open", askedOn: row.askedOn }, row);
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, "extend", requestId));
  return ok(null);
};

const close: Handler<"access.close"> = (context, { id, requestId, version, state, closing }) => {
  const now = requestNow(context, id, { requestId, version });
  if (!now.ok) return now;
  const { person, row, record } = now.value;
  if (closing.on > context.today || closing.on < row.askedOn) return err({ type: "DayOutside" });
  keep(context, person, { ...record, closing }, { state, askedOn: row.askedOn }, row);
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, "close", requestId));
  return ok(null);
};

/** One part, as this session opens it. */
const sheet: Handler<"access.sheet"> = (context, { requestId, part }) => {
  const id = accessVersionsOf(context.tx, requestId).at(-1)?.personId;
  if (id === undefined) return err({ type: "NotFound" });
  const now = requestNow(context, id, { requestId, version: null });
  if (!now.ok) return now;
  const { person, row } = now.value;
  const place = placeOf(context, person, row, part);
  if (!place.ok) return place;
  context.noteReading(id, "ledger");
  const { sections, unread, mistakes } = accessDataIn(context, person, part);
  const { name, number } = withOfficeName(context, person);
  return ok({
    centreName: context.settings.centreName,
    person: { name, number },
    askedOn: row.askedOn,
    asOf: context.today,
    zone: context.settings.zone,
    part,
    ...place.value,
    sections: sections.map((one) => ({ ...one })),
    unread,
    mistakes,
    leftAuthors: authorsFor(context, id, requestId).left.length,
  });
};

/** A part leaves the program. */
const leaves: Handler<"access.leaves"> = (context, { id, requestId, printed }) => {
  const { tx, now: at, me } = context;
  const now = requestNow(context, id, { requestId, version: null });
  if (!now.ok) return now;
  const { person, row } = now.value;
  const { part, firstPage, pages, way } = printed;
  const place = placeOf(context, person, row, part);
  if (!place.ok) return place;
  if (place.value.firstPage !== firstPage) return err({ type: "ChangedMeanwhile" });
  const partId = context.newId();
  insertAccessPart(tx, {
    id: partId,
    requestId,
    part: part.kind,
    firstPage,
    pages,
    way,
    at,
    by: me.id,
    authorId: part.kind === "sealed" ? part.author : null,
  });
  context.note({ action: way, object: { kind: "access_parts", id: partId } });
  return ok(null);
};

const isLater = (one: AccessRow, row: AccessRow): boolean =>
  one.requestId === row.requestId && one.version > row.version;

const printedFrom = (row: AccessPartRow): PrintedPart => ({
  part:
    row.part === "sealed" && row.authorId !== null
      ? { kind: "sealed", author: row.authorId }
      : { kind: row.part === "sealed" ? "care" : row.part },
  firstPage: row.firstPage,
  pages: row.pages,
  way: row.way,
});

interface Asking {
  readonly person: PersonRow;
  /** The person complained about the signed-in user. */
  readonly isAgainstMe: boolean;
}

function isMine({ keys, me }: Context, { isAgainstMe }: Asking, part: AccessPart): boolean {
  if (part.kind === "sealed") return part.author === me.id;
  if (part.kind === "care") return keys.holds.includes("care");
  // Another colleague prints the part with a complaint about this user, who is not told of it here.
  if (isAgainstMe) return false;
  return part.kind === "house" || keys.holds.includes("office");
}

/** Which part it is, of how many, and on which page it begins; where this reader may print it, and its turn has come. */
function placeOf(
  context: Context,
  person: PersonRow,
  { requestId }: AccessRow,
  part: AccessPart,
): Result<{ readonly number: number; readonly of: number; readonly firstPage: number }, AppError> {
  const parts = partsFor(authorsFor(context, person.card.id, requestId).printing);
  const at = parts.findIndex((one) => partKey(one) === partKey(part));
  if (at < 0) return err({ type: "NotFound" });
  const isAgainstMe = complainsOfReader(context, person.card.id);
  if (!isMine(context, { person, isAgainstMe }, part))
    return err(
      part.kind === "sealed" || part.kind === "house" || context.keys.holds.includes(part.kind)
        ? { type: "Forbidden" }
        : { type: "NotMember", compartment: part.kind },
    );
  const printed = accessPartsOf(context.tx, requestId).map(printedFrom);
  const firstPage = firstPageOf(part, parts, printed);
  return firstPage === null
    ? err({ type: "PartsInOrder" })
    : ok({ number: at + 1, of: parts.length, firstPage });
}

/** Whose notes make a part, and whose do not: they sign in no more, and had not printed theirs before. */
function authorsFor(
  context: Context,
  id: PersonId,
  requestId: AccessId,
): { readonly printing: readonly UserId[]; readonly left: readonly UserId[] } {
  const { tx } = context;
  const printed = new Set(accessPartsOf(tx, requestId).map(({ authorId }) => authorId));
  const prints = (author: UserId): boolean =>
    printed.has(author) || userById(tx, author)?.state === "active";
  const authors = authorsOf(context, id);
  return { printing: authors.filter(prints), left: authors.filter((one) => !prints(one)) };
}

function requestNow(
  context: Context,
  id: PersonId,
  { requestId, version }: { readonly requestId: AccessId; readonly version: number | null },
): Result<
  { readonly person: PersonRow; readonly row: AccessRow; readonly record: AccessRecord },
  AppError
> {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const row = accessVersionsOf(context.tx, requestId).at(-1);
  if (row === undefined || row.personId !== id || row.state !== "open")
    return err({ type: "NotFound" });
  if (version !== null && row.version !== version) return err({ type: "ChangedMeanwhile" });
  const sealed = { ...row, compartment: "office" as const };
  const opened = accessSealing.open(context, sealed, fileKeyOf(context, person.value));
  return opened.ok
    ? ok({ person: person.value, row, record: opened.value })
    : err({ type: "NotFound" });
}

function keep(
  context: Context,
  person: PersonRow,
  record: AccessRecord,
  { state, askedOn }: { readonly state: AccessState; readonly askedOn: CalendarDate },
  before: AccessRow | null,
): void {
  const { tx, now: at, me } = context;
  const id = context.newId();
  const row = { id, compartment: "office" as const };
  insertAccess(tx, {
    id,
    requestId: before?.requestId ?? (id as AccessId),
    version: (before?.version ?? 0) + 1,
    personId: person.card.id,
    state,
    askedOn,
    at,
    by: me.id,
    dueOn: answerDue(askedOn, record.extension !== null)?.due ?? null,
    sealed: accessSealing.seal(context, row, record, fileKeyOf(context, person)),
  });
  const action =
    before === null ? "accessAsked" : state === "open" ? "accessExtended" : "accessClosed";
  context.note({ action, object: { kind: "access_requests", id } });
}

function seen(context: Context, asking: Asking, row: AccessRow): AccessRequestView {
  const { person } = asking;
  const nameOf = staffNames(context);
  const sealed = { ...row, compartment: "office" as const };
  const record = accessSealing.open(context, sealed, fileKeyOf(context, person));
  const due = answerDue(row.askedOn, record.ok && record.value.extension !== null);
  return {
    id: row.requestId,
    version: row.version,
    state: row.state,
    askedOn: row.askedOn,
    dueOn: row.dueOn,
    source: due?.source ?? null,
    byName: nameOf(row.by),
    mayExtend:
      row.state === "open" && record.ok && mayExtend(row.askedOn, record.value, context.today),
    record: partOf(record, true),
    parts: partsSeen(context, asking, row),
    leftAuthors: authorsFor(context, person.card.id, row.requestId).left.map(nameOf),
  };
}

function partsSeen(context: Context, asking: Asking, row: AccessRow): AccessPartView[] {
  const { tx } = context;
  const nameOf = staffNames(context);
  const { printing } = authorsFor(context, asking.person.card.id, row.requestId);
  const parts = partsFor(printing).slice(0, 60);
  const rows = accessPartsOf(tx, row.requestId);
  const printed = rows.map((one) => ({
    ...printedFrom(one),
    at: one.at,
    byName: nameOf(one.by),
  }));
  return parts.map((part, at) => ({
    part,
    number: at + 1,
    isMine: isMine(context, asking, part),
    authorName: part.kind === "sealed" ? (userById(tx, part.author)?.name ?? "") : null,
    firstPage: firstPageOf(part, parts, printed),
    printed: lastOf(part, printed),
    isOutOfPlace: isOutOfPlace(part, parts, printed),
  }));
}

/** Everything that is stored about a person, for them. */
export const accessHandlers = {
  "access.view": view,
  "access.begin": begin,
  "access.extend": extend,
  "access.close": close,
  "access.sheet": sheet,
  "access.leaves": leaves,
} satisfies Partial<Handlers>;
