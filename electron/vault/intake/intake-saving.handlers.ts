import { openAssistanceOf, setAssistedOn, setClosing } from "../../../db/intake/assistances.ts";
import { endingOf, insertAgreement, insertEnding, sectionRows } from "../../../db/intake/intake.ts";
import { updatePerson, type PersonRow } from "../../../db/people/people.ts";
import { closeAssistance, type Assistance } from "../../../domain/intake/assistance.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type {
  IntakeEnding,
  IntakeSection,
  Languages,
  SectionContent,
} from "../../../domain/intake/intake.ts";
import {
  ageFrom,
  type AgeGiven,
  type PersonCard,
  type PersonId,
} from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Departure } from "../../../domain/accommodation/stay.ts";
import type { ChosenCustomTerms } from "../../../domain/vocabulary/custom-term-choice.ts";
import { openAssistance } from "./assistance.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import {
  arrivalNow,
  needsIn,
  newestAssistance,
  openSection,
  saveSection,
  sealService,
} from "./intake-records.ts";
import { sealAgreement } from "../residence/recorded-conditions.ts";
import { intakePerson, isHere, isReachable } from "../people/readable-person-files.ts";
import { openFile } from "../people/create-person-file.ts";
import { checkCustomTerms, type Choice } from "../vocabulary/check-custom-terms.ts";
import { refreshResidence } from "../residence/procedures.ts";
import { putTogether } from "../people/join-household.ts";

export const open: Handler<"intake.open"> = (context, { waiting, age: given, ...known }) => {
  const { today } = context;
  const age = ageFrom(given, today);
  const id = openFile(context, { ...known, age, nationality: null }, given);
  openAssistance(context, { personId: id, on: today, assistedOn: null, waiting });
  return ok({ id });
};

export const mark: Handler<"intake.mark"> = (context, { id, section, version, state }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const content = contentNow(context, id, section);
  return saveSection(context, id, {
    section,
    version,
    record: { state, content },
    // Empty needs are stored too, which distinguishes them from cleared ones.
    ...(section === "arrival" ? { arrival: needsIn({ state, content }) } : {}),
  });
};

export const saveFamily: Handler<"intake.saveFamily"> = (context, input) => {
  const { id, version, state, family } = input;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const content = { section: "family", family } as const;
  return saveSection(context, id, { section: "family", version, record: { state, content } });
};

export const openChildFile: Handler<"intake.openChildFile"> = (context, { id, childId }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const rows = sectionRows(context.tx, id, "family");
  const content = contentNow(context, id, "family");
  const family = content?.section === "family" ? content.family : null;
  const child = family?.children.find((one) => one.id === childId);
  if (family === null || child === undefined || child.personId !== null)
    return err({ type: "NotFound" });
  const { name, sex, birthDate, about } = child;
  const given: AgeGiven =
    birthDate !== null
      ? { basis: "birthDate", birthDate }
      : about !== null
        ? { basis: "estimated", years: about.years }
        : { basis: "unknown" };
  const age = ageFrom(given, about?.on ?? context.today);
  const personId = openFile(context, { name, sex, age, nationality: null, languages: [] }, given);
  openAssistance(context, { personId, on: context.today, assistedOn: null, waiting: null });
  const together = putTogether(context, personId, id);
  if (!together.ok) return together;
  const children = family.children.map((one) => (one.id === childId ? { ...one, personId } : one));
  const filed = { section: "family", family: { ...family, children } } as const;
  const saved = saveSection(context, id, {
    section: "family",
    version: rows.at(-1)?.version ?? 0,
    record: { state: null, content: filed },
  });
  return saved.ok ? ok({ id: personId }) : saved;
};

/** Languages are on the card as well, and so is who must not interpret where the user chose so. */
export const saveLanguages: Handler<"intake.saveLanguages"> = (context, input) => {
  const { id, version, state, languages } = input;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const saved = saveSection(context, id, {
    section: "languages",
    version,
    record: { state, content: { section: "languages", languages } },
  });
  if (!saved.ok) return saved;
  const carded = putOnCard(context, person.value, languages);
  return carded.ok ? saved : carded;
};

export const saveExploitation: Handler<"intake.saveExploitation"> = (context, input) => {
  const { id, version, state, exploitation, words } = input;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const { episodes } = exploitation;
  const chosen = checkCustomTerms(
    context,
    ...episodes.map(({ ended, own }): Choice => ["episodeEnd", ended, own?.ended]),
  );
  if (!chosen.ok) return chosen;
  return saveSection(context, id, {
    section: "exploitation",
    version,
    words,
    record: { state, content: { section: "exploitation", exploitation } },
  });
};

export const saveArrival: Handler<"intake.saveArrival"> = (context, input) => {
  const { id, version, needs, health, state } = input;
  if (!isReachable(context, id)) return err({ type: "NotFound" });
  if (state !== null && !context.keys.holds.includes("office"))
    return err({ type: "NotMember", compartment: "office" });
  const last = sectionRows(context.tx, id, "arrival").at(-1);
  if (last?.version === version && arrivalNow(context, last).isKept)
    return err({ type: "KeptByOffice" });
  return saveSection(context, id, {
    section: "arrival",
    version,
    arrival: needs,
    health,
    record: { state, content: { section: "arrival", needs } },
  });
};

