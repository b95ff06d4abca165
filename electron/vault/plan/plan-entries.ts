import { discardDraft } from "../../../db/drafts/drafts.ts";
import { storedCustomTerms } from "../../../db/vocabulary/custom-terms-column.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import {
  insertPlanEntry,
  type PlanEntryRow,
  planRowsOf,
  type ProjectRow,
  projectRowsOf,
} from "../../../db/plan/plan-entries.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  PlanContent,
  PlanEntryId,
  type PlanEntryView,
  type PlanHeader,
} from "../../../domain/plan/plan-entry.ts";
import { planDraft, type PlanPart } from "../../../domain/plan/plan-file.ts";
import {
  ProjectFacts,
  type ProjectRecordView,
  ProjectWords,
} from "../../../domain/plan/course-and-work-record.ts";
import type { OpenEntry } from "../../../domain/plan/plan-review.ts";
import { err, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { staffNames } from "../people/display-names.ts";

/** A person whose plan this reader may open: the user is a care worker, and named where the file is hidden. */
export function planPerson(context: Context, id: PersonId): Result<PersonRow, AppError> {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  return context.keys.holds.includes("care")
    ? person
    : err({ type: "NotMember", compartment: "care" });
}

export const openEntry = (
  { keys }: Context,
  { id, sealedCare }: Pick<PlanEntryRow, "id" | "sealedCare">,
) => keys.open("care", entrySpot(id), PlanContent, sealedCare);

export const sealProject = ({ keys }: Context, id: string, words: ProjectWords): Buffer =>
  keys.seal("care", projectSpot(id), ProjectWords, words);

/** The state before the next version of an entry. */
export type Earlier = Pick<PlanEntryRow, "entryId" | "version">;

/** Adds an entry, or the next version of one. */
export function addPlanEntry(
  context: Context,
  personId: PersonId,
  earlier: Earlier | null,
  { header, content }: { readonly header: PlanHeader; readonly content: PlanContent },
): PlanEntryId {
  const { tx, keys, now, me } = context;
  const id = PlanEntryId.parse(context.newId());
  insertPlanEntry(tx, {
    id,
    entryId: earlier?.entryId ?? id,
    version: (earlier?.version ?? 0) + 1,
    personId,
    kind: content.kind,
    ...header,
    sealedCare: keys.seal("care", entrySpot(id), PlanContent, content),
    at: now,
    by: me.id,
  });
  const isReview = content.kind === "review" && earlier === null;
  const action = isReview ? "planReviewed" : "planChanged";
  context.note({ action, object: { kind: "plan_entries", id }, detail: content.kind });
  return earlier?.entryId ?? id;
}

/** The newest version of every entry, in the order in which they were begun. */
export function planEntryViews(context: Context, id: PersonId): readonly PlanEntryView[] {
  const rows = planRowsOf(context.tx, id);
  const nameOf = staffNames(context);
  const newest = new Map(rows.map((row) => [row.entryId, row]));
  return rows
    .filter(({ version }) => version === 1)
    .flatMap((first): readonly PlanEntryView[] => {
      const row = newest.get(first.id);
      if (row === undefined) return [];
      const { version, kind, state, forWhom, workerId, day, at } = row;
      return [
        {
          id: first.id,
          version,
          kind,
          state,
          forWhom,
          workerId,
          day,
          at,
          partOf: row.partOf,
          workerName: workerId === null ? "" : nameOf(workerId),
          begunAt: first.at,
          // The user who cancels or restores a review is not the one who agreed it.
          byName: nameOf(kind === "review" ? first.by : row.by),
          content: partOf(openEntry(context, row), true),
        },
      ];
    });
}

/** Those that this reader opens. */
export const openEntries = (seen: readonly PlanEntryView[]): readonly OpenEntry[] =>
  seen.flatMap((one) =>
    one.content.state === "open" ? [{ ...one, content: one.content.content }] : [],
  );

/** The newest version of every record of the project, newest first; none that was a mistake. */
export function projectRecordViews(context: Context, id: PersonId): readonly ProjectRecordView[] {
  const nameOf = staffNames(context);
  const newest = new Map(projectRowsOf(context.tx, id).map((row) => [row.recordId, row]));
  return [...newest.values()]
    .filter(({ outcome }) => outcome !== "mistake")
    .toReversed()
    .map((row) => ({
      id: row.recordId,
      version: row.version,
      facts: factsOfRow(row),
      at: row.at,
      byName: nameOf(row.by),
      words: partOf(
        context.keys.open("care", projectSpot(row.id), ProjectWords, row.sealedCare),
        true,
      ),
    }));
}

/** The part of the person's project that may be counted for all staff, newest first, without entries made in error. */
export function projectFactsOf({ tx }: Pick<Context, "tx">, id: PersonId): readonly ProjectFacts[] {
  const newest = new Map(projectRowsOf(tx, id).map((row) => [row.recordId, row]));
  return [...newest.values()]
    .filter(({ outcome }) => outcome !== "mistake")
    .toReversed()
    .map(factsOfRow);
}

function factsOfRow({ kind, language, level, sector, contract, ...row }: ProjectRow): ProjectFacts {
  const shared = { kind, from: row.from, until: row.until, outcome: row.outcome };
  switch (kind) {
    case "language":
      return ProjectFacts.parse({ ...shared, language, level });
    case "training":
      return ProjectFacts.parse({ ...shared, level });
    case "work":
      return ProjectFacts.parse({ ...shared, sector, contract, own: row.ownWords ?? undefined });
  }
}

/** The columns of a record: what does not go with its kind is empty. */
export const columnsOfFacts = (facts: ProjectFacts) => ({
  kind: facts.kind,
  from: facts.from,
  until: facts.until,
  outcome: facts.outcome,
  language: facts.kind === "language" ? facts.language : null,
  level: facts.kind === "work" ? null : facts.level,
  sector: facts.kind === "work" ? facts.sector : null,
  contract: facts.kind === "work" ? facts.contract : null,
  ownWords: facts.kind === "work" ? storedCustomTerms(facts.own) : null,
});

/** Discards the author's draft. */
export function settlePlanDraft(
  { tx, me }: Context,
  personId: PersonId,
  part: PlanPart,
  id: string | null = null,
): void {
  discardDraft(tx, me.id, planDraft(personId, part, id));
}

const entrySpot = (id: string) => ({ table: "plan_entries", rowId: id, version: 1 });
const projectSpot = (id: string) => ({ table: "project_records", rowId: id, version: 1 });
