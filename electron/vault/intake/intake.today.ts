import {
  assistancesWithIntake,
  openAssistances,
  workersOf,
  workersOfEach,
} from "../../../db/intake/assistances.ts";
import {
  type ConditionRow,
  conditionsOfOpen,
  intakesEnded,
  sectionsOf,
} from "../../../db/intake/intake.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { proceduresOf } from "../../../db/residence/procedures.ts";
import { type Assistance, workerNow } from "../../../domain/intake/assistance.ts";
import {
  type ConditionKind,
  conditionsNow,
  type Recorded,
} from "../../../domain/residence/protection-conditions.ts";
import { IntakeSection, progressOf, stateIn } from "../../../domain/intake/intake.ts";
import { type PersonId, sureNationality } from "../../../domain/people/person.ts";
import { hasResidenceProcedure } from "../../../domain/residence/procedure/eu-member-states.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import { isForReader } from "../users/is-care-worker.ts";
import type { Context } from "../platform/handler-context.ts";
import { openSection } from "./intake-records.ts";
import { openCondition } from "../residence/recorded-conditions.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

/**
 * Conditions recorded as broken, and signs of renewed contact, until a decision is recorded. For the office; among care
 * workers for the person's own.
 */
export const conditionItems = (context: Context): readonly TodayItem[] =>
  cachedUntilWritten(context, "conditions", () => readConditions(context));

function readConditions(context: Context): readonly TodayItem[] {
  const { tx, keys } = context;
  if (!keys.holds.includes("office")) return [];
  const rows = new Map<PersonId, ConditionRow[]>();
  for (const row of conditionsOfOpen(tx)) {
    const known = rows.get(row.personId);
    if (known !== undefined) known.push(row);
    else rows.set(row.personId, [row]);
  }
  return openAssistances(tx)
    .flatMap((track) => {
      const records = recordedFrom(context, rows.get(track.personId) ?? []);
      // Nearly all are met: the state is computed for the few people with another record.
      if (!records.some(({ record }) => raises.includes(record.kind))) return [];
      return [{ track, records }];
    })
    .filter(({ track }) => isFor(context, track))
    .flatMap(({ track, records }) => {
      const open = conditionsNow(records).filter(
        ({ awaitsDecision, awaitsAssessment }) => awaitsDecision || awaitsAssessment,
      );
      const person = open.length === 0 ? null : lineOf(context, track.personId);
      if (person === null) return [];
      return open.flatMap(
        ({ condition, broken, awaitsDecision, contact }): readonly TodayItem[] => {
          if (broken !== null && awaitsDecision)
            return [{ kind: "conditionBroken", person, condition, on: broken.record.on }];
          return contact !== null && mayBeAskedFor(context, track.personId)
            ? [{ kind: "contactToAssess", person, on: contact.record.on }]
            : [];
        },
      );
    });
}

const raises: readonly ConditionKind[] = ["broken", "contact-renewed"];

/** Has no residence procedure so far and may have one: of a procedure that goes on, its own tasks tell of a sign of contact. */
function mayBeAskedFor({ tx, today }: Context, id: PersonId): boolean {
  const [person] = peopleByIds(tx, [id]);
  if (person === undefined || proceduresOf(tx, id).some(({ isOpen }) => isOpen)) return false;
  return hasResidenceProcedure(sureNationality(person.card), today);
}

/** Open intakes: of people whose assistance has not begun, and those that were begun. */
export function intakeItems(context: Context): readonly TodayItem[] {
  const { tx, keys } = context;
  if (!keys.holds.includes("office")) return [];
  const ended = intakesEnded(tx);
  const all = cachedUntilWritten(context, "intakes", () => assistancesWithIntake(tx));
  const tracks = all.filter(({ id }) => !ended.has(id));
  askTogether(context, tracks);
  return tracks
    .filter((track) => isFor(context, track))
    .flatMap((track): readonly TodayItem[] => {
      const person = lineOf(context, track.personId);
      if (person === null) return [];
      const { settled } = progressOf(statesOf(context, track));
      return [{ kind: "intakeOpen", person, settled, of: IntakeSection.options.length }];
    });
}

function statesOf(context: Context, track: Assistance) {
  const rows = sectionsOf(context.tx, track.personId).filter(
    ({ assistanceId }) => assistanceId === track.id,
  );
  return IntakeSection.options.map((section) =>
    stateIn(
      rows
        .filter((row) => row.section === section)
        .map((row) => openSection(context, row))
        .flatMap((record) => (record.ok ? [record.value] : [])),
    ),
  );
}

function recordedFrom(context: Context, rows: readonly ConditionRow[]): readonly Recorded[] {
  return rows.flatMap((row) => {
    const record = openCondition(context, row);
    return record.ok ? [{ ...row, record: record.value }] : [];
  });
}

/** The person, where this reader may open their intake. */
function lineOf(context: Context, id: PersonId) {
  const [person] = peopleByIds(context.tx, [id]);
  if (person === undefined || !intakePerson(context, id).ok) return null;
  return lineAtAGlance(context, person);
}

/** Reads the care worker and the person of each in one query. */
function askTogether({ tx }: Context, tracks: readonly Assistance[]): void {
  workersOfEach(
    tx,
    tracks.map(({ id }) => id),
  );
  peopleByIds(
    tx,
    tracks.map(({ personId }) => personId),
  );
}

/** Administrators see everyone's; care workers their own, and those of people without a care worker. */
const isFor = (context: Context, track: Assistance): boolean =>
  context.me.roles.includes("admin") ||
  isForReader(context, workerNow(workersOf(context.tx, track.id)));
