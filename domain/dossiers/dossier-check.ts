import * as z from "zod";
import { addMonths, CalendarDate } from "../core/calendar-date.ts";
import type { Language } from "../core/display-settings.ts";
import { renewalTiming, renewalWindow } from "../residence/procedure/deadlines.ts";
import { answerDays } from "../residence/procedure/newest-authority-answers.ts";
import type { MissingInformation } from "../residence/procedure/missing-information-type.ts";
import type { Composed } from "./compose-dossier.ts";
import type { UserId } from "../users/user.ts";
import { DossierCheckId } from "./dossier-check-id.ts";
import { type DossierRecord, Done } from "./dossier.ts";
import { enclosuresFor, isOfGroup, oldAfterMonths, readAsTheyAre } from "./enclosure.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import { Place, sectionRules, sectionsFor, WrittenId } from "./dossier-section.ts";

// Whether a dossier can be sent: what is missing, what is worth a review, and where each is fixed.

export const CheckLevel = z.enum(["blocking", "warning", "note"]);
export type CheckLevel = z.infer<typeof CheckLevel>;

export const CheckLine = z.strictObject({
  id: DossierCheckId,
  /** The section, the group of documents or the kind of document it is about. */
  about: z.string().nullable(),
  level: CheckLevel,
  mend: Place,
  /** A day that it names. */
  day: CalendarDate.nullable(),
  count: z.number().int().nullable(),
  /** By whom and why it was let through. */
  letThrough: z.strictObject({ ...Done.shape, reason: z.string() }).nullable(),
});
export type CheckLine = Readonly<z.infer<typeof CheckLine>>;

/** What the address guard finds in a text: words that must not leave the house. */
export type Guard = (text: string) => readonly string[];

export interface Checked {
  readonly facts: DossierFacts;
  readonly record: DossierRecord;
  /** Of the authority. */
  readonly language: Language;
  readonly composed: Composed;
  /** What own words are held against. */
  readonly basis: Composed;
  /** Enclosed scans whose file is there; of the others it was removed meanwhile. */
  readonly scansThere: ReadonlySet<string>;
  /** When each enclosed document was issued, as far as that is known. */
  readonly issuedOn: ReadonlyMap<string, CalendarDate>;
  readonly guard: Guard;
  /** A hash of its present content, whatever the day. */
  readonly words: string;
  /** The same without the interviews, of which there are more every week. */
  readonly toldWords: string;
}

