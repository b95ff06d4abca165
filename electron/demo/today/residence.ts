import { everybody } from "../../../db/people.ts";
import { documentsOf, documentsOfTrack } from "../../../db/documents.ts";
import { tracksOf } from "../../../db/residence.ts";
import { addDays, addMonths, type CalendarDate } from "../../../domain/calendar.ts";
import { noFields, type OtherKind } from "../../../domain/document.ts";
import type { AppError } from "../../../domain/errors.ts";
import type { Language } from "../../../domain/look.ts";
import type { PersonId } from "../../../domain/person.ts";
import type { DocumentStep } from "../../../domain/procedure/document.ts";
import type { EventSaid, TrackId } from "../../../domain/residence.ts";
import type { Result } from "../../../domain/result.ts";
import type { Context } from "../../vault/context.ts";
import { add } from "../../vault/handlers/documents.ts";
import { add as addScan } from "../../vault/handlers/scans.ts";
import { putOff } from "../../vault/handlers/radar.ts";
import { issue, open, record } from "../../vault/handlers/residence.ts";
import { inventedPassport } from "../passport.ts";
import { radarLines } from "../../vault/radar.ts";
import { meet } from "./tale.ts";

/** Who answers in the invented house. */
const auditor = { office: "auditor", name: "", caseId: null } as const;

/** People at every step of the way to a permit, and papers that end before long. Nobody in it exists. */
export function inventResidence(context: Context, language: Language): void {
  const people = new Map(everybody(context.tx).map(({ card }) => [card.name, card.id]));
  const said = words[language];
  const on = (days: number) => addDays(context.today, -days);
  const known = (name: string): PersonId[] => [people.get(name) ?? []].flat();
  for (const id of known("Linh Truyền")) {
    const way = begin(context, id, said, on(140), on(128));
    issueOn(context, way, "reflection", on(138));
    issueOn(context, way, "provisional", on(126));
    happen(context, way, { kind: "magistrateAsked", on: on(90) });
    happen(context, way, {
      kind: "answers",
      on: on(60),
      given: { Q1: "yes", Q2: "yes" },
      from: auditor,
    });
    issueOn(context, way, "temporary", on(58));
    paper(context, id, "passport", addMonths(context.today, 4));
    const [passport] = documentsOf(context.tx, id).filter(({ kind }) => kind === "passport");
    const file = inventedPassport(language, "Linh Truyền");
    if (passport !== undefined) expectDone(addScan(context, { documentId: passport.id, file }));
    paper(context, id, "insurance", addDays(context.today, 24));
  }
  for (const id of known("Blessing Alọ́")) {
    const way = begin(context, id, said, on(184), on(170));
    issueOn(context, way, "reflection", on(182));
    issueOn(context, way, "provisional", on(168));
    happen(context, way, {
      kind: "answers",
      on: on(150),
      given: { Q1: "yes", Q2: "yes" },
      from: auditor,
    });
    issueOn(context, way, "temporary", on(147));
    paper(context, id, "workPermit", addDays(context.today, 60));
  }
  for (const id of known("Mehdi Khurafa")) {
    const way = begin(context, id, said, on(60), on(50));
    issueOn(context, way, "reflection", on(58));
    issueOn(context, way, "provisional", on(48));
    happen(context, way, { kind: "magistrateAsked", on: on(40) });
    happen(context, way, {
      kind: "answers",
      on: on(12),
      given: { Q1: "yes", Q2: "unknown" },
      from: auditor,
    });
    const line = radarLines(context).find(({ person }) => person.id === id);
    const until = addDays(context.today, 3);
    const task = line?.next?.kind;
    if (line === undefined || task === undefined) continue;
    const about = line.about as TrackId;
    expectDone(putOff(context, { id, about, task, until, reason: said.waits }));
  }
  for (const id of known("Wei Tonghua")) {
    const way = begin(context, id, said, on(24), null);
    issueOn(context, way, "reflection", on(22));
    paper(context, id, "addressProtection", null);
  }
}

/** Opens a way, with what is known of the conditions; `spoke` is the day of a statement. */
function begin(
  context: Context,
  id: PersonId,
  said: Words,
  openedOn: CalendarDate,
  spoke: CalendarDate | null,
): TrackId {
  meet(context, id, { kind: "left", on: openedOn, how: said.left });
  meet(context, id, { kind: "accepts", on: openedOn, text: said.accepts });
  if (spoke !== null)
    meet(context, id, {
      ...{ kind: "statement", on: spoke, registeredOn: null, form: "statement" },
      authority: said.authority,
      ...{ number: "XX.00.000000/2026", interpreter: "" },
    });
  expectDone(open(context, { id, openedOn, isAlone: false }));
  const [row] = tracksOf(context.tx, id);
  if (row === undefined) throw new Error("It was opened");
  return row.id;
}

function issueOn(
  context: Context,
  trackId: TrackId,
  step: DocumentStep,
  issuedOn: CalendarDate,
): void {
  const number = `XX ${String(100_000 + documentsOfTrack(context.tx, trackId).length)}`;
  expectDone(
    issue(context, {
      ...{ trackId, step, issuedOn, printed: null, overrideReason: null },
      fields: { ...noFields, number },
    }),
  );
}

const happen = (context: Context, trackId: TrackId, event: EventSaid): void => {
  expectDone(record(context, { trackId, event, note: "", overrideReason: null }));
};

function paper(
  context: Context,
  id: PersonId,
  kind: OtherKind,
  expiresOn: CalendarDate | null,
): void {
  const askedOn = kind === "addressProtection" ? addMonths(context.today, -5) : null;
  expectDone(
    add(context, {
      ...{ id, kind, state: "held", askedOn, issuedOn: null, expiresOn, renews: null },
      fields: { ...noFields, number: "XX 000000" },
    }),
  );
}

function expectDone(result: Result<unknown, AppError>): void {
  if (!result.ok) throw new Error(`The invented way does not go on: ${result.error.type}`);
}

interface Words {
  readonly left: string;
  readonly accepts: string;
  readonly authority: string;
  readonly waits: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    left: "The inspection brought her here.",
    accepts: "She wants to be accompanied.",
    authority: "Invented police",
    waits: "The auditor answers on Friday.",
  },
  fr: {
    left: "L’inspection l’a amenée ici.",
    accepts: "Elle souhaite être accompagnée.",
    authority: "Police inventée",
    waits: "L’auditeur répond vendredi.",
  },
  nl: {
    left: "De inspectie bracht haar hierheen.",
    accepts: "Ze wil begeleid worden.",
    authority: "Verzonnen politie",
    waits: "De auditeur antwoordt vrijdag.",
  },
};
