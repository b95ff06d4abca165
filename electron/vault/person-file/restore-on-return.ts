import { insertSteps, stepsOf } from "../../../db/daily-life/agreement.ts";
import { residentsWithNamesRemoved } from "../../../db/person-file/residents-with-names-removed.ts";
import {
  bringBackHealthCard,
  type HealthCardRow,
  healthCardsOf,
  clearedCards,
} from "../../../db/health/health-cards.ts";
import { insertSection, sectionRows } from "../../../db/intake/intake.ts";
import { safetyCardOf } from "../../../db/safety/safety.ts";
import { Steps } from "../../../domain/daily-life/agreement.ts";
import { HealthCard, HealthCardId, shownOf } from "../../../domain/health/health-card.ts";
import { SectionRecord } from "../../../domain/intake/intake.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { openSteps, stepsSpot } from "../daily-life/agreement.ts";
import type { Context } from "../platform/handler-context.ts";
import { type GoneMask, goneMasked } from "../retention/mask-removed-names.ts";
import { healthSpot } from "../health/health-card-sealing.ts";
import { needsIn, openSection, sectionSpot } from "../intake/intake-records.ts";
import { insertCard, isKeptCardSigned, openSafetyCard } from "../safety/safety-records.ts";

/**
 * What the house cleared at departure comes back to it with the person, as far as this reader's keys open it. Nothing
 * existing is changed: each is a new version, with its original author and time.
 */
export function restoreOnReturn(context: Context, id: PersonId): void {
  // Names of others whom the house deleted meanwhile do not come back.
  const mask = goneMasked(context);
  const came = [safetyBack, stepsBack, arrivalBack, healthBack].filter((back) =>
    back(context, id, mask),
  );
  if (came.length > 0) context.note({ action: "backInHouse", object: { kind: "people", id } });
}

/** For all residents: a person admitted by a user without the key waits for one who has it. */
export function restoreResidents(context: Context): void {
  for (const id of residentsWithNamesRemoved(context.tx)) restoreOnReturn(context, id);
}

function safetyBack(context: Context, id: PersonId, mask: GoneMask): boolean {
  const row = safetyCardOf(context.tx, id);
  if (row === null || row.card !== null) return false;
  const kept = openSafetyCard(context, row);
  if (!kept.ok) return false;
  const { phone, codeWord, neverContact, nobodyNamed, whenGoingOut, whenRecognised } = kept.value;
  const said = (words: string) => mask(words, { writtenAt: row.at, byNumber: true });
  insertCard(
    context,
    {
      ...row,
      version: row.version + 1,
      card: {
        // As the person gave them: a name of someone they must never meet is all that the staff at the door can go by.
        phone,
        codeWord,
        neverContact,
        nobodyNamed,
        whenGoingOut: said(whenGoingOut),
        whenRecognised: said(whenRecognised),
      },
    },
    kept.value,
    isKeptCardSigned(context, row),
  );
  return true;
}

function stepsBack(context: Context, id: PersonId, mask: GoneMask): boolean {
  const row = stepsOf(context.tx, id);
  if (row === null || row.items !== null) return false;
  const kept = openSteps(context, row);
  if (!kept.ok) return false;
  const version = row.version + 1;
  insertSteps(context.tx, {
    ...row,
    version,
    items: kept.value.map((step) => ({ ...step, text: mask(step.text, { writtenAt: row.at }) })),
    sealedOffice: context.keys.seal("office", stepsSpot(id, version), Steps, kept.value),
  });
  return true;
}

function arrivalBack(context: Context, personId: PersonId, mask: GoneMask): boolean {
  const row = sectionRows(context.tx, personId, "arrival").at(-1);
  if (row === undefined || row.arrival !== null) return false;
  const kept = openSection(context, row);
  if (!kept.ok) return false;
  const needs = needsIn(kept.value);
  const [id, version] = [context.newId(), row.version + 1];
  const record = { state: null, content: kept.value.content };
  insertSection(context.tx, {
    ...row,
    id,
    version,
    sealedVersion: null,
    sealedCare: null,
    arrival: { ...needs, text: mask(needs.text, { writtenAt: row.at }) },
    sealedOffice: context.keys.seal("office", sectionSpot(id, version), SectionRecord, record),
  });
  return true;
}

/**
 * Every valid card, not the newest alone: files that were merged have one each. The oldest first, so that the newest
 * stays the newest.
 */
function healthBack(context: Context, personId: PersonId, mask: GoneMask): boolean {
  const cards = clearedCards(healthCardsOf(context.tx, personId)).toReversed();
  return cards.filter((card) => cardBack(context, card, mask)).length > 0;
}

function cardBack(context: Context, row: HealthCardRow, mask: GoneMask): boolean {
  const { tx, keys } = context;
  const kept = keys.open("care", healthSpot(row.id), HealthCard, row.sealedCare);
  const shown = kept.ok ? shownOf(kept.value, row.agreedOn) : null;
  if (!kept.ok || shown === null) return false;
  const id = HealthCardId.parse(context.newId());
  bringBackHealthCard(tx, row, {
    id,
    shown: { allergies: mask(shown.allergies), help: mask(shown.help) },
    sealedCare: keys.seal("care", healthSpot(id), HealthCard, kept.value),
  });
  return true;
}
