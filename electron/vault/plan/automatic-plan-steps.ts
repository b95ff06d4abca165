import { documentsOf, headerOf } from "../../../db/residence/documents.ts";
import { interviewsOf, legalRecordsOf } from "../../../db/legal/legal-records.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { proceduresOf } from "../../../db/residence/procedures.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { farthestAhead } from "../../../domain/legal/judicial-event.ts";
import { standingRecords } from "../../../domain/legal/legal-record.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  type StepsFromElsewhere,
  outsideSteps,
} from "../../../domain/plan/automatic-plan-steps.ts";
import type { Task } from "../../../domain/residence/procedure/procedure-tasks.ts";
import type { ResidenceProcedure } from "../../../domain/residence/procedure/residence-procedure.ts";
import { dueOfOtherDocument } from "../../../domain/residence/expiring-documents.ts";
import type { Context } from "../platform/handler-context.ts";
import { hearingsBetween } from "../residence/hearings-between.ts";
import { openInterview, openRecordOf } from "../legal/sealed-legal-records.ts";
import { readStatus, stayEnd } from "../residence/residence-status.ts";

/** The automatic steps of a person's plan: from the procedure, the documents and the legal area. */
export function outsideStepsOf(context: Context, person: PersonRow): readonly StepsFromElsewhere[] {
  const { tx, today: day } = context;
  const { id } = person.card;
  const papers = documentsOf(tx, id);
  const stayUntil = stayEnd(context, id);
  return outsideSteps({
    day,
    ...permitOf(context, person),
    papers: papers.flatMap((row) => {
      const due = dueOfOtherDocument(headerOf(row), { day, stayUntil });
      return due === null ? [] : [due];
    }),
    records: recordsOf(context, id),
    interviews: interviewsAhead(context, id),
    hearings: hearingsBetween(context, { from: day, until: addDays(day, farthestAhead + 1) })
      .filter(({ personId }) => personId === id)
      .map(({ hearing }) => ({ on: hearing.on, hearing: hearing.kind })),
  });
}

function permitOf(
  context: Context,
  person: PersonRow,
): { readonly track: ResidenceProcedure | null; readonly tasks: readonly Task[] } {
  const [row] = proceduresOf(context.tx, person.card.id);
  const status = row === undefined ? null : readStatus(context, person, row);
  return { track: status?.track ?? null, tasks: status?.tasks ?? [] };
}

function recordsOf(context: Context, id: PersonId) {
  const opened = legalRecordsOf(context.tx, id).flatMap((row) => {
    const record = openRecordOf(context, row);
    return record.ok ? [{ id: row.id, replaces: row.replaces, record: record.value }] : [];
  });
  return standingRecords(opened).map(({ record }) => record);
}

function interviewsAhead(context: Context, id: PersonId) {
  const opened = interviewsOf(context.tx, id).flatMap((row) => {
    const card = openInterview(context, row);
    return card.ok ? [{ id: row.id, replaces: row.replaces, record: card.value }] : [];
  });
  return standingRecords(opened).flatMap(({ record }) =>
    record.kind === "card" ? [{ on: record.on, withWhom: record.withWhom }] : [],
  );
}
