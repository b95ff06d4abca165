import {
  complaintsOfGone,
  complaintsWithWords,
  eraseComplaintWords,
  handToOffice,
} from "../../../db/incidents/complaints.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { settledWordsGo, stageOfComplaint } from "../../../domain/incidents/complaint.ts";
import type { Context } from "../platform/handler-context.ts";
import { sealWhose } from "./sealed-complainant.ts";

/**
 * Erases the words of complaints by people who left before a night, and of settled ones after a year; unanswered ones go
 * on in the office.
 */
export function eraseComplaints(context: Context, leftBefore: CalendarDate): void {
  const { tx, today } = context;
  const isSettled = (row: Parameters<typeof stageOfComplaint>[0]) =>
    stageOfComplaint(row, today) === "settled";
  for (const row of complaintsOfGone(tx, leftBefore)) {
    if (isSettled(row) || row.personId === null) eraseComplaintWords(tx, row.id);
    else handToOffice(tx, row.id, sealWhose(context, row.id, row.personId));
    context.note({ action: "complaintLeftHouse", object: { kind: "complaints", id: row.id } });
  }
  for (const row of complaintsWithWords(tx)) {
    // The person who made it is gone, or was never named: no one can be asked any more whether the answer satisfies
    // them.
    const isOver = row.personId === null && stageOfComplaint(row, today) === "answered";
    if (!(isSettled(row) || isOver) || !settledWordsGo(row, today)) continue;
    eraseComplaintWords(tx, row.id);
    context.note({ action: "complaintErased", object: { kind: "complaints", id: row.id } });
  }
}
