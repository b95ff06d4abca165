import { appointmentsOfPersonFrom } from "../../../db/appointments/appointments.ts";
import { templateInForce } from "../../../db/letters/letters.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { activations } from "../../../db/residence/procedures.ts";
import { overAt } from "../../../domain/appointments/appointment.ts";
import type { LetterFacts } from "../../../domain/letters/letter-facts.ts";
import type { LetterKind } from "../../../domain/letters/letter-kind.ts";
import { shippedText } from "../../../domain/letters/texts/default-texts.ts";
import type { LetterText } from "../../../domain/letters/texts/letter-text-type.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { profileOn } from "../../../domain/residence/procedure/rules-in-force.ts";
import type { ResidenceStatus } from "../../../domain/residence/procedure/residence-status.ts";
import type { Context } from "../platform/handler-context.ts";
import { applicantOf } from "../dossiers/applicant.ts";
import { accompanied } from "../dossiers/dossier-facts.ts";
import { lawyerAndCivilParty } from "../legal/sealed-legal-records.ts";
import { casesFacts, conditionFacts } from "../residence/residence-facts.ts";

/** All that the file knows for a letter, for a reader whose key opens the office. */
export function letterFacts(context: Context, person: PersonRow): LetterFacts {
  const { tx, today, settings, me } = context;
  const { identity, asking } = applicantOf(context, person);
  const status = asking?.status ?? null;
  const held = status?.document ?? null;
  const profile = profileOn(activations(tx), today);
  const conditions = conditionFacts(context, person, asking?.trackId ?? null);
  const court = casesFacts(context, person).at(-1);
  const next = nextAppointment(context, person);
  return {
    on: today,
    centreName: settings.centreName,
    senderName: me.name,
    person: identity,
    current:
      held === null
        ? null
        : {
            kind: held.kind,
            step: held.step,
            until: held.until,
            isWithdrawn: held.withdrawnOn !== null,
          },
    documents: profile.documents,
    accompaniment: accompanied(context, person, held?.issuedOn ?? null),
    leftOn: conditions.broken.includes("C1") ? null : conditions.leftOn,
    agreedOn: conditions.broken.includes("C2") ? null : conditions.agreedOn,
    statement: conditions.statements.at(-1) ?? null,
    court:
      court === undefined
        ? null
        : { office: court.office, place: court.place, notice: court.notice },
    lawyer: lawyerAndCivilParty(context, person).lawyer,
    openQuestions: status === null ? [] : openQuestionsOf(status),
    appointment: next === undefined ? null : { day: next.plan.day, at: next.plan.at },
  };
}

/** Questions without a positive answer for the next request. */
function openQuestionsOf({ track, profile }: ResidenceStatus): LetterFacts["openQuestions"] {
  const { answers } = track.answersForNext;
  return profile.questions.filter((id) => answers[id] !== "yes");
}

/** The first that is not over yet, and from which the person has not come back. */
const nextAppointment = ({ tx, today, now, settings }: Context, { card }: PersonRow) =>
  appointmentsOfPersonFrom(tx, card.id, today).find(
    ({ plan, backAt }) => backAt === null && overAt(plan, settings.zone) > now,
  );

export interface TextInForce extends LetterText {
  /** 0 is the one that is shipped. */
  readonly number: number;
}

export function textInForce({ tx }: Context, kind: LetterKind, language: Language): TextInForce {
  const row = templateInForce(tx, kind, language);
  return row === null
    ? { number: 0, ...shippedText(kind, language) }
    : { number: row.number, subject: row.subject, text: row.body };
}
