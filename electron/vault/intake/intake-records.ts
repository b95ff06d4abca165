import * as z from "zod";
import {
  type EndingRow,
  insertSection,
  type SectionRow,
  sectionRows,
} from "../../../db/intake/intake.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { assistancesOfPerson } from "../../../db/intake/assistances.ts";
import { personById } from "../../../db/people/people.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import type { Assistance } from "../../../domain/intake/assistance.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  ArrivalHealth,
  type ArrivalNeeds,
  EpisodeWords,
  type IntakeSection,
  type Languages,
  noNeeds,
  SectionRecord,
} from "../../../domain/intake/intake.ts";
import type { ArrivalFile } from "../../../domain/intake/intake-view.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import { hiddenFrom, isHere } from "../people/readable-person-files.ts";

/** The assistance that goes on; the newest where all are closed. */
export function newestAssistance({ tx }: Context, id: PersonId): Assistance | null {
  const tracks = assistancesOfPerson(tx, id);
  return tracks.find(({ closing }) => closing === null) ?? tracks[0] ?? null;
}

export interface SectionSaved {
  readonly section: IntakeSection;
  /** The version that was read. */
  readonly version: number;
  readonly record: SectionRecord;
  readonly arrival?: ArrivalNeeds;
  readonly health?: ArrivalHealth | null;
  readonly words?: EpisodeWords | null;
}

/** Adds the next version of a section, and discards the author's draft of it. */
export function saveSection(
  context: Context,
  personId: PersonId,
  saved: SectionSaved,
): Result<{ readonly version: number }, AppError> {
  const { section, version, health = null, words = null } = saved;
  const { tx, keys, me } = context;
  const track = newestAssistance(context, personId);
  if (track === null) return err({ type: "NotFound" });
  if ((sectionRows(tx, personId, section).at(-1)?.version ?? 0) !== version)
    return err({ type: "ChangedMeanwhile" });
  if ((health !== null || words !== null) && !keys.holds.includes("care"))
    return err({ type: "NotMember", compartment: "care" });
  addSection(context, personId, track, saved);
  discardDraft(tx, me.id, { kind: "intake", personId, object: section });
  return ok({ version: version + 1 });
}

/** Adds a version as it is. */
export function addSection(
  context: Context,
  personId: PersonId,
  track: Assistance,
  { section, version, record, arrival, health = null, words = null }: SectionSaved,
): void {
  const { tx, keys, now, me } = context;
  const [id, next] = [context.newId(), version + 1];
  insertSection(tx, {
    id,
    personId,
    assistanceId: track.id,
    section,
    at: now,
    by: me.id,
    version: next,
    sealedVersion: null,
    arrival: arrival !== undefined && isInHouse(context, personId) ? arrival : null,
    sealedOffice: keys.seal("office", sectionSpot(id, next), SectionRecord, record),
    sealedCare:
      health !== null
        ? keys.seal("care", sectionSpot(id, next), ArrivalHealth, health)
        : words !== null
          ? keys.seal("care", sectionSpot(id, next), EpisodeWords, words)
          : null,
  });
  context.note({ action: "intakeSaved", object: { kind: "intake_sections", id }, detail: section });
}

export const openSection = (
  { keys }: Context,
  row: Pick<SectionRow, "id" | "version" | "sealedVersion" | "sealedOffice">,
) => keys.open("office", sealedSpot(row), SectionRecord, row.sealedOffice);

/** What is needed on arrival, as the house has it, or as the office stored it; withheld from users who cannot open that. */
export function arrivalNow(
  context: Context,
  row: SectionRow | undefined,
): Pick<ArrivalFile, "needs" | "isKept"> {
  if (row === undefined) return { needs: noNeeds, isKept: false };
  if (row.arrival !== null) return { needs: row.arrival, isKept: false };
  if (hiddenFrom(context)(row.personId)) return { needs: noNeeds, isKept: true };
  const kept = openSection(context, row);
  return { needs: kept.ok ? needsIn(kept.value) : noNeeds, isKept: !kept.ok };
}

/** The needs that a version of a section holds; none where it is another, or was only marked. */
export const needsIn = ({ content }: SectionRecord): ArrivalNeeds =>
  content?.section === "arrival" ? content.needs : noNeeds;

/** Who must never interpret for a person, by the newest intake; empty for those who may not read it. */
export const neverInterpreting = (context: Context, personId: PersonId): string[] =>
  languagesOf(context, personId)?.never.map(({ who }) => who) ?? [];

/** Languages and interpreter by the newest intake; null before, and for those who may not read it. */
export function languagesOf(context: Context, personId: PersonId): Languages | null {
  if (hiddenFrom(context)(personId)) return null;
  const last = sectionRows(context.tx, personId, "languages").at(-1);
  const record = last === undefined ? null : openSection(context, last);
  const content = record?.ok === true ? record.value.content : null;
  return content?.section === "languages" ? content.languages : null;
}

/** The newest thing a care worker wrote in a section; null where there is nothing. */
export function openCare<T>({ keys }: Context, rows: readonly SectionRow[], schema: z.ZodType<T>) {
  const row = rows.findLast(({ sealedCare }) => sealedCare !== null);
  if (row === undefined || row.sealedCare === null) return null;
  return keys.open("care", sealedSpot(row), schema, row.sealedCare);
}

/** To which service somebody was sent. */
const Service = z.string();

export const sealService = ({ keys }: Context, id: string, to: string): Buffer =>
  keys.seal("office", endingSpot(id), Service, to);

export const openService = ({ keys }: Context, { id, sealedOffice }: EndingRow) =>
  sealedOffice === null ? ok("") : keys.open("office", endingSpot(id), Service, sealedOffice);

/** The person lives here, the house still knows them, or they are expected. */
function isInHouse(context: Context, id: PersonId): boolean {
  const person = personById(context.tx, id);
  return (
    isHere(context, id) ||
    (person !== null && person.card.name !== null) ||
    staysOfPerson(context.tx, id).length === 0
  );
}

export const sectionSpot = (id: string, version: number) => ({
  table: "intake_sections",
  rowId: id,
  version,
});
const sealedSpot = ({
  id,
  version,
  sealedVersion,
}: Pick<SectionRow, "id" | "version" | "sealedVersion">) =>
  sectionSpot(id, sealedVersion ?? version);
const endingSpot = (id: string) => ({ table: "intake_endings", rowId: id, version: 1 });
