import { assistancesOfPerson } from "../../db/assistances.ts";
import { agreementsOf, conditionRecordsOf } from "../../db/intake.ts";
import type { CalendarDate } from "../../domain/calendar.ts";
import { conditionsNow, type Recorded, statementsIn } from "../../domain/conditions.ts";
import type { PersonId } from "../../domain/person.ts";
import type { ResidenceEvent, ResidenceEventId } from "../../domain/procedure/event.ts";
import type { TrackRecord } from "../../domain/residence.ts";
import type { Context } from "./context.ts";
import { openAgreement, openCondition } from "./intake-records.ts";

/** What people recorded about the conditions of somebody, on all her ways. */
export interface Evidence {
  readonly records: readonly Recorded[];
  /** When an agreement was signed; null where it cannot be read. */
  readonly signed: readonly (CalendarDate | null)[];
}

export function evidenceOf(context: Context, personId: PersonId): Evidence {
  const { tx } = context;
  return {
    records: conditionRecordsOf(tx, personId).flatMap((row): Recorded[] => {
      const opened = openCondition(context, row);
      const { id, at, corrects } = row;
      return opened.ok ? [{ id, at, corrects, record: opened.value }] : [];
    }),
    // Closing changes nothing of what was recorded.
    signed: assistancesOfPerson(tx, personId).flatMap(({ id }) =>
      agreementsOf(tx, id).map((row) => {
        const opened = openAgreement(context, row);
        return opened.ok ? opened.value.on : null;
      }),
    ),
  };
}

/** The conditions on one way; an agreement that was signed is evidence that she accepts the assistance. */
export function standingOnWay(
  { records, signed }: Evidence,
  isOfWay: (day: CalendarDate) => boolean,
): Omit<TrackRecord, "isAlone" | "events"> & { readonly statements: readonly ResidenceEvent[] } {
  const counts = ({ record }: Recorded): boolean => isOfWay(record.on);
  const now = conditionsNow(records, counts);
  const [left, accepts, said] = now;
  const hasSigned = signed.some((day) => day === null || isOfWay(day));
  return {
    leftExploitation: left !== undefined && left.evidence !== null && left.broken === null,
    acceptsAssistance:
      accepts !== undefined && (accepts.evidence !== null || hasSigned) && accepts.broken === null,
    statementStands: said?.broken === null,
    broken: now.filter(({ broken }) => broken !== null).map(({ condition }) => condition),
    statements: statementsIn(records, counts).map(({ id, ...told }): ResidenceEvent => ({
      ...{ id: id as ResidenceEventId, kind: "statement", ...told },
    })),
  };
}
