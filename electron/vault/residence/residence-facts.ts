import { assistancesOfPerson } from "../../../db/intake/assistances.ts";
import { agreementsOf } from "../../../db/intake/intake.ts";
import { casesOf, eventsOf, newestVersion } from "../../../db/legal/criminal-cases.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { documentsOf } from "../../../db/residence/documents.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { CaseFacts, DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import { countingEvents, hearingStands, isHearing } from "../../../domain/legal/judicial-event.ts";
import { conditionsNow, type Recorded } from "../../../domain/residence/protection-conditions.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import { linkNow, openCase, openEvent } from "../legal/sealed-legal-records.ts";
import type { Context } from "../platform/handler-context.ts";
import { countsInProcedure, openDocument } from "./procedures.ts";
import { evidenceOf, openAgreement } from "./recorded-conditions.ts";

// What the residence part of a file says in dossiers and letters.

/** What the cases that are linked with the person say for the procedure; of a hearing that is past, only one that was recorded as held. */
export function casesFacts(context: Context, { card }: PersonRow): readonly CaseFacts[] {
  const { tx, settings, today } = context;
  return casesOf(tx, card.id).flatMap(({ id }) => {
    const version = newestVersion(tx, id);
    const opened = version === null ? null : openCase(context, version);
    const link = linkNow(context, id, card.id);
    if (opened?.ok !== true || link?.kind !== "linked") return [];
    const recorded = eventsOf(tx, id)
      .filter(({ personId }) => personId === null || personId === card.id)
      .flatMap((row) => {
        const event = openEvent(context, row);
        return event.ok ? [{ id: row.id, corrects: row.corrects, event: event.value, row }] : [];
      });
    const { office, place, notice, reports, charged } = opened.value;
    const known = countingEvents(recorded).filter(
      ({ event, row }) =>
        !isHearing(event) ||
        hearingStands(event, calendarDateOf(row.at, settings.zone), today) !== "unsaid",
    );
    const events = known.map(({ event }) => ({
      kind: event.kind,
      on: event.on,
      order: event.kind === "chamberOrder" ? event.order : null,
      outcome: event.kind === "judgment" ? event.outcome : null,
      ...(event.kind === "judgment" ? { law: event.law } : {}),
      ...(event.kind === "noTrial" ? { reason: event.reason } : {}),
      ...(event.kind === "requisitions" ? { uphold: event.uphold } : {}),
      ...(event.kind === "cassation" ? { annuls: event.annuls } : {}),
    }));
    const { parts, mattered } = link;
    return [{ office, place, notice, reports, parts, charged, mattered, events }];
  });
}

/** Identity documents that are held, and what was tried to get one. */
export function identityDocuments(
  context: Context,
  { card }: PersonRow,
): Pick<DossierFacts, "papers" | "attempts"> {
  const opened = documentsOf(context.tx, card.id).flatMap((row) => {
    const record = openDocument(context, row);
    const isOne = ["passport", "identityCard", "birthCertificate"].includes(row.kind);
    return isOne && row.state !== "mistake" && record.ok ? [{ row, record: record.value }] : [];
  });
  return {
    papers: opened
      .filter(({ row }) => row.state === "held")
      .map(({ row: { kind, expiresOn }, record: { number, authority } }) => ({
        kind,
        number,
        authority,
        until: expiresOn,
      })),
    attempts: opened
      .flatMap(({ row: { kind }, record }) => record.attempts.map((one) => ({ ...one, kind })))
      .toSorted((a, b) => a.on.localeCompare(b.on)),
  };
}

/** The conditions of this procedure; an agreement is about the current assistance. */
export function conditionFacts(
  context: Context,
  { card }: PersonRow,
  trackId: ProcedureId | null,
): DossierFacts["conditions"] {
  const { tx } = context;
  const isOfWay = countsInProcedure(context, card.id, trackId);
  const counts = ({ record }: Recorded): boolean => isOfWay(record.on);
  const { records, assistanceClosedOn } = evidenceOf(context, card.id);
  const now = conditionsNow(records, counts);
  const on = (one: Recorded | null | undefined) => one?.record.on ?? null;
  const track = assistancesOfPerson(tx, card.id).find(({ closing }) => closing === null);
  const signed = track === undefined ? [] : agreementsOf(tx, track.id);
  const days = signed.flatMap((row) => {
    const opened = openAgreement(context, row);
    return opened.ok ? [opened.value.on] : [];
  });
  const corrected = new Set(records.map(({ corrects }) => corrects));
  return {
    leftOn: on(now[0]?.evidence),
    acceptsOn: assistanceClosedOn === null ? on(now[1]?.evidence) : null,
    agreedOn: days.toSorted()[0] ?? null,
    broken: now.filter(({ broken }) => broken !== null).map(({ condition }) => condition),
    statements: records
      .filter((one) => !corrected.has(one.id) && counts(one))
      .flatMap(({ record }) => {
        if (record.kind !== "statement") return [];
        const { on: saidOn, form, authority, number } = record;
        return [{ on: saidOn, form, authority, number }];
      })
      .toSorted((a, b) => a.on.localeCompare(b.on)),
  };
}
