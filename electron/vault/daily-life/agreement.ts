import {
  agreementTextsOf,
  insertDraftText,
  publishText,
  type SigningRow,
  signingsOf,
  signingsOfEach,
  stepsOf,
  type StepsRow,
} from "../../../db/daily-life/agreement.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import {
  type AgreementOfPerson,
  type AgreementText,
  calmNights,
  Steps,
  TextId,
  toSign,
  type ToSign,
} from "../../../domain/daily-life/agreement.ts";
import { shippedTexts } from "../../../domain/daily-life/agreement-texts/shipped.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { hiddenFrom } from "../people/readable-person-files.ts";

/** Puts the texts that come with the program into a house that has none yet. They count from today. */
export function adoptShippedTexts(context: Context): void {
  const { tx, now, me, today } = context;
  if (agreementTextsOf(tx).length > 0) return;
  for (const language of Language.options) {
    const id = TextId.parse(context.newId());
    const content = shippedTexts[language];
    insertDraftText(tx, { id, language, number: 1, content, isShipped: true });
    publishText(tx, id, { startsOn: today, asksAgain: false }, { at: now, userId: me.id });
    const object = { kind: "agreement_texts", id } as const;
    context.note({ action: "agreementPublished", object, detail: language });
  }
}

/** The text of a signing. */
export const textOf = (texts: readonly AgreementText[], { textId }: SigningRow) =>
  texts.find(({ id }) => id === textId) ?? null;

/** Why a resident is asked to sign; null when they are not. */
export function whyToSign(
  { tx, today }: Context,
  texts: readonly AgreementText[],
  personId: PersonId,
): ToSign | null {
  const last = signingsOf(tx, personId)[0];
  return toSign(last === undefined ? null : textOf(texts, last), texts, today);
}

/** Residents who have still to sign, the first days after arriving left out. */
export function unsignedNow(
  context: Context,
): readonly { readonly personId: PersonId; readonly why: ToSign }[] {
  const { tx, tonight } = context;
  const texts = agreementTextsOf(tx);
  const ids = openStays(tx)
    .filter(({ from }) => addDays(from, calmNights) <= tonight)
    .map(({ personId }) => personId);
  // Each person is read separately below.
  signingsOfEach(tx, ids);
  return ids.flatMap((personId) => {
    const why = whyToSign(context, texts, personId);
    return why === null ? [] : [{ personId, why }];
  });
}

/** What the person can do, as the house has it, or as the office stored it; withheld from users who cannot open that. */
export function stepsShown(context: Context, id: PersonId): AgreementOfPerson["steps"] {
  const row = stepsOf(context.tx, id);
  if (row === null) return { version: 0, items: [], isKept: false };
  const { version, items } = row;
  if (items !== null) return { version, items: [...items], isKept: false };
  if (hiddenFrom(context)(id)) return { version, items: [], isKept: true };
  const kept = openSteps(context, row);
  return { version, items: kept.ok ? [...kept.value] : [], isKept: !kept.ok };
}

export const openSteps = ({ keys }: Context, { personId, version, sealedOffice }: StepsRow) =>
  keys.open("office", stepsSpot(personId, version), Steps, sealedOffice);

export const stepsSpot = (rowId: string, version: number) => ({
  table: "agreement_steps",
  rowId,
  version,
});
