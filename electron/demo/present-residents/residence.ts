// Four people in a residence procedure, and documents that end before long.
import { documentsOf } from "../../../db/residence/documents.ts";
import { addDays, addMonths, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { type DocumentId, noFields, type OtherKind } from "../../../domain/residence/document.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { add } from "../../vault/residence/documents.handlers.ts";
import { putOff } from "../../vault/residence/expiring-documents.handlers.ts";
import { add as addScan } from "../../vault/residence/scans.handlers.ts";
import { expiringLines } from "../../vault/residence/expiring-documents.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { inventedPassport } from "../passport.ts";
import type { WayEvent } from "../years/person-history-facts.ts";
import { deedsOnWay } from "../years/write-procedure.ts";
import { blessing, linh, mehdi, nameOf, wei } from "./people.ts";
import { dayAgo, deedOn, personOf, type DemoStory } from "./story-context.ts";

type WithoutDay<E> = E extends WayEvent ? Omit<E, "on"> : never;
type Step = readonly [daysAgo: number, event: WithoutDay<WayEvent>];

const issued = (step: "reflection" | "provisional" | "temporary") =>
  ({ kind: "issued", step, until: null }) as const;
const statement = { kind: "statement" } as const;
const magistrateAsked = { kind: "magistrateAsked" } as const;
const answers = (answer: "yes" | "unknown") => ({ kind: "answers", answer }) as const;

/** Whose way began how many days ago, and what happened on it when. */
const ways: readonly (readonly [number: number, openedDaysAgo: number, steps: readonly Step[]])[] =
  [
    [
      linh,
      140,
      [
        [138, issued("reflection")],
        [128, statement],
        [126, issued("provisional")],
        [90, magistrateAsked],
        [60, answers("yes")],
        [58, issued("temporary")],
      ],
    ],
    [
      blessing,
      184,
      [
        [182, issued("reflection")],
        [170, statement],
        [168, issued("provisional")],
        [150, answers("yes")],
        [147, issued("temporary")],
      ],
    ],
    [
      mehdi,
      60,
      [
        [58, issued("reflection")],
        [50, statement],
        [48, issued("provisional")],
        [40, magistrateAsked],
        [12, answers("unknown")],
      ],
    ],
    [wei, 24, [[22, issued("reflection")]]],
  ];

export const deedsOfResidence = (tale: DemoStory): readonly DatedAct[] =>
  ways.flatMap(([number, openedDaysAgo, steps]) => {
    const events = steps.map(([daysAgo, event]): WayEvent => ({
      ...event,
      on: dayAgo(tale, daysAgo),
    }));
    const way = { openedOn: dayAgo(tale, openedDaysAgo), events };
    const filed = known(tale.filed.get(number));
    return deedsOnWay(way, filed, tale.language).map(({ on, done }) => deedOn(on, "16:00", done));
  });

export function inventPapers(context: Context, tale: DemoStory): void {
  const { language, today } = tale;
  const passport = paper(context, personOf(tale, linh), "passport", addMonths(today, 4));
  scan(context, passport, language, nameOf(linh));
  paper(context, personOf(tale, linh), "insurance", addDays(today, 24));
  paper(context, personOf(tale, blessing), "workPermit", addDays(today, 60));
  paper(context, personOf(tale, wei), "addressProtection", null);
  const id = personOf(tale, mehdi);
  const line = known(expiringLines(context).find(({ person }) => person.id === id));
  runCommand(context, "documents.putOff", putOff, {
    id,
    about: line.about,
    task: known(line.next).kind,
    until: addDays(today, 3),
    reason: waits[language],
  });
}

/** Scans the residence document that a person holds. */
export function scanHeld(context: Context, id: PersonId, language: Language, name: string): void {
  const held = documentsOf(context.tx, id).find(
    ({ trackId, state }) => trackId !== null && state === "held",
  );
  scan(context, known(held).id, language, name);
}

function scan(context: Context, documentId: DocumentId, language: Language, name: string): void {
  runCommand(context, "scans.add", addScan, { documentId, file: inventedPassport(language, name) });
}

function paper(
  context: Context,
  id: PersonId,
  kind: OtherKind,
  expiresOn: CalendarDate | null,
): DocumentId {
  const askedOn = kind === "addressProtection" ? addMonths(context.today, -5) : null;
  runCommand(context, "documents.add", add, {
    id,
    kind,
    state: "held",
    askedOn,
    issuedOn: null,
    expiresOn,
    renews: null,
    fields: { ...noFields, attempts: [], number: "XX 000000" },
  });
  return known(documentsOf(context.tx, id).find((one) => one.kind === kind)).id;
}

const waits: Readonly<Record<Language, string>> = {
  en: "The auditor answers on Friday.",
  fr: "L’auditeur répond vendredi.",
  nl: "De auditeur antwoordt vrijdag.",
};
