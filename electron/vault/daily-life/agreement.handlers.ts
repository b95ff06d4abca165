import {
  agreementTextsOf,
  insertSigning,
  insertSteps,
  type SigningRow,
  signingsOf,
  signingsOfEach,
  stepsOf,
} from "../../../db/daily-life/agreement.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { isHidden, peopleByIds } from "../../../db/people/people.ts";
import { openStays, staysOfPerson } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  type AgreementText,
  inForce,
  refusalOf,
  SigningMarks,
  Steps,
  textFor,
} from "../../../domain/daily-life/agreement.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import { stepsShown, stepsSpot, textOf, unsignedNow, whyToSign } from "./agreement.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { accessibleFile } from "../people/readable-person-files.ts";
import { withOfficeName } from "../people/name-for-office.ts";

export const page: Handler<"agreement.page"> = (context) => {
  const { tx } = context;
  const unsigned = unsignedNow(context);
  const lines = new Map(
    peopleByIds(
      tx,
      unsigned.map(({ personId }) => personId),
    ).map((person) => [person.card.id, withOfficeName(context, person)]),
  );
  return ok({
    texts: agreementTextsOf(tx),
    signed: signingsOfEach(
      tx,
      openStays(tx).map(({ personId }) => personId),
    ).size,
    unsigned: unsigned.flatMap(({ personId, why }) => {
      const card = lines.get(personId);
      if (card === undefined) return [];
      return [{ person: { id: card.id, number: card.number, name: card.name }, why }];
    }),
  });
};

export const ofPerson: Handler<"agreement.ofPerson"> = (context, { id }) => {
  const { tx, today } = context;
  const person = accessibleFile(context, id);
  if (person === null) return err({ type: "NotFound" });
  const texts = agreementTextsOf(tx);
  const { languages } = person.card;
  const isResident = staysOfPerson(tx, id).some(({ until }) => until === null);
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  context.noteReading(id, "agreement");
  return ok({
    toSign: isResident ? whyToSign(context, texts, id) : null,
    proposed: textFor(texts, languages, context.me.language, today),
    isHers: languages.some((language) => inForce(texts, language, today) !== null),
    isHidden: isHidden(person),
    signings: signingsOf(tx, id).flatMap((row) => {
      const text = textOf(texts, row);
      if (text === null) return [];
      const { readIn, interpreting, way, at, by } = row;
      const marks = marksOf(context, row);
      return [
        { id: row.id, text, readIn, interpreting, way, at, byName: names.get(by) ?? "", marks },
      ];
    }),
    steps: stepsShown(context, id),
  });
};

export const sign: Handler<"agreement.sign"> = (context, { personId, ...signing }) => {
  const { tx, now, me, keys, today } = context;
  const person = accessibleFile(context, personId);
  const stay = staysOfPerson(tx, personId).find(({ until }) => until === null);
  if (person === null || stay === undefined) return err({ type: "NotResident" });
  const text = currentText(agreementTextsOf(tx), signing.textId, today);
  if (text === null) return err({ type: "TextNotInForce" });
  const refusal = refusalOf(signing, text.content);
  if (refusal !== null) return err(refusal);
  if (isHidden(person) && signing.way === "screen") return err({ type: "HiddenOnPaper" });
  const id = context.newId();
  const { textId, readIn, interpreting, way } = signing;
  const marks =
    way === "screen" ? signing.marks : { ...signing.marks, resident: null, colleague: null };
  const sealedOffice = keys.seal("office", marksSpot(id), SigningMarks, marks);
  const row = { id, personId, stayId: stay.id, textId, readIn, interpreting, way };
  insertSigning(tx, { ...row, marks, sealedOffice, at: now, by: me.id });
  discardDraft(tx, me.id, { kind: "signing", personId, object: textId });
  context.note({ action: "houseAgreementSigned", object: { kind: "agreement_signings", id } });
  return ok(null);
};

export const saveSteps: Handler<"agreement.saveSteps"> = (context, { id, version, items }) => {
  if (accessibleFile(context, id) === null) return err({ type: "NotFound" });
  const before = stepsShown(context, id);
  if (before.version !== version) return err({ type: "ChangedMeanwhile" });
  if (before.isKept) return err({ type: "KeptByOffice" });
  addSteps(context, id, items);
  return ok(null);
};

export function addSteps(context: Context, id: PersonId, items: Steps): void {
  const { tx, now, me, keys } = context;
  const version = (stepsOf(tx, id)?.version ?? 0) + 1;
  const sealedOffice = keys.seal("office", stepsSpot(id, version), Steps, items);
  insertSteps(tx, { personId: id, version, items: [...items], sealedOffice, at: now, by: me.id });
  context.note({ action: "agreementStepsChanged", object: { kind: "people", id } });
}

/** Who has still to sign, as one calm line. */
export function agreementItems(context: Context): readonly TodayItem[] {
  const ids = unsignedNow(context).map(({ personId }) => personId);
  const people = peopleByIds(context.tx, ids).map((person) => lineAtAGlance(context, person));
  return people.length === 0 ? [] : [{ kind: "agreementUnsigned", people }];
}

function currentText(texts: readonly AgreementText[], id: string, today: CalendarDate) {
  const text = texts.find((one) => one.id === id);
  return text !== undefined && inForce(texts, text.language, today)?.id === id ? text : null;
}

/** As the house has it, or as the office stored it; null where neither has it any more. */
function marksOf({ keys }: Context, { id, marks, sealedOffice }: SigningRow) {
  if (marks !== null || sealedOffice === null) return marks;
  const kept = keys.open("office", marksSpot(id), SigningMarks, sealedOffice);
  return kept.ok ? kept.value : null;
}

const marksSpot = (rowId: string) => ({ table: "agreement_signings", rowId, version: 1 });