export const signAgreement: Handler<"intake.signAgreement"> = (context, { id, agreement }) => {
  const { tx, now, me, today } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const track = newestAssistance(context, id);
  if (track === null) return err({ type: "NotFound" });
  if (agreement.on > today) return err({ type: "DayOutside" });
  const agreementId = context.newId();
  const sealedOffice = sealAgreement(context, agreementId, agreement);
  insertAgreement(tx, {
    id: agreementId,
    assistanceId: track.id,
    sealedOffice,
    at: now,
    by: me.id,
  });
  const object = { kind: "assistance_agreements", id: agreementId } as const;
  context.note({ action: "agreementSigned", object });
  refreshResidence(context, person.value.card);
  return ok(null);
};

/** Ends the intake, and moves the assistance with it: nothing of the stay, the residence or the courts. */
export const end: Handler<"intake.end"> = (context, { id, ending }) => {
  const { tx, now, me, today } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const track = openAssistanceOf(tx, id);
  if (track === null) return err({ type: "AssistanceClosed" });
  if (endingOf(tx, track.id) !== null) return err({ type: "IntakeEnded" });
  if (ending.on > today || ending.on < track.openedOn) return err({ type: "DayOutside" });
  const chosen = checkEnding(context, ending);
  if (!chosen.ok) return chosen;
  const moved = moveAssistance(context, track, ending);
  if (!moved.ok) return moved;
  const endingId = context.newId();
  insertEnding(tx, {
    id: endingId,
    assistanceId: track.id,
    outcome: ending.outcome,
    on: ending.on,
    reason: ending.outcome === "not-accepted" ? ending.reason : null,
    ownWords: ending.outcome === "not-accepted" ? reasonOf(ending.own) : null,
    sealedOffice:
      ending.outcome === "reoriented" ? sealService(context, endingId, ending.to) : null,
    at: now,
    by: me.id,
  });
  context.note({ action: "intakeEnded", object: { kind: "intake_endings", id: endingId } });
  refreshResidence(context, person.value.card);
  return ok(null);
};

const reasonOf = (
  own: ChosenCustomTerms<"reason"> | undefined,
): ChosenCustomTerms<"reason"> | null =>
  own?.reason === undefined ? null : { reason: own.reason };

function checkEnding(context: Context, ending: IntakeEnding): Result<null, AppError> {
  if (ending.outcome === "accepted") return ok(null);
  const where = ["destination", ending.destination, ending.own?.destination] as const;
  return ending.outcome === "reoriented"
    ? checkCustomTerms(context, where)
    : checkCustomTerms(context, where, ["refusal", ending.reason, ending.own?.reason]);
}

function moveAssistance(
  context: Context,
  track: Assistance,
  ending: IntakeEnding,
): Result<null, AppError> {
  const { tx } = context;
  const object = { kind: "assistances", id: track.id } as const;
  if (ending.outcome === "accepted") {
    if (track.assistedOn !== null) return ok(null);
    setAssistedOn(tx, track.id, ending.on, null);
    context.note({ action: "assistanceBegun", object });
    return ok(null);
  }
  const { on, destination, own } = ending;
  const departure: Departure = {
    destination,
    reason: ending.outcome === "reoriented" ? "reoriented" : "not-accepted",
    own: own?.destination === undefined ? undefined : { destination: own.destination },
  };
  const closed = closeAssistance(track, { on, ...departure }, isHere(context, track.personId));
  if (!closed.ok) return closed;
  setClosing(tx, track.id, closed.value.closing);
  context.note({ action: "assistanceClosed", object });
  return ok(null);
}

function putOnCard(
  context: Context,
  person: PersonRow,
  { spoken, never }: Languages,
): Result<null, AppError> {
  const { card } = person;
  const languages = spoken.map(({ code }) => code);
  const warnings = never.filter(({ forHouse }) => forHouse).map(({ who }) => who);
  const alerts = [...new Set([...card.alerts, ...warnings])];
  if (alerts.length > 8) return err({ type: "AlertsFull" });
  if (isSame(languages, card.languages) && isSame(alerts, card.alerts)) return ok(null);
  const after: PersonCard = { ...card, version: card.version + 1, languages, alerts };
  updatePerson(context.tx, person, { ...person, card: after }, context.now);
  context.note({ action: "cardChanged", object: { kind: "people", id: card.id } });
  return ok(null);
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** What the newest version holds, to be kept when only the state changes. */
function contentNow(context: Context, id: PersonId, section: IntakeSection): SectionContent | null {
  const last = sectionRows(context.tx, id, section).at(-1);
  const record = last === undefined ? null : openSection(context, last);
  return record?.ok === true ? record.value.content : null;
}
