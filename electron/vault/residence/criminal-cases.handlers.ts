import {
  eventsOf,
  insertCase,
  insertCaseLink,
  insertCaseVersion,
  insertJudicialEvent,
  linksOf,
  newestVersion,
  newestVersions,
} from "../../../db/legal/criminal-cases.ts";
import { personById } from "../../../db/people/people.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  type CaseLink,
  type CriminalCase,
  CriminalCaseId,
  hasSameNotice,
} from "../../../domain/legal/criminal-case.ts";
import {
  isPersonal,
  isPossibleOn,
  isSaying,
  JudicialEventId,
} from "../../../domain/legal/judicial-event.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import {
  caseSealing,
  eventSealing,
  eventWords,
  linkNow,
  linkSealing,
  openCase as openDetails,
  openEvent,
  personInCase,
  settleDraft,
} from "../legal/sealed-legal-records.ts";
import { refreshResidence } from "./procedures.ts";

export const openCase: Handler<"legal.openCase"> = (context, { id, case: details, link }) => {
  const { tx, now, me } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  if (link.kind !== "linked") return err({ type: "InvalidInput", fields: ["link.kind"] });
  const known = caseWithNotice(context, details, null);
  if (known !== null) return known;
  const caseId = CriminalCaseId.parse(context.newId());
  insertCase(tx, { id: caseId, at: now, by: me.id });
  addVersion(context, caseId, 1, details);
  addLink(context, caseId, id, link);
  settleDraft(context, id, "case");
  refreshLinked(context, caseId);
  return ok({ caseId });
};

export const changeCase: Handler<"legal.changeCase"> = (context, input) => {
  const { id, caseId, version, case: details } = input;
  const inCase = personInCase(context, id, caseId);
  if (!inCase.ok) return inCase;
  if (newestVersion(context.tx, caseId)?.version !== version)
    return err({ type: "ChangedMeanwhile" });
  const known = caseWithNotice(context, details, caseId);
  if (known !== null) return known;
  addVersion(context, caseId, version + 1, details);
  settleDraft(context, id, "case", caseId);
  refreshLinked(context, caseId);
  return ok(null);
};

export const link: Handler<"legal.link"> = (context, { id, caseId, personId, link: said }) => {
  // A person who was removed in error is linked again from their own file.
  const inCase =
    personId === id && linkNow(context, caseId, id) !== null
      ? intakePerson(context, id)
      : personInCase(context, id, caseId);
  if (!inCase.ok) return inCase;
  const other = intakePerson(context, personId);
  if (!other.ok) return other;
  if (said.kind === "mistake" && linkNow(context, caseId, personId)?.kind !== "linked")
    return err({ type: "NotFound" });
  addLink(context, caseId, personId, said);
  if (personId === id) settleDraft(context, id, "link", caseId);
  else settleDraft(context, id, "people", caseId);
  settleDraft(context, id, "mistake", caseId);
  refreshLinked(context, caseId);
  return ok(null);
};

export const addEvent: Handler<"legal.addEvent"> = (context, input) => {
  const { id, caseId, event, words, corrects } = input;
  const { tx, today, keys } = context;
  const inCase = personInCase(context, id, caseId);
  if (!inCase.ok) return inCase;
  if (!isPossibleOn(event, today)) return err({ type: "DayOutside" });
  if (words !== null && event.on > today) return err({ type: "InvalidInput", fields: ["words"] });
  if (words !== null && !keys.holds.includes("care"))
    return err({ type: "NotMember", compartment: "care" });
  if (words !== null && !isSaying(event.kind))
    return err({ type: "InvalidInput", fields: ["words"] });
  const before = corrects === null ? null : toCorrect(context, id, caseId, corrects);
  if (before?.ok === false) return before;
  if (event.kind === "mistake" && corrects === null)
    return err({ type: "InvalidInput", fields: ["event.kind"] });
  const eventId = JudicialEventId.parse(context.newId());
  // What takes an event back concerns whom the event concerned.
  const isHers = event.kind === "mistake" ? before?.value.isHers === true : isPersonal(event.kind);
  const kept = words ?? (isSaying(event.kind) ? (before?.value.words ?? null) : null);
  insertJudicialEvent(tx, {
    id: eventId,
    caseId,
    personId: isHers ? id : null,
    corrects,
    sealedOffice: eventSealing.seal(context, eventId, event),
    sealedCare: kept === null ? null : eventWords.seal(context, eventId, kept),
    at: context.now,
    by: context.me.id,
  });
  settleDraft(context, id, "event", corrects ?? caseId);
  if (corrects !== null) settleDraft(context, id, "mistake", corrects);
  context.note({
    action: "judicialEventRecorded",
    object: { kind: "judicial_events", id: eventId },
  });
  refreshLinked(context, caseId);
  return ok(null);
};

