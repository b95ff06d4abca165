import { conditionRecordsOf } from "../../../db/intake/intake.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  conditionOf,
  ConditionRecordId,
  type ConditionView,
} from "../../../domain/residence/protection-conditions.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { addCondition, isConditionSigned, openCondition } from "./recorded-conditions.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { refreshResidence } from "./procedures.ts";

export const ofPerson: Handler<"conditions.ofPerson"> = (context, { id }) => {
  const person = intakePerson(context, id);
  return person.ok ? ok(conditionViews(context, id)) : person;
};

/** Adds a record. Nothing is computed from it and nothing removed. */
export const record: Handler<"conditions.record"> = (context, { id, record: said, corrects }) => {
  const { tx, today } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  if (said.on > today) return err({ type: "DayOutside" });
  if (said.kind === "statement" && said.registeredOn !== null) {
    if (said.registeredOn < said.on) return err({ type: "RegisteredBeforeStatement" });
    if (said.registeredOn > today) return err({ type: "DayOutside" });
  }
  const before = conditionRecordsOf(tx, id);
  const corrected = before.find((row) => row.id === corrects);
  if (corrects !== null && corrected === undefined) return err({ type: "NotFound" });
  if (corrects !== null && before.some((row) => row.corrects === corrects))
    return err({ type: "AlreadyCorrected" });
  const opened = corrected === undefined ? null : openCondition(context, corrected);
  const isElsewhere = opened?.ok === true && conditionOf(opened.value) !== conditionOf(said);
  if (isElsewhere || (said.kind === "mistake" && corrects === null))
    return err({ type: "InvalidInput", fields: ["record.condition"] });
  const recordId = ConditionRecordId.parse(context.newId());
  addCondition(context, { id: recordId, personId: id, corrects }, said);
  context.note({
    action: "conditionRecorded",
    object: { kind: "condition_records", id: recordId },
  });
  refreshResidence(context, person.value.card);
  return ok(null);
};

/** Everything recorded about the conditions, newest first. */
export function conditionViews(context: Context, id: PersonId): ConditionView[] {
  const names = new Map(allUsers(context.tx).map((user) => [user.id, user.name]));
  return conditionRecordsOf(context.tx, id)
    .toReversed()
    .slice(0, 500)
    .map((row) => ({
      id: row.id,
      at: row.at,
      corrects: row.corrects,
      byName: names.get(row.by) ?? "",
      isSigned: isConditionSigned(context, row),
      record: partOf(openCondition(context, row), true),
    }));
}
