import { accessRowsOf } from "../../../db/disclosures/access-requests.ts";
import { backupsLeft } from "../../../db/backup/backups.ts";
import {
  erasureOrderViews,
  erasuresDone,
  type HoldRow,
  holdsOf,
  holdsOfEach,
  holdsUnlifted,
  type OrderRow,
  ordersUnderWay,
  orderUnderWay,
  pastsOf,
  retentionTermsOf,
} from "../../../db/retention/erasure-orders.ts";
import { erasedParts, partsGoneOfEach } from "../../../db/retention/erased-parts.ts";
import { isHidden, peopleByIds, personById, type PersonRow } from "../../../db/people/people.ts";
import type { Output } from "../../../domain/api/index.ts";
import type { LegalHoldView, ErasureOrderView } from "../../../domain/retention/retention.api.ts";
import { addMonths, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type {
  ErasureNotice,
  RetentionReminder,
} from "../../../domain/retention/retention-reminder.ts";
import { holdsOn, partsDue } from "../../../domain/retention/erasure-order.ts";
import { duesBy, duesOf, monthsOn, RetentionClass } from "../../../domain/retention/retention.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok } from "../../../domain/core/result.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { narrativesStayUntil } from "./erased-narratives.ts";
import { forgettable } from "./erasure.ts";
import { holdSealing } from "../disclosures/sealed-disclosures.ts";
import { staffNames } from "../people/display-names.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";
import { nameForOffice } from "../people/name-for-office.ts";

const mostShown = 200;

export const view: Handler<"forgetting.view"> = (context) => {
  const { tx, today } = context;
  const due = dueFiles(context);
  const shown = due.slice(0, mostShown);
  const orders = erasureOrderViews(tx, 100);
  const holds = holdsUnlifted(tx)
    .filter((row) => holdsOn(row, today))
    .slice(0, mostShown);
  const ordered = new Set(ordersUnderWay(tx).map(({ personId }) => personId));
  // Read in one query for the names below: building a query takes longer than running it.
  peopleByIds(tx, [
    ...shown.map(({ id }) => id),
    ...[...orders, ...holds].map(({ personId }) => personId),
  ]);
  return ok({
    terms: termsSeen(context),
    due: shown.map(({ id, number, dues, isHeld }) => ({
      ...whoIs(context, id, number),
      dues: [...dues],
      isHeld,
      hasOrder: ordered.has(id),
    })),
    dueInAll: due.length,
    orders: orders.map((order) => orderSeen(context, order)),
    holds: holds.map((row) => holdSeen(context, row)),
    backups: [...backupsHolding(context)],
  });
};

/** Backups that still hold what an erasure took, and by when to destroy them, the earliest first. */
function backupsHolding(context: Context): Output<"forgetting.view">["backups"] {
  const { tx, today } = context;
  const done = erasuresDone(tx);
  const months = monthsOn(retentionTermsOf(tx), "olderBackups", today);
  const rows = backupsLeft(tx).flatMap(({ placeId, id, madeAt, madeOn, folder }) => {
    const held = done.flatMap(({ settledAt, erasedOn, narrativesUntil, number }) => {
      if (settledAt !== null && settledAt > madeAt) return [{ goneOn: erasedOn, number }];
      // Narratives that two sheets could still read when it was made.
      const isOver = narrativesUntil !== null && narrativesUntil <= today;
      return isOver && narrativesUntil >= madeOn ? [{ goneOn: narrativesUntil, number }] : [];
    });
    const [first] = held.flatMap(({ goneOn }) => goneOn ?? []).toSorted();
    if (first === undefined) return [];
    const destroyBy = addMonths(first, months);
    const numbers = [...new Set(held.flatMap(({ number }) => number ?? []))].slice(0, 200);
    const isLate = destroyBy < today;
    return [{ placeId, id, madeOn, folder, numbers, destroyBy, isLate }];
  });
  return rows.toSorted((a, b) => (a.destroyBy < b.destroyBy ? -1 : 1)).slice(0, mostShown);
}

export const ofPerson: Handler<"forgetting.ofPerson"> = (context, { id }) => {
  const { tx, today, settings } = context;
  const person = forgettable(context, id);
  if (!person.ok) return person;
  context.noteReading(id, "history");
  const [file] = pastsOf(tx, id);
  const order = orderUnderWay(tx, id);
  const answered = accessRowsOf(tx, id).findLast(({ state }) => state === "answered");
  return ok({
    dues: file === undefined ? [] : [...duesOf(file.past, retentionTermsOf(tx), today)],
    gone: [...erasedParts(tx, id)],
    holds: holdsOf(tx, id)
      .filter((row) => holdsOn(row, today))
      .slice(0, 50)
      .map((row) => holdSeen(context, row)),
    order: order === null ? null : orderSeen(context, order),
    answeredOn: answered === undefined ? null : calendarDateOf(answered.at, settings.zone),
  });
};

/** Files of which something is due to go, the longest due first. Today and the page of it ask the same. */
const dueFiles = (context: Context) =>
  cachedUntilWritten(context, "files due", () => findDueFiles(context));

function findDueFiles({ tx, today }: Context) {
  const terms = retentionTermsOf(tx);
  const duesOfFile = duesBy(terms, today);
  const files = pastsOf(tx, null).flatMap((file) => {
    const dues = duesOfFile(file.past);
    return dues.length === 0 ? [] : [{ ...file, dues }];
  });
  const ids = files.map(({ id }) => id);
  holdsOfEach(tx, ids);
  const goneOf = partsGoneOfEach(tx, ids);
  return files
    .flatMap(({ id, number, past, dues }) => {
      const gone = goneOf.get(id) ?? [];
      if (partsDue({ past, terms, today, gone }).size === 0) return [];
      const isHeld = holdsOf(tx, id).some((row) => holdsOn(row, today));
      return [{ id, number, dues, isHeld }];
    })
    .toSorted((a, b) => ((a.dues[0]?.on ?? "") < (b.dues[0]?.on ?? "") ? -1 : 1));
}

/** What a user of the office is asked to decide, and what administrators have to do. */
export function retentionItems(context: Context): readonly (RetentionReminder | ErasureNotice)[] {
  const { tx, me, today, keys } = context;
  if (!keys.holds.includes("office")) return [];
  const isAdmin = me.roles.includes("admin");
  const waiting = ordersUnderWay(tx);
  const toAgree = waiting.filter((one) => one.state === "proposed" && one.proposedBy !== me.id);
  const toErase = waiting.filter((one) => one.state === "agreed" && one.notBefore <= today);
  const need = (what: RetentionReminder["what"], count: number, file: PersonId | null = null) =>
    count === 0 ? [] : [{ kind: "forgetting", what, count, file } as const];
  // A user without the list of orders is led to one file after the other.
  const agree = need("agree", toAgree.length, isAdmin ? null : (toAgree[0]?.personId ?? null));
  const toLift = holdsUnlifted(tx).filter(
    (hold) => hold.liftProposedBy !== null && hold.liftProposedBy !== me.id && holdsOn(hold, today),
  );
  const lift = need("lift", toLift.length, isAdmin ? null : (toLift[0]?.personId ?? null));
  const forOffice = [...agree, ...lift, ...noticesOf(context, waiting)];
  if (!isAdmin) return forOffice;
  const due = dueFiles(context).filter(
    ({ id, isHeld }) => !isHeld && waiting.every(({ personId }) => personId !== id),
  );
  const late = backupsHolding(context).filter(({ isLate }) => isLate);
  return [
    ...forOffice,
    ...need("erase", toErase.length),
    ...need("destroy", late.length),
    ...need("due", due.length),
  ];
}

/** Agreed erasures whose day has not come: of a hidden file for those who are named for it. */
const noticesOf = (context: Context, orders: readonly OrderRow[]): readonly ErasureNotice[] =>
  orders
    .filter(({ state, notBefore }) => state === "agreed" && notBefore > context.today)
    .flatMap(({ personId, notBefore: on }) => {
      const person = personById(context.tx, personId);
      if (person === null || !isNamedFor(context, person)) return [];
      return [{ kind: "erasureWaits", file: personId, number: person.card.number, on } as const];
    });

function isNamedFor(context: Context, person: PersonRow): boolean {
  if (!isHidden(person)) return true;
  const fileKey = fileKeyOf(context, person);
  fileKey?.fill(0);
  return fileKey !== null;
}

function termsSeen(context: Context): Output<"forgetting.view">["terms"] {
  const { tx, today } = context;
  const nameOf = staffNames(context);
  const terms = retentionTermsOf(tx);
  return RetentionClass.options.map((kind) => {
    const of = terms.filter((term) => term.class === kind);
    const months = monthsOn(terms, kind, today);
    const said = of.findLast((term) => term.from <= today && term.months === months);
    const next = of.filter(({ from }) => from > today).at(-1);
    return {
      class: kind,
      months,
      said: said === undefined ? null : { from: said.from, byName: nameOf(said.by) },
      next: next === undefined ? null : { from: next.from, months: next.months },
    };
  });
}

function orderSeen(context: Context, order: OrderRow): ErasureOrderView {
  const nameOf = staffNames(context);
  const { id, personId, parts, ground, notBefore, state, number, settledAt } = order;
  const person = personById(context.tx, personId);
  return {
    id,
    parts: [...parts],
    ground,
    notBefore,
    state,
    number,
    narrativesUntil:
      settledAt === null ? narrativesStayUntil(context, parts) : order.narrativesUntil,
    person: person === null ? null : whoIs(context, personId, person.card.number),
    proposed: {
      at: order.proposedAt,
      byName: nameOf(order.proposedBy),
      isMine: order.proposedBy === context.me.id,
    },
    agreed:
      order.agreedAt === null || order.agreedBy === null
        ? null
        : { at: order.agreedAt, byName: nameOf(order.agreedBy) },
    settled:
      order.settledAt === null || order.settledBy === null
        ? null
        : { at: order.settledAt, byName: nameOf(order.settledBy) },
  };
}

function holdSeen(context: Context, row: HoldRow): LegalHoldView {
  const nameOf = staffNames(context);
  const person = personById(context.tx, row.personId);
  const fileKey = person === null ? null : fileKeyOf(context, person);
  const opened = holdSealing.open(context, { ...row, compartment: "office" }, fileKey);
  fileKey?.fill(0);
  return {
    id: row.id,
    person: whoIs(context, row.personId, person?.card.number ?? 0),
    reason: opened.ok ? opened.value : null,
    until: row.until,
    at: row.at,
    byName: nameOf(row.by),
    lift:
      row.liftProposedAt === null || row.liftProposedBy === null
        ? null
        : {
            at: row.liftProposedAt,
            byName: nameOf(row.liftProposedBy),
            isMine: row.liftProposedBy === context.me.id,
          },
  };
}

const whoIs = (context: Context, id: PersonId, number: number) => ({
  id,
  number,
  name: nameForOffice(context, id)?.name ?? null,
});
