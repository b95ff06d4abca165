import {
  hasMore,
  hasWords,
  type ImportRow,
  isDoneTo,
  isLivedIn,
  isWorkedWith,
  takeBackImport,
  assistanceIdsOf,
  type WrittenRow,
  writtenBy,
  writingOf,
} from "../../../db/import/imports.ts";
import { personById } from "../../../db/people/people.ts";
import { referralById } from "../../../db/referrals/referrals.ts";
import {
  eventsOfStay,
  everyStayOfPerson,
  markUndone,
  placementsOfStay,
  stayById,
  voidPlacement,
} from "../../../db/accommodation/stays.ts";
import type { NotUndone, UndoPreview } from "../../../domain/import/import-schemas.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { Context } from "../platform/handler-context.ts";
import { undoAdmission } from "../stays/undo-admission.ts";
import { withOfficeName } from "../people/name-for-office.ts";

/** What would go and what stays, because something was added to it. */
interface Weighed {
  readonly files: readonly PersonId[];
  readonly stays: readonly StayId[];
  readonly calls: readonly ReferralId[];
  readonly behind: readonly NotUndone[];
  /** Stays that go with their files. */
  readonly within: number;
}

export function weigh(context: Context, row: ImportRow): Weighed {
  const written = writtenBy(context.tx, row.id);
  const since = writingOf(context.tx, row.id);
  const opened = new Set(written.flatMap(({ opens, personId }) => (opens && personId) || []));
  const untouched = new Set([...opened].filter((id) => !isTouched(context, since, id, written)));
  const older = written.filter(({ personId }) => personId !== null && !opened.has(personId));
  const kept = new Set(
    older.flatMap((one) => (hasTouchedStay(context, since, one) && one.personId) || []),
  );
  const stays: StayId[] = [];
  const calls: ReferralId[] = [];
  const behind = new Map<string, NotUndone>();
  let within = 0;
  for (const one of written) {
    const { personId, stayId, referralId } = one;
    if (referralId !== null) {
      if (isUntouchedCall(context, since, referralId)) calls.push(referralId);
      else behind.set(referralId, callBehind(context, one, referralId));
    } else if (personId !== null && stayId !== null) {
      if (untouched.has(personId)) within += 1;
      else if (
        !opened.has(personId) &&
        !kept.has(personId) &&
        stayById(context.tx, stayId) !== null
      )
        stays.push(stayId);
      else if (!behind.has(personId)) behind.set(personId, fileBehind(context, one, personId));
    }
  }
  return { files: [...untouched], stays, calls, behind: [...behind.values()], within };
}

export function undoImport(context: Context, row: ImportRow): UndoPreview {
  const { tx, now, me } = context;
  const weighed = weigh(context, row);
  for (const id of weighed.stays) takeBackStay(context, id);
  const { files, calls } = weighed;
  takeBackImport(tx, row.id, { files, calls }, { at: now, user: me.id });
  context.note({ action: "importTakenBack", object: { kind: "imports", id: row.id } });
  return taking(weighed);
}

export const taking = ({ files, stays, calls, behind, within }: Weighed): UndoPreview => ({
  goes: { files: files.length, stays: stays.length + within, calls: calls.length },
  stays: [...behind],
});

/** A stay that was added to an older file is cancelled like any other: it stays stored. */
function takeBackStay(context: Context, id: StayId): void {
  const { tx, now, me } = context;
  for (const { id: placementId } of placementsOfStay(tx, id)) voidPlacement(tx, placementId, now);
  undoAdmission(context, id);
  for (const event of eventsOfStay(tx, id)) markUndone(tx, event.id, now, me.id);
  context.note({ action: "undone", object: { kind: "stays", id }, detail: "admitted" });
}

function isTouched(
  { tx }: Context,
  since: number,
  id: PersonId,
  written: readonly WrittenRow[],
): boolean {
  const stays = written.flatMap(({ personId, stayId }) => (personId === id && stayId) || []);
  return (
    personById(tx, id) === null ||
    hasMore(tx, id) ||
    // A stay that the import did not write is not removed with it, not even a cancelled one.
    everyStayOfPerson(tx, id).some((stay) => !stays.includes(stay.id)) ||
    isDoneTo(tx, [id, ...stays, ...assistanceIdsOf(tx, id)], since)
  );
}

/**
 * Something was done with the stay, or with the person: acts for a resident need their stay. The person's other stays
 * of the import stay with it: what it wrote on their card is removed with all of them or with none.
 */
const hasTouchedStay = (
  { tx }: Context,
  since: number,
  { personId, stayId }: WrittenRow,
): boolean =>
  personId !== null &&
  stayId !== null &&
  stayById(tx, stayId) !== null &&
  (isLivedIn(tx, stayId) || isWorkedWith(tx, personId, since));

function isUntouchedCall({ tx }: Context, since: number, id: ReferralId): boolean {
  const version = referralById(tx, id)?.card.version;
  return version === 1 && !hasWords(tx, id) && !isDoneTo(tx, [id], since);
}

function fileBehind(context: Context, { line }: WrittenRow, personId: PersonId): NotUndone {
  const person = personById(context.tx, personId);
  const card = person === null ? null : withOfficeName(context, person);
  return { kind: "file", line, personId, number: card?.number ?? 0, name: card?.name ?? null };
}

const callBehind = (context: Context, { line }: WrittenRow, id: ReferralId): NotUndone => ({
  kind: "call",
  line,
  number: referralById(context.tx, id)?.card.number ?? 0,
});