/** The effect of a case on residence procedures counts at once, for everyone who is or was in it. */
function refreshLinked(context: Context, caseId: CriminalCaseId): void {
  for (const { personId } of linksOf(context.tx, caseId)) {
    const person = personById(context.tx, personId);
    if (person !== null) refreshResidence(context, person.card);
  }
}

/** The event that a correction takes the place of, with the words that go on. */
function toCorrect(
  context: Context,
  personId: PersonId,
  caseId: CriminalCaseId,
  corrects: JudicialEventId,
) {
  const rows = eventsOf(context.tx, caseId);
  const row = rows.find((one) => one.id === corrects);
  if (row === undefined || (row.personId !== null && row.personId !== personId))
    return err({ type: "NotFound" } as const);
  if (rows.some((one) => one.corrects === corrects))
    return err({ type: "AlreadyCorrected" } as const);
  const opened = openEvent(context, row);
  if (opened.ok && opened.value.kind === "mistake") return err({ type: "NotFound" } as const);
  if (row.sealedCare === null) return ok({ isHers: row.personId !== null, words: null });
  // Without the key the words cannot be moved, and statements must not be lost on the way.
  if (!context.keys.holds.includes("care"))
    return err({ type: "NotMember", compartment: "care" } as const);
  const words = eventWords.open(context, row.id, row.sealedCare);
  return words.ok ? ok({ isHers: true, words: words.value }) : err({ type: "NotFound" } as const);
}

/** One notice number is one case: the file that has it already, by its number. */
function caseWithNotice(
  context: Context,
  details: CriminalCase,
  except: CriminalCaseId | null,
): Result<never, AppError> | null {
  const { tx } = context;
  for (const row of newestVersions(tx)) {
    const opened = row.caseId === except ? null : openDetails(context, row);
    if (opened?.ok !== true || !hasSameNotice(opened.value, details)) continue;
    const [first] = linksOf(tx, row.caseId)
      .filter(({ personId }) => linkNow(context, row.caseId, personId)?.kind === "linked")
      .flatMap(({ personId }) => personById(tx, personId) ?? []);
    if (first !== undefined) return err({ type: "CaseThere", number: first.card.number });
  }
  return null;
}

function addVersion(
  context: Context,
  caseId: CriminalCaseId,
  version: number,
  details: CriminalCase,
): void {
  const { tx, now, me } = context;
  const id = context.newId();
  insertCaseVersion(tx, {
    id,
    caseId,
    version,
    at: now,
    by: me.id,
    sealedOffice: caseSealing.seal(context, id, details),
  });
  context.note({
    action: version === 1 ? "caseOpened" : "caseChanged",
    object: { kind: "criminal_case_versions", id },
  });
}

/** Records the role of a person in a case from now on. */
export function addLink(
  context: Context,
  caseId: CriminalCaseId,
  personId: PersonId,
  said: CaseLink,
): void {
  const { tx, now, me } = context;
  const id = context.newId();
  const sealedOffice = linkSealing.seal(context, id, said);
  insertCaseLink(tx, { id, caseId, personId, sealedOffice, at: now, by: me.id });
  context.note({ action: "caseLinked", object: { kind: "criminal_case_links", id } });
}
