import type * as z from "zod";
import { modesOf } from "../../../db/intake/assistances.ts";
import {
  agreementsOf,
  endingOf,
  referralsOfPerson,
  type SectionRow,
  sectionRows,
  sectionsOf,
} from "../../../db/intake/intake.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import { type Assistance, periodsOf } from "../../../domain/intake/assistance.ts";
import {
  ArrivalHealth,
  EpisodeWords,
  IntakeSection,
  type SectionContent,
  stateIn,
} from "../../../domain/intake/intake.ts";
import type { IntakeView, SectionView } from "../../../domain/intake/intake-view.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import {
  arrivalNow,
  newestAssistance,
  openCare,
  openSection,
  openService,
} from "./intake-records.ts";
import { openAgreement } from "../residence/recorded-conditions.ts";
import { intakePerson, hiddenFrom, accessibleFile } from "../people/readable-person-files.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import { suspicionPart, wordsView } from "../referrals/sealed-referrals.ts";
import { conditionViews } from "../residence/conditions.handlers.ts";

export const view: Handler<"intake.view"> = (context, { id }) => {
  const { tx } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const track = newestAssistance(context, id);
  const rows = sectionsOf(tx, id);
  const of = (section: IntakeSection) => rows.filter((row) => row.section === section);
  const nameOf = namesOfStaff(context);
  context.noteReading(id, "intake");
  return ok({
    track,
    period: track === null ? null : periodNow(context, track),
    sections: IntakeSection.options.map((section) =>
      sectionSeen(context, section, of(section), track, nameOf),
    ),
    family: contentOf(context, of("family"), (one) =>
      one.section === "family" ? one.family : null,
    ),
    languages: contentOf(context, of("languages"), (one) =>
      one.section === "languages" ? one.languages : null,
    ),
    exploitation: contentOf(context, of("exploitation"), (one) =>
      one.section === "exploitation" ? one.exploitation : null,
    ),
    words: carePart(context, of("exploitation"), EpisodeWords),
    conditions: conditionViews(context, id),
    agreements:
      track === null
        ? []
        : agreementsOf(tx, track.id).map((row) => ({
            id: row.id,
            at: row.at,
            byName: nameOf(row.by),
            agreement: partOf(openAgreement(context, row), true),
          })),
    calls: callsBefore(context, id, nameOf),
    ending: track === null ? null : endingSeen(context, track, nameOf),
  });
};

export const arrival: Handler<"intake.arrival"> = (context, { id }) => {
  if (accessibleFile(context, id) === null) return err({ type: "NotFound" });
  const rows = sectionRows(context.tx, id, "arrival");
  const last = rows.at(-1);
  context.noteReading(id, "arrival");
  return ok({
    version: last?.version ?? 0,
    ...arrivalNow(context, last),
    at: last?.at ?? null,
    byName: last === undefined ? "" : namesOfStaff(context)(last.by),
    health: hiddenFrom(context)(id)
      ? closedPart(rows.some(({ sealedCare }) => sealedCare !== null))
      : carePart(context, rows, ArrivalHealth),
  });
};

function sectionSeen(
  context: Context,
  section: IntakeSection,
  rows: readonly SectionRow[],
  track: Assistance | null,
  nameOf: (id: string) => string,
): SectionView {
  const last = rows.at(-1);
  // How far it is belongs to this assistance; what is known from an earlier one is still there.
  const states = rows
    .filter(({ assistanceId }) => assistanceId === track?.id)
    .map((row) => openSection(context, row))
    .flatMap((record) => (record.ok ? [record.value] : []));
  const state = stateIn(states);
  return {
    section,
    version: last?.version ?? 0,
    state: state ?? (states.length > 0 ? { kind: "begun" } : null),
    at: last?.at ?? null,
    byName: last === undefined ? "" : nameOf(last.by),
  };
}

/** What the newest version of a section holds; null before the first. */
function contentOf<T>(
  context: Context,
  rows: readonly SectionRow[],
  pick: (content: SectionContent) => T | null,
) {
  const last = rows.at(-1);
  if (last === undefined) return { state: "open" as const, content: null };
  const record = openSection(context, last);
  if (!record.ok) return partOf<T | null>(record, true);
  const { content } = record.value;
  return { state: "open" as const, content: content === null ? null : pick(content) };
}

function carePart<T>(context: Context, rows: readonly SectionRow[], schema: z.ZodType<T>) {
  const opened = openCare(context, rows, schema);
  if (opened !== null) return partOf(opened, true);
  return context.keys.holds.includes("care")
    ? { state: "open" as const, content: null }
    : { state: "closed" as const, exists: false };
}

function callsBefore(
  context: Context,
  id: PersonId,
  nameOf: (id: string) => string,
): IntakeView["calls"] {
  return referralsOfPerson(context.tx, id).map((referral) => {
    const { id: callId, number, receivedAt, referredBy, detectedBy, own } = referral.card;
    return {
      id: callId,
      number,
      receivedAt,
      referredBy,
      detectedBy,
      own,
      suspicion: suspicionPart(context, referral),
      told: wordsView(context, callId, id).map(({ id: wordsId, at, by, words }) => ({
        id: wordsId,
        at,
        words,
        byName: nameOf(by),
      })),
    };
  });
}

function endingSeen(
  context: Context,
  track: Assistance,
  nameOf: (id: string) => string,
): IntakeView["ending"] {
  const row = endingOf(context.tx, track.id);
  if (row === null) return null;
  const { outcome, on, reason, by } = row;
  return { outcome, on, reason, to: partOf(openService(context, row), true), byName: nameOf(by) };
}

function periodNow({ tx, today }: Context, track: Assistance) {
  const periods = periodsOf(track, modesOf(tx, track.id), staysOfPerson(tx, track.personId));
  return periods.findLast(({ from }) => from <= today) ?? periods.at(-1) ?? null;
}

export function namesOfStaff({ tx }: Context): (id: string) => string {
  const names = new Map<string, string>(allUsers(tx).map((user) => [user.id, user.name]));
  return (id) => names.get(id) ?? "";
}
