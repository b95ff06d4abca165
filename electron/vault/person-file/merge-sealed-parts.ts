import { casesOf } from "../../../db/legal/criminal-cases.ts";
import { type SectionRow, sectionsOf } from "../../../db/intake/intake.ts";
import { Steps } from "../../../domain/daily-life/agreement.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  ArrivalHealth,
  EpisodeWords,
  IntakeSection,
  stateIn,
} from "../../../domain/intake/intake.ts";
import {
  type CaseLink,
  type CriminalCaseId,
  joinLinks,
} from "../../../domain/legal/criminal-case.ts";
import {
  mergeContent,
  mergeHealth,
  mergeState,
  mergeTexts,
} from "../../../domain/intake/merge-intake.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import {
  addSection,
  needsIn,
  newestAssistance,
  openCare,
  openSection,
  type SectionSaved,
} from "../intake/intake-records.ts";
import { linkNow } from "../legal/sealed-legal-records.ts";
import { stepsShown } from "../daily-life/agreement.ts";
import { addSteps } from "../daily-life/agreement.handlers.ts";
import { addLink } from "../residence/criminal-cases.handlers.ts";

/**
 * What both files say in one part of the intake, in the list of steps, or of one criminal case: put together before
 * anything moves.
 */
export interface Joined {
  readonly sections: readonly SectionSaved[];
  readonly steps: Steps | null;
  readonly links: readonly JoinedLink[];
}

interface JoinedLink {
  readonly caseId: CriminalCaseId;
  readonly link: CaseLink;
}

export function joinParts(
  context: Context,
  keptId: PersonId,
  mergedId: PersonId,
): Result<Joined, AppError> {
  const steps = joinSteps(context, keptId, mergedId);
  if (!steps.ok) return steps;
  const sections: SectionSaved[] = [];
  for (const { section, kept, merged } of inBoth(context, keptId, mergedId)) {
    const joined = joinSection(context, section, kept, merged);
    if (!joined.ok) return joined;
    sections.push(joined.value);
  }
  return ok({ sections, steps: steps.value, links: joinedLinks(context, keptId, mergedId) });
}

/** As newest versions of the kept file, once everything has moved there. */
export function saveParts(
  context: Context,
  keptId: PersonId,
  { sections, steps, links }: Joined,
): void {
  const track = newestAssistance(context, keptId);
  if (track !== null) for (const one of sections) addSection(context, keptId, track, one);
  if (steps !== null) addSteps(context, keptId, steps);
  for (const { caseId, link } of links) addLink(context, caseId, keptId, link);
}

/** The person's roles in the cases of both files. */
function joinedLinks(context: Context, keptId: PersonId, mergedId: PersonId): JoinedLink[] {
  return casesOf(context.tx, keptId).flatMap(({ id: caseId }) => {
    const [ours, theirs] = [keptId, mergedId].map((id) => linkNow(context, caseId, id));
    return ours && theirs ? [{ caseId, link: joinLinks(ours, theirs) }] : [];
  });
}

/** A care worker wrote something in one part of both. */
export const needsCare = (context: Context, keptId: PersonId, mergedId: PersonId): boolean =>
  inBoth(context, keptId, mergedId).some(({ kept, merged }) => hasCare(kept) && hasCare(merged));

const hasCare = (rows: readonly SectionRow[]): boolean =>
  rows.some(({ sealedCare }) => sealedCare !== null);

interface InBoth {
  readonly section: IntakeSection;
  readonly kept: readonly SectionRow[];
  readonly merged: readonly SectionRow[];
}

function inBoth({ tx }: Context, keptId: PersonId, mergedId: PersonId): readonly InBoth[] {
  const [ours, theirs] = [sectionsOf(tx, keptId), sectionsOf(tx, mergedId)];
  const of = (rows: readonly SectionRow[], section: IntakeSection) =>
    rows.filter((row) => row.section === section);
  return IntakeSection.options
    .map((section) => ({ section, kept: of(ours, section), merged: of(theirs, section) }))
    .filter(({ kept, merged }) => kept.length > 0 && merged.length > 0);
}

function joinSection(
  context: Context,
  section: IntakeSection,
  kept: readonly SectionRow[],
  merged: readonly SectionRow[],
): Result<SectionSaved, AppError> {
  const [ours, theirs] = [readAll(context, kept), readAll(context, merged)];
  if (ours === null || theirs === null) return err({ type: "NotFound" });
  const joined = mergeContent(ours.at(-1)?.content ?? null, theirs.at(-1)?.content ?? null);
  if (joined === null) return err({ type: "TooMuchTogether" });
  const care = joinCare(context, section, kept, merged);
  if (!care.ok) return care;
  const { content } = joined;
  const record = { state: mergeState(stateIn(ours), stateIn(theirs)), content };
  return ok({
    section,
    version: (kept.at(-1)?.version ?? 0) + (merged.at(-1)?.version ?? 0),
    record,
    ...(section === "arrival" ? { arrival: needsIn(record) } : {}),
    ...care.value,
  });
}

/** Null where one is damaged: it cannot be put together. */
function readAll(context: Context, rows: readonly SectionRow[]) {
  const opened = rows.map((row) => openSection(context, row));
  const records = opened.flatMap((one) => (one.ok ? [one.value] : []));
  return records.length === rows.length ? records : null;
}

/** Where only one file has something of a care worker, it moves along and is still the newest. */
function joinCare(
  context: Context,
  section: IntakeSection,
  kept: readonly SectionRow[],
  merged: readonly SectionRow[],
): Result<Pick<SectionSaved, "health" | "words">, AppError> {
  if (!hasCare(kept) || !hasCare(merged)) return ok({});
  const damaged = err({ type: "NotFound" } as const);
  if (section === "arrival") {
    const a = openCare(context, kept, ArrivalHealth);
    const b = openCare(context, merged, ArrivalHealth);
    if (a?.ok !== true || b?.ok !== true) return damaged;
    const health = ArrivalHealth.safeParse(mergeHealth(a.value, b.value));
    return health.success ? ok({ health: health.data }) : err({ type: "TooMuchTogether" });
  }
  const a = openCare(context, kept, EpisodeWords);
  const b = openCare(context, merged, EpisodeWords);
  if (a?.ok !== true || b?.ok !== true) return damaged;
  const words = EpisodeWords.safeParse(mergeTexts(a.value, b.value));
  return words.success ? ok({ words: words.data }) : err({ type: "TooMuchTogether" });
}

/** What the person can do now and what not yet, as agreed with them in either file. */
function joinSteps(
  context: Context,
  keptId: PersonId,
  mergedId: PersonId,
): Result<Steps | null, AppError> {
  const [ours, theirs] = [stepsShown(context, keptId), stepsShown(context, mergedId)];
  if (theirs.items.length === 0) return ok(null);
  const known = new Set(ours.items.map((step) => JSON.stringify(step)));
  const both = [...ours.items, ...theirs.items.filter((step) => !known.has(JSON.stringify(step)))];
  const steps = Steps.safeParse(both);
  return steps.success ? ok(steps.data) : err({ type: "TooMuchTogether" });
}
