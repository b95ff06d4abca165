import {
  insertOrder,
  type OrderRow,
  orderRowsOf,
  orderVersionsOf,
} from "../../../db/disclosures/compelled-disclosures.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { insertDisclosure } from "../../../db/disclosures/disclosures.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { userById } from "../../../db/users/users.ts";
import {
  decisionProblems,
  lineOf,
  type OrderId,
  orderProblems,
  type OrderRecord,
  type OrderState,
} from "../../../domain/disclosures/compelled-disclosure.ts";
import { type Disclosure, DisclosureId } from "../../../domain/disclosures/disclosure.ts";
import { disclosureDraftKey } from "../../../domain/disclosures/disclosure-draft-key.ts";
import type { CompelledDisclosureView } from "../../../domain/disclosures/disclosures-view.ts";
import { compartmentOf } from "../../../domain/disclosures/disclosure-codes.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { entrySealing, orderSealing } from "./sealed-disclosures.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { decideTogether, noteNotIndependent } from "../users/two-person-decisions.ts";
import { staffNames } from "../people/display-names.ts";

const record: Handler<"compelled.record"> = (context, { id, order, changes }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  if (orderProblems(order, context.today).length > 0) return err({ type: "DayOutside" });
  const before = changes === null ? null : orderNow(context, person.value, changes);
  if (before?.ok === false) return before;
  if (before !== null && before.value.row.state !== "open")
    return err({ type: "AlreadyCorrected" });
  keep(context, person.value, { order, decision: null, remark: "" }, "open", before?.value.row);
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, "order", changes?.id ?? null));
  return ok(null);
};

const propose: Handler<"compelled.propose"> = (context, input) => {
  const { id, orderId, version, decision } = input;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const before = orderNow(context, person.value, { id: orderId, version });
  if (!before.ok) return before;
  const { row, record: was } = before.value;
  if (row.state !== "open") return err({ type: "ChangedMeanwhile" });
  if (decisionProblems(decision, was.order, context.today).length > 0)
    return err({ type: "DayOutside" });
  keep(context, person.value, { ...was, decision, remark: "" }, "proposed", row);
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, "decision", orderId));
  return ok(null);
};

/** The second of two: agrees, and it is done; or sends it back with a reason. */
const decide: Handler<"compelled.decide"> = (context, input) => {
  const { id, orderId, version, agrees, remark } = input;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const before = orderNow(context, person.value, { id: orderId, version });
  if (!before.ok) return before;
  const { row, record: was } = before.value;
  if (row.state !== "proposed" || was.decision === null) return err({ type: "ChangedMeanwhile" });
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, "decision", `${orderId} 2`));
  if (!agrees) {
    if (remark === "") return err({ type: "InvalidInput", fields: ["remark"] });
    keep(context, person.value, { ...was, decision: null, remark }, "open", row);
    return ok(null);
  }
  const first = userById(context.tx, row.by);
  if (first?.state !== "active") return err({ type: "ProposerGone" });
  const allowed = decideTogether(context, first.id, context.me.id);
  if (!allowed.ok) return allowed;
  const line = lineOf(was, was.decision);
  const disclosure = line === null ? null : enter(context, person.value, line);
  keep(context, person.value, { ...was, remark }, "decided", row, disclosure);
  if (!allowed.value.areIndependent)
    noteNotIndependent(context, { kind: "compelled_disclosures", id: orderId }, first.id);
  return ok(null);
};

const takeBack: Handler<"compelled.takeBack"> = (context, { id, orderId, version, remark }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const before = orderNow(context, person.value, { id: orderId, version });
  if (!before.ok) return before;
  const { row, record: was } = before.value;
  if (row.state !== "open" && row.state !== "proposed") return err({ type: "AlreadyCorrected" });
  keep(context, person.value, { ...was, remark }, "mistake", row);
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, "decision", `${orderId} 0`));
  return ok(null);
};

/** What was asked about a person, newest first, each in its present state. */
export function compelledDisclosureViews(
  context: Context,
  id: PersonId,
  fileKey: Buffer | null,
): readonly CompelledDisclosureView[] {
  const nameOf = staffNames(context);
  const all = orderRowsOf(context.tx, id);
  return all
    .filter(({ version }) => version === 1)
    .toReversed()
    .slice(0, 100)
    .flatMap(({ orderId }): CompelledDisclosureView[] => {
      const rows = all.filter((row) => row.orderId === orderId);
      const row = rows.at(-1);
      if (row === undefined) return [];
      const proposed = rows.findLast(({ state }) => state === "proposed");
      return [
        {
          id: orderId,
          version: row.version,
          state: row.state,
          at: row.at,
          byName: nameOf(row.by),
          proposedBy: proposed === undefined ? null : nameOf(proposed.by),
          isMine: row.by === context.me.id,
          record: partOf(orderSealing.open(context, sealedRow(row), fileKey), true),
        },
      ];
    });
}

const sealedRow = (row: OrderRow) => ({ ...row, compartment: "office" as const });

function orderNow(
  context: Context,
  person: PersonRow,
  { id, version }: { readonly id: OrderId; readonly version: number },
): Result<{ readonly row: OrderRow; readonly record: OrderRecord }, AppError> {
  const row = orderVersionsOf(context.tx, id).at(-1);
  if (row === undefined || row.personId !== person.card.id) return err({ type: "NotFound" });
  if (row.version !== version) return err({ type: "ChangedMeanwhile" });
  const opened = orderSealing.open(context, sealedRow(row), fileKeyOf(context, person));
  return opened.ok ? ok({ row, record: opened.value }) : err({ type: "NotFound" });
}

function keep(
  context: Context,
  person: PersonRow,
  said: OrderRecord,
  state: OrderState,
  before?: OrderRow,
  disclosureId: DisclosureId | null = null,
): void {
  const { tx, now, me } = context;
  const id = context.newId();
  const row = { id, compartment: "office" as const };
  insertOrder(tx, {
    id,
    orderId: before?.orderId ?? (id as OrderId),
    version: (before?.version ?? 0) + 1,
    personId: person.card.id,
    state,
    dueOn: said.order.dueOn,
    disclosureId,
    sealed: orderSealing.seal(context, row, said, fileKeyOf(context, person)),
    at: now,
    by: me.id,
  });
  const action = {
    open: "compelledRecorded" as const,
    proposed: "compelledProposed" as const,
    decided: "compelledDecided" as const,
    mistake: "compelledRecorded" as const,
  }[state];
  context.note({ action, object: { kind: "compelled_disclosures", id } });
}

/** The user who decides may not read all of it: it is dropped into its compartment. */
function enter(context: Context, person: PersonRow, line: Disclosure): DisclosureId {
  const row = { id: DisclosureId.parse(context.newId()), compartment: compartmentOf(line) };
  insertDisclosure(context.tx, {
    ...row,
    personId: person.card.id,
    day: line.on,
    consentRow: null,
    corrects: null,
    source: null,
    at: context.now,
    by: context.me.id,
    sealed: entrySealing.seal(context, row, line, fileKeyOf(context, person)),
  });
  context.note({ action: "disclosureNoted", object: { kind: "disclosures", id: row.id } });
  return row.id;
}

/** What the centre is compelled to hand over. */
export const compelledHandlers = {
  "compelled.record": record,
  "compelled.propose": propose,
  "compelled.decide": decide,
  "compelled.takeBack": takeBack,
} satisfies Partial<Handlers>;