/** Everything about it, what blocks first. */
export function checkDossier(given: Checked): readonly CheckLine[] {
  const found = [
    ...personLines(given.facts),
    ...dayLines(given.facts),
    ...ruleLines(given.facts),
    ...caseLines(given.facts),
    ...answerLines(given.facts),
    ...sectionLines(given),
    ...enclosureLines(given),
    ...recordLines(given),
  ];
  return found
    .map(({ id, level, mend, about = null, day = null, count = null }) => ({
      id,
      level,
      mend,
      about,
      day,
      count,
      letThrough:
        level === "blocking" && !never.includes(id) ? through(given.record, id, about) : null,
    }))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** What still blocks and was not waived. */
export const blockingIn = (lines: readonly CheckLine[]): readonly CheckLine[] =>
  lines.filter(({ level, letThrough }) => level === "blocking" && letThrough === null);

/** Only the signature of the jurist is missing. */
export const canBeSigned = (lines: readonly CheckLine[]): boolean =>
  blockingIn(lines).every(({ id }) => id === "signOffMissing");

/** What no one can waive: without it there is no letter, a person is in danger, or a name is hidden under other words. */
const never: readonly DossierCheckId[] = [
  "centreMissing",
  "addresseeMissing",
  "guardHit",
  "signOffMissing",
  "enclosureGone",
  "sectionEmpty",
  "agreedOther",
  "signedOther",
];

export const mayLetThrough = (id: DossierCheckId): boolean => !never.includes(id);

interface Found {
  readonly id: DossierCheckId;
  readonly level: CheckLevel;
  readonly mend: Place;
  readonly about?: string;
  readonly day?: CalendarDate;
  readonly count?: number;
}

const line = (
  id: DossierCheckId,
  level: CheckLevel,
  mend: Place,
  more: Pick<Found, "about" | "day" | "count"> = {},
): Found => ({ id, level, mend, ...more });

function* personLines(facts: DossierFacts): Generator<Found> {
  const { centre, person, papers, attempts, minorAlone } = facts;
  if (centre.name === "" || centre.address === "")
    yield line("centreMissing", "blocking", "centre");
  if (person.name === null) yield line("nameMissing", "blocking", "intake");
  if (person.birthDate === null) yield line("birthMissing", "warning", "intake");
  if (papers.length === 0 && attempts.length === 0)
    yield line("identityMissing", "blocking", "documents");
  if (minorAlone?.guardian === null) yield line("guardianMissing", "warning", "procedure");
}

function* dayLines(facts: DossierFacts): Generator<Found> {
  const { on, current, gaps, askedOn, held, accompaniment } = facts;
  const withdrawnOn = current?.withdrawnOn ?? null;
  if (withdrawnOn !== null) yield line("withdrawn", "blocking", "procedure", { day: withdrawnOn });
  if (current !== null && current.until === null && current.kind !== "openEndedPermit")
    yield line("expiryMissing", "blocking", "documents");
  if (current?.isFar === true) yield line("printedFar", "warning", "documents");
  for (const { from: day, days: count } of gaps)
    yield line("gap", "note", "documents", { day, count });
  yield* beforeLines(held, accompaniment.since);
  const until = withdrawnOn === null ? (current?.until ?? null) : null;
  if (askedOn !== null) yield line("asked", "warning", "procedure", { day: askedOn });
  if (askedOn !== null || until === null) return;
  if (on > until) yield line("expired", "warning", "procedure", { day: until });
  else {
    const timing = renewalTiming(until, on);
    const { opens, closes } = renewalWindow(until);
    if (timing === "early") yield line("tooEarly", "warning", "procedure", { day: opens });
    if (timing === "late") yield line("late", "warning", "procedure", { day: closes });
  }
}

/**
 * The procedure is taken to start with the first document: a person who came from elsewhere had one before, and a day
 * may be mistyped.
 */
function* beforeLines(held: DossierFacts["held"], since: CalendarDate | null): Generator<Found> {
  const first = held[0]?.issuedOn ?? null;
  if (first !== null && since !== null && first < since)
    yield line("issuedBefore", "warning", "documents", { day: first });
}

/** What the rules ask for: a person may let it through, by name and reason. */
function* ruleLines(facts: DossierFacts): Generator<Found> {
  const { request, conditions, accompaniment, cases, on } = facts;
  const kinds: Readonly<Partial<Record<MissingInformation["type"], DossierCheckId>>> = {
    C1: "conditionLeft",
    C2: "conditionAccepts",
    C3: "conditionStatement",
  };
  for (const { type } of request.missing) {
    const id = kinds[type];
    const isUntold = type === "C3" && conditions.statements.length === 0;
    const said = isUntold ? saidInCase(cases, on) : null;
    if (said !== null) yield line("statementInCase", "blocking", "conditions", { day: said });
    else if (id !== undefined) yield line(id, "blocking", "conditions");
    else if (type !== "answers") yield line("rulesLack", "blocking", "procedure", { about: type });
  }
  for (const about of conditions.broken)
    yield line("conditionBroken", "warning", "conditions", { about });
  // Where an agreement was signed, its day replaces the other.
  const { acceptsOn, agreedOn } = conditions;
  const isSaid = acceptsOn !== null && agreedOn === null;
  if (isSaid && accompaniment.since !== null && acceptsOn !== accompaniment.since)
    yield line("sinceDiffers", "warning", "conditions", { day: acceptsOn });
  if (accompaniment.interviews === 0) yield line("noInterviews", "warning", "sessions");
}

/** The first complaint or statement recorded in a case. */
export const saidInCase = (
  cases: DossierFacts["cases"],
  today: CalendarDate,
): CalendarDate | null =>
  cases
    .flatMap(({ events }) => events)
    .filter(({ kind, on }) => (kind === "complaint" || kind === "statement") && on <= today)
    .map(({ on }) => on)
    .toSorted()[0] ?? null;

function* caseLines({ cases }: DossierFacts): Generator<Found> {
  if (cases.some(({ office }) => office === "unknown"))
    yield line("officeUnknown", "warning", "legal");
}

/** A renewal asks for a new yes: what is old, open or a no is let through by name and reason, or nothing is sent. */
function* answerLines({
  request,
  questions,
  answers,
  answeredOn,
  on,
}: DossierFacts): Generator<Found> {
  const level = request.transition === "T12" ? "blocking" : "warning";
  const isNo = questions.some((id) => answers[id] === "no");
  const open = request.missing.filter((one) => one.type === "answers");
  const before = open.flatMap((one) => one.before ?? []).toSorted();
  const day = before.at(-1);
  if (isNo) yield line("answerNo", level, "procedure");
  // All are yes, and given for the current document.
  else if (day !== undefined && before.length === open.length)
    yield line("answersAgain", level, "procedure", { day });
  else if (open.length > 0) yield line("answersOpen", level, "procedure");
  else {
    const [oldest] = answerDays(answeredOn, questions);
    if (oldest !== undefined && addMonths(oldest, oldAfterMonths) < on)
      yield line("answersOld", level, "procedure", { day: oldest });
  }
}

function* sectionLines({
  facts,
  record,
  language,
  composed,
  basis,
  guard,
}: Checked): Generator<Found> {
  for (const section of sectionsFor(facts.request.transition)) {
    const written = WrittenId.safeParse(section);
    if (!written.success) continue;
    const about = written.data;
    const edited = record.texts[about];
    const text = edited?.text ?? composed[about];
    const { isNeeded, isWritten } = sectionRules[about];
    if (text === "") {
      if (isNeeded) yield line("sectionEmpty", "blocking", "sections", { about });
    } else if (guard(text).length > 0) yield line("guardHit", "blocking", "sections", { about });
    if (relativeDayIn(text)) yield line("relativeDay", "warning", "sections", { about });
    if (isWritten && isNeeded && edited === undefined && text !== "")
      yield line("sectionBare", "warning", "sections", { about });
    else if (about === "social" && text !== "" && wordsIn(text) < fewWords)
      yield line("sectionThin", "warning", "sections", { about, count: wordsIn(text) });
    if (edited === undefined) continue;
    if (edited.language !== language && edited.text !== "")
      yield line("sectionLanguage", "blocking", "sections", { about });
    else if (edited.basis !== basis[about])
      yield line("sectionMoved", "warning", "sections", { about });
  }
}

/** Below this an authority learns nothing from a social report. [D] */
const fewWords = 60;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** A day that means another one to a later reader: "next month" is no date in a stored document. */
export const relativeDayIn = (text: string): boolean => relativeDays.test(text);

const relativeDays = new RegExp(
  [
    "\\b(?:today|tomorrow|yesterday)\\b",
    "\\b(?:next|last|this|the following) (?:week|month|year|monday|tuesday|wednesday|thursday|friday)\\b",
    "\\bin (?:a|two|three|\\d+) (?:days?|weeks?|months?)\\b",
    "\\baujourd’?'?hui\\b",
    "\\bdemain\\b",
    "(?<!\\p{L})hier\\b(?! (?:soir )?(?:is|zijn|was|werd|staat|woont|verblijft|in ons)\\b)(?= *[,.]| soir)",
    "\\b(?:semaine|mois|année|lundi|mardi|mercredi|jeudi|vendredi) (?:prochaine?|derni(?:er|ère)|passée?|suivante?)\\b",
    "\\b(?:prochaine?|derni(?:er|ère)) (?:semaine|mois|année)\\b",
    "\\b(?:dans|il y a) (?:un|une|deux|trois|\\d+) (?:jours?|semaines?|mois)\\b",
    "\\b(?:vandaag|morgen|gisteren|overmorgen|eergisteren)\\b(?!\\p{L})",
    "\\b(?:volgende|vorige|komende|deze) (?:week|maand|jaar|maandag|dinsdag|woensdag|donderdag|vrijdag)\\b",
    "\\bvolgend jaar\\b",
    "\\bvorig jaar\\b",
    "\\bover (?:een|twee|drie|\\d+) (?:dagen?|weken?|maanden?)\\b",
    "\\b(?:een|twee|drie|\\d+) (?:dagen|weken|maanden) geleden\\b",
    "\\b(?:\\d+|two|three) (?:days|weeks|months) ago\\b",
  ].join("|"),
  "iu",
);

function* enclosureLines({ facts, record, scansThere, issuedOn }: Checked): Generator<Found> {
  const { request, on } = facts;
  for (const { group, isRequired } of enclosuresFor(request.transition, request.profile, on))
    if (!record.enclosures.some(({ kind }) => isOfGroup(group, kind)))
      yield line("enclosureMissing", isRequired ? "blocking" : "warning", "enclosures", {
        about: group,
      });
  for (const { scanId, kind: about, language, translation } of record.enclosures) {
    if (!scansThere.has(scanId)) yield line("enclosureGone", "blocking", "enclosures", { about });
    const issued = issuedOn.get(scanId);
    if (
      isOfGroup("project", about) &&
      issued !== undefined &&
      addMonths(issued, oldAfterMonths) < on
    )
      yield line("enclosureOld", "warning", "enclosures", { about, day: issued });
    if (language !== null && !readAsTheyAre.includes(language) && translation === "")
      yield line("translationMissing", "warning", "enclosures", { about });
  }
}

function* recordLines({ record, words, toldWords }: Checked): Generator<Found> {
  if (record.addressee === "") yield line("addresseeMissing", "blocking", "sections");
  if (record.officeNumber === "") yield line("officeNumberMissing", "warning", "sections");
  if (record.signatory === "" || record.capacity === "")
    yield line("signatoryMissing", "warning", "sections");
  if (record.agreed === null) yield line("agreementMissing", "blocking", "consent");
  else if (record.agreedWords !== toldWords) yield line("agreedOther", "blocking", "consent");
  if (record.signedOff === null) yield line("signOffMissing", "blocking", "signOff");
  else {
    if (record.signedWords !== words) yield line("signedOther", "blocking", "signOff");
    if (isAlone(record.signedOff.by, record)) yield line("signedAlone", "blocking", "signOff");
  }
}

/** Whether the colleague who signs was the only reviewer, which requires a reason. */
export const isAlone = (signer: UserId, { reviewed }: Pick<DossierRecord, "reviewed">): boolean =>
  signer === reviewed?.by;

function through(
  record: DossierRecord,
  id: DossierCheckId,
  about: string | null,
): CheckLine["letThrough"] {
  const found = record.letThrough.find((one) => one.id === id && one.about === about);
  if (found === undefined) return null;
  const { by, byName, on, reason } = found;
  return { by, byName, on, reason };
}

const rank = ({ level, letThrough }: CheckLine): number =>
  CheckLevel.options.indexOf(level) + (letThrough === null ? 0 : 0.5);
