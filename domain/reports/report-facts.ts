// What reports count, as it is in the file: columns of the house, and what only the office opens. Nothing of `care`.
import type { Assistance, AssistanceId, ModeDecision } from "../intake/assistance.ts";
import type { CalendarDate } from "../core/calendar-date.ts";
import type { CensusState } from "../accommodation/census.ts";
import type { SessionKind } from "../counselling/session.ts";
import type { DocumentKind, DocumentState } from "../residence/document.ts";
import type { ExploitationForm, Sector } from "../vocabulary/exploitation.ts";
import type { AgeClass } from "../retention/anonymized-file-row.ts";
import type { RecordedEvent } from "../legal/judicial-event.ts";
import type { PersonId } from "../people/person.ts";
import type { ProjectKind, ProjectOutcome } from "../plan/course-and-work-record.ts";
import type { ResidenceEvent } from "../residence/procedure/procedure-event.ts";
import type { DecisionKind, ReferralId } from "../referrals/referral.ts";
import type { UserId } from "../users/user.ts";
import type { ReferralSource, Sex } from "../vocabulary/code-lists.ts";
import type { ChosenCustomTerms } from "../vocabulary/custom-term-choice.ts";

type Day = CalendarDate;

export interface ReferralFact {
  readonly id: ReferralId;
  /** The civil day on which it came. */
  readonly day: Day;
  readonly referredBy: ReferralSource;
  readonly detectedBy: ReferralSource;
  readonly decision: DecisionKind;
  readonly personId: PersonId | null;
  /** Words of the centre that were chosen. */
  readonly own?: ChosenCustomTerms<"referredBy" | "detectedBy"> | undefined;
}

/** A file, and the day on which the centre first took the person on. */
export interface FileFact {
  readonly personId: PersonId;
  readonly openedOn: Day;
  readonly sex: Sex;
  /** On the day the file was opened; unknown where it may be one class or another. */
  readonly ageClass: AgeClass;
  /** Null where it is not known, or presumed only. */
  readonly nationality: string | null;
}

export interface StayFact {
  readonly personId: PersonId;
  readonly from: Day;
  readonly until: Day | null;
  readonly referredBy: ReferralSource;
  /** A word of the centre that was chosen. */
  readonly own?: ChosenCustomTerms<"referredBy"> | undefined;
}

export interface DocumentFact {
  readonly personId: PersonId;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  readonly askedOn: Day | null;
  readonly issuedOn: Day | null;
  readonly expiresOn: Day | null;
}

export interface SessionFact {
  readonly personId: PersonId;
  readonly day: Day;
  readonly kind: SessionKind;
  readonly isInterview: boolean;
  readonly by: UserId;
}

/** Sessions that count as an interview, day by day: with whom, once for each. */
export interface InterviewDay {
  readonly day: Day;
  readonly people: readonly PersonId[];
}

export interface ProjectFact {
  readonly personId: PersonId;
  readonly kind: ProjectKind;
  readonly level: string | null;
  readonly sector: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly outcome: ProjectOutcome;
  /** A word of the centre that was chosen. */
  readonly own?: ChosenCustomTerms<"sector"> | undefined;
}

/** The answers on a night that was counted. */
export interface CountedNight {
  readonly night: Day;
  readonly personId: PersonId;
  readonly state: CensusState;
}

/** A place to sleep; a cot is no place of the house. */
export interface PlaceFact {
  readonly id: string;
  /** The first day on which it was no longer in use. */
  readonly retiredOn: Day | null;
  readonly closures: readonly { readonly from: Day; readonly until: Day | null }[];
}

/** An exploitation a person experienced. */
export interface EpisodeFact {
  readonly form: ExploitationForm;
  readonly sector: Sector | null;
}

/** What the house itself reads. */
export interface HouseFacts {
  readonly calls: readonly ReferralFact[];
  readonly files: readonly FileFact[];
  readonly tracks: readonly Assistance[];
  readonly modes: ReadonlyMap<AssistanceId, readonly ModeDecision[]>;
  readonly stays: readonly StayFact[];
  readonly documents: readonly DocumentFact[];
  readonly contacts: readonly SessionFact[];
  readonly interviews: readonly InterviewDay[];
  readonly projects: readonly ProjectFact[];
  /** Nights whose census was closed, and what was seen on them. */
  readonly censuses: ReadonlySet<Day>;
  readonly counted: readonly CountedNight[];
  readonly places: readonly PlaceFact[];
  /** The last night that is over. */
  readonly lastNight: Day;
  /** People whose file exists without its texts: an erasure order deleted them, and nothing was added since. */
  readonly wordsGone: ReadonlySet<PersonId>;
}

/** A way to a residence permit; without events where it is damaged. */
export interface ProcedureFact {
  readonly openedOn: Day;
  readonly events: readonly ResidenceEvent[] | null;
}

/** Of each person, the newest way first. */
export type ProceduresByPerson = ReadonlyMap<PersonId, readonly ProcedureFact[]>;

/** What the office alone opens. */
export interface OfficeFacts {
  /** Hidden files of which this reader is not named. */
  readonly closed: ReadonlySet<PersonId>;
  /** Of each person of whom something was recorded; null where it is damaged. */
  readonly episodes: ReadonlyMap<PersonId, readonly EpisodeFact[] | null>;
  /** The procedures of each person whose file is open on the last day. */
  readonly ways: ProceduresByPerson;
  /** The same for the callers. */
  readonly waysOfCallers: ProceduresByPerson;
  readonly cases: readonly {
    /** The people linked to the case, and since when the link is known. */
    readonly people: readonly { readonly personId: PersonId; readonly since: Day }[];
    readonly events: readonly RecordedEvent[];
  }[];
}

/** What there is to read, by its name. */
export type FactName = keyof HouseFacts | keyof OfficeFacts;

/** The named facts, and nothing else. `office` is null for a reader without its key. */
export type FactsOf<K extends FactName> = Pick<HouseFacts, Extract<K, keyof HouseFacts>> & {
  readonly office: Pick<OfficeFacts, Extract<K, keyof OfficeFacts>> | null;
};
export type Facts = FactsOf<FactName>;

const ofOffice: Readonly<Record<keyof OfficeFacts, true>> = {
  closed: true,
  episodes: true,
  ways: true,
  waysOfCallers: true,
  cases: true,
};
export const isOfOffice = (name: FactName): name is keyof OfficeFacts => name in ofOffice;

/**
 * Of what was read, what is named.
 *
 * @throws where that was not read
 */
export function handed<K extends FactName>(facts: FactsOf<K>, reads: readonly K[]): FactsOf<K> {
  const { office, ...house } = facts;
  const from = (all: object, name: FactName): readonly [FactName, unknown] => {
    if (!(name in all)) throw new Error(`Nobody has read the ${name}`);
    return [name, all[name as never]];
  };
  const ours = reads.filter((name) => !isOfOffice(name)).map((name) => from(house, name));
  const theirs = reads.filter(isOfOffice);
  return {
    ...Object.fromEntries(ours),
    office: office === null ? null : Object.fromEntries(theirs.map((name) => from(office, name))),
  } as FactsOf<K>;
}
