import { documentNames } from "../residence/procedure/residence-document-names.ts";
import { phrasesFor } from "../dossiers/compose-dossier.ts";
import { list, nationalityIn } from "../dossiers/texts/shared-text-formatting.ts";
import type { Language } from "../core/display-settings.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { FieldId } from "./template-fields.ts";
import type { LetterKind } from "./letter-kind.ts";
import type { FieldValues } from "./render-template.ts";

/** What the file has for each field, in the language of the letter. */
export function valuesOf(facts: LetterFacts, kind: LetterKind, language: Language): FieldValues {
  const say = phrasesFor(language);
  const { on, person, accompaniment: help, statement, appointment } = facts;
  const current = facts.current?.isWithdrawn === true ? null : facts.current;
  const day = (one: Parameters<typeof say.day>[0] | null) => (one === null ? null : say.day(one));
  const asked = askedFor(kind);
  const document = asked === null ? null : facts.documents[asked.step];
  return {
    "person.name": said(person.name),
    "person.birthDate": day(person.birthDate),
    "person.birthPlace": said(person.birthPlace),
    "person.nationality": nationalityIn(say, person),
    "document.name": current === null ? null : documentNames[current.kind][language],
    "document.until": day(current?.until ?? null),
    "request.asked":
      asked === null || document === null ? null : say.asked(asked.transition, document),
    "request.subject":
      asked === null || document === null ? null : say.words.subject(asked.transition, document),
    "accompaniment.since": day(help.since),
    "accompaniment.way": help.since === null ? null : say.lived[help.way],
    "interviews.count": help.interviews === 0 ? null : String(help.interviews),
    "interviews.from": day(help.from),
    ...courtValues(facts, language),
    "conditions.leftOn": day(facts.leftOn),
    "conditions.agreedOn": day(facts.agreedOn),
    "statement.on": day(statement?.on ?? null),
    "statement.what": statement === null ? null : say.words.statements[statement.form],
    "appointment.day": day(appointment?.day ?? null),
    "appointment.time": appointment === null ? null : hourIn(appointment.at, language),
    "letter.day": say.day(on),
    "sender.name": said(facts.senderName),
    "centre.name": said(facts.centreName),
  };
}

function courtValues({ court, statement, openQuestions, lawyer }: LetterFacts, language: Language) {
  const { words } = phrasesFor(language);
  const office =
    court === null || court.office === "unknown"
      ? null
      : [words.offices[court.office], court.place].filter((part) => part !== "").join(", ");
  const questions = list(openQuestions.map((id) => words.questions[id]));
  return {
    "statement.authority": said(statement?.authority),
    "statement.number": said(statement?.number),
    "court.office": said(office),
    "court.notice": said(court?.notice),
    "questions.open": said(questions),
    "lawyer.name": said(lawyer),
  } satisfies Partial<Record<FieldId, string | null>>;
}

/** Which step of the procedure a letter asks for; null for one that asks for no document. */
function askedFor(kind: LetterKind) {
  switch (kind) {
    case "firstDocument":
      // The sentence for every renewed document.
      return { transition: "T3", step: "reflection" } as const;
    case "declaration":
      return { transition: "T3", step: "provisional" } as const;
    case "extension":
      return { transition: "T8", step: "provisional" } as const;
    default:
      return null;
  }
}

/** "14 h 30" where a language writes it so. */
function hourIn(at: string, language: Language): string {
  const [hour = "", minute = ""] = at.split(":");
  if (language === "en") return at;
  const plain = String(Number(hour));
  const rest = minute === "00" ? "" : minute;
  return language === "fr"
    ? `${plain}\u00a0h${rest === "" ? "" : `\u00a0${rest}`}`
    : `${plain}${rest === "" ? "" : `.${rest}`}\u00a0uur`;
}

const said = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === "" ? null : text.trim();
