import { forgetAssessed, forgetInBreaches } from "../../../db/incidents/address-breaches.ts";
import {
  complaintsOfGone,
  complaintsWithWords,
  eraseComplaintWords,
  handToOffice,
} from "../../../db/incidents/complaints.ts";
import { discardDraftsAbout } from "../../../db/drafts/drafts.ts";
import { eraseExpired, forgetInIncidents } from "../../../db/incidents/incidents.ts";
import { addMinutes, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { settledWordsGo, stageOfComplaint } from "../../../domain/incidents/complaint.ts";
import type { Context } from "../platform/context.ts";
import { sealWhose } from "./complaint-owner.ts";

/** Minutes in thirty days. */
const month = 30 * 24 * 60;

/**
 * What is over goes: incidents when their time is over; words about whoever left before a night, out of the house; words
 * of settled complaints after a year. Counts stay. Says of which incidents words went, for what is half written elsewhere.
 */
export function forgetWrong(context: Context, leftBefore: CalendarDate): readonly string[] {
  const { tx, now, today } = context;
  const incidents = new Set([
    ...eraseExpired(tx, today, now),
    ...forgetInIncidents(tx, leftBefore, now),
  ]);
  for (const id of incidents)
    context.note({ action: "incidentErased", object: { kind: "incidents", id } });
  discardDraftsAbout(tx, [...incidents]);
  const breaches = new Set([
    ...forgetInBreaches(tx, leftBefore),
    ...forgetAssessed(tx, addMinutes(now, -month)),
  ]);
  for (const id of breaches)
    context.note({ action: "breachLeftHouse", object: { kind: "address_breaches", id } });
  discardDraftsAbout(tx, [...breaches]);
  forgetComplaints(context, leftBefore);
  return [...incidents];
}

function forgetComplaints(context: Context, leftBefore: CalendarDate): void {
  const { tx, today } = context;
  const isSettled = (row: Parameters<typeof stageOfComplaint>[0]) =>
    stageOfComplaint(row, today) === "settled";
  for (const row of complaintsOfGone(tx, leftBefore)) {
    // One that nobody answered yet goes on in the office.
    if (isSettled(row) || row.personId === null) eraseComplaintWords(tx, row.id);
    else handToOffice(tx, row.id, sealWhose(context, row.id, row.personId));
    context.note({ action: "complaintLeftHouse", object: { kind: "complaints", id: row.id } });
  }
  for (const row of complaintsWithWords(tx)) {
    // Whoever made it is gone, or was never named: nobody can be asked any more what she thinks of the answer.
    const isOver = row.personId === null && stageOfComplaint(row, today) === "answered";
    if (!(isSettled(row) || isOver) || !settledWordsGo(row, today)) continue;
    eraseComplaintWords(tx, row.id);
    context.note({ action: "complaintErased", object: { kind: "complaints", id: row.id } });
  }
}
