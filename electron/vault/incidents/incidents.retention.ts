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
 * Deletes what is over: incidents when their time is over; words about people who left before a night, from the house;
 * words of settled complaints after a year. Counts stay. Returns the incidents whose words were deleted, for drafts
 * stored elsewhere.
 */
export function eraseIncidents(context: Context, leftBefore: CalendarDate): readonly string[] {
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
    // An unanswered complaint goes on in the office.
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
