import { isHidden, personById, updatePerson, type PersonRow } from "../../../db/people/people.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import { monthOf } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  type Age,
  ageFrom,
  type Identity,
  type PersonCard,
  type PersonId,
} from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import { withAge } from "../residence/refresh-status.ts";
import { openIdentity, rememberSound, saveIdentity } from "../people/identity.ts";
import { sendToOfficeInbox, withInboxEntry } from "../people/left-for-office.ts";
import { withOfficeName } from "../people/name-for-office.ts";

type Typed = Pick<
  Parsed<"stays.admit">,
  "personId" | "name" | "sex" | "age" | "nationality" | "isNationalityPresumed" | "languages"
>;

/**
 * Someone comes back: what is typed now completes the card, and the house knows the name again. The name and the day of birth
 * go to the office too, since the house forgets them.
 */
export function readmit(context: Context, input: Typed): Result<PersonId, AppError> {
  const { tx, now } = context;
  const before = input.personId === null ? null : personById(tx, input.personId);
  if (before === null) return err({ type: "NotFound" });
  const { card } = before;
  const opened = isHidden(before) ? null : openIdentity(context, before);
  const identity = opened?.ok === true ? opened.value : null;
  const learned = isHidden(before) ? {} : learnedFrom(context, before, input);
  const completed = completedBy(context, before, input, identity);
  const isNews = learned.name !== undefined || learned.birthDate !== undefined;
  if (isNews && identity !== null) {
    const known = withInboxEntry(identity, learned);
    withAge(context, before, saveIdentity(context, before, known, completed));
  } else {
    if (isNews) sendToOfficeInbox(context, card.id, learned);
    const after = { ...card, ...completed, version: card.version + 1 };
    updatePerson(tx, before, { ...before, card: after }, now);
    withAge(context, before, after);
  }
  if (!isHidden(before)) rememberSound(context, card.id, input.name);
  context.note({ action: "returned", object: { kind: "people", id: card.id } });
  return ok(card.id);
}

/** What the office may not know yet. */
function learnedFrom(context: Context, before: PersonRow, { name, age }: Typed) {
  const isNew = name !== null && name !== withOfficeName(context, before).name;
  return {
    ...(isNew ? { name: { from: before.card.name, to: name } } : {}),
    ...(age.basis === "birthDate" ? { birthDate: age.birthDate } : {}),
  };
}

function completedBy(
  context: Context,
  before: PersonRow,
  input: Typed,
  identity: Identity | null,
): Partial<PersonCard> {
  const { card } = before;
  return {
    // A hidden file stays hidden, whatever name is given at the door.
    name: isHidden(before) ? null : (input.name ?? card.name),
    sex: input.sex === "unknown" ? card.sex : input.sex,
    age: ageNow(context, card, input.age, identity),
    ...(input.nationality === null
      ? {}
      : { nationality: input.nationality, isNationalityPresumed: input.isNationalityPresumed }),
    languages: [...new Set([...card.languages, ...input.languages])],
  };
}

/** An estimate counts where the birth date is unknown. */
function ageNow(
  { today }: Context,
  { age }: PersonCard,
  given: Typed["age"],
  identity: Identity | null,
): Age {
  if (given.basis === "birthDate") return ageFrom(given, today);
  const birthDate = identity?.birthDate ?? null;
  if (birthDate !== null) return { basis: "born", month: monthOf(birthDate) };
  return given.basis === "unknown" || age.basis === "born" ? age : ageFrom(given, today);
}
