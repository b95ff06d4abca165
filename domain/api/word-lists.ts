import * as z from "zod";
import { CancelReason, PlaceClass } from "../appointments/appointment.ts";
import { ParcelKind, ThingKind } from "../daily-life/post-and-lent-items.ts";
import { ComplaintAbout } from "../incidents/complaint.ts";
import { SessionKind, SessionPlace, Theme } from "../counselling/session.ts";
import { MethodOfControl, Sector } from "../vocabulary/exploitation.ts";
import { ArrivalNeed, EpisodeEnd } from "../intake/intake.ts";
import { Counterpart, InformationTopic } from "../legal/legal-record.ts";
import { HelpKind } from "../plan/plan-entry.ts";
import { Contract, WorkSector } from "../plan/course-and-work-record.ts";
import { RefusalReason } from "../referrals/referral.ts";
import {
  ExitDestination,
  ExitReason,
  ReferralSource,
  VisitPlace,
} from "../vocabulary/code-lists.ts";

/** Why a word is always offered. `rest`: for what fits no other. `rule`: the program counts on it, or writes it itself. */
export type Stays = "rest" | "rule";

/**
 * Why a centre cannot add words to a list. `standard`: its words come from a standard used in other statistics. `form`:
 * which of them can be chosen depends on the form of exploitation. `session`: they are signed with a note, and how a
 * session counts depends on them. `several`: they are ticked together, and only the built-in ones have a place there.
 */
type Closed = "standard" | "form" | "session" | "several";

interface WordList {
  /** The place of its words among those of a language. */
  readonly key: string;
  readonly codes: readonly string[];
  readonly stay: Readonly<Record<string, Stays>>;
  /** Null where a centre can add words of its own, each counted as one of ours. */
  readonly closed: Closed | null;
  /** The words of the list appear in printouts for a person. */
  readonly isOnSheets?: true;
}

const open = <Code extends string>(
  key: string,
  codes: readonly Code[],
  stay: Partial<Record<Code, Stays>> = {},
) => ({ key, codes, stay, closed: null }) as WordList;

const closed = <Code extends string>(
  why: Closed,
  key: string,
  codes: readonly Code[],
  stay: Partial<Record<Code, Stays>> = {},
) => ({ key, codes, stay, closed: why }) as WordList;

/**
 * The lists a centre may shorten and call otherwise, each with the key of its words. What is not here is no choice of words:
 * residence documents, judicial events, forms of exploitation and what a consent says are called by law or by what was
 * signed; scales and states are steps of a rule.
 */
export const wordLists = {
  source: open("vocab:referral", ReferralSource.options, { unknown: "rest" }),
  refusal: open("referrals:reasons", RefusalReason.options, { other: "rest" }),
  sector: closed("form", "exploitation:sector", Sector.options, { other: "rest" }),
  method: closed("standard", "exploitation:method", MethodOfControl.options, { Other: "rest" }),
  episodeEnd: open("intake:ends", EpisodeEnd.options, { other: "rest" }),
  arrivalNeed: closed("several", "intake:needsOf", ArrivalNeed.options, {
    "medicine-tonight": "rule",
  }),
  destination: open("vocab:destination", ExitDestination.options, { unknown: "rest" }),
  reason: open("vocab:reason", ExitReason.options, {
    "left-without-notice": "rule",
    reoriented: "rule",
    "not-accepted": "rule",
  }),
  theme: open("vocab:theme", Theme.options),
  contactKind: closed("session", "vocab:contactKind", SessionKind.options, {
    counselling: "rule",
    accompaniment: "rule",
  }),
  contactPlace: closed("session", "vocab:contactPlace", SessionPlace.options, {
    centre: "rule",
    phone: "rule",
  }),
  appointmentPlace: {
    ...open("vocab:appointmentPlace", PlaceClass.options, {
      doctor: "rule",
      hospital: "rule",
      outside: "rest",
    }),
    isOnSheets: true,
  },
  cancelReason: open("vocab:cancelReason", CancelReason.options, { other: "rest" }),
  workSector: open("plan:sector", WorkSector.options, { other: "rest" }),
  contract: open("plan:contract", Contract.options),
  help: open("plan:help", HelpKind.options, { other: "rest" }),
  information: closed("several", "legal:topics", InformationTopic.options, {
    rights: "rule",
    duties: "rule",
  }),
  counterpart: open("legal:counterparts", Counterpart.options, { other: "rest" }),
  visitPlace: open("vocab:visitPlace", VisitPlace.options, { "visiting-room": "rule" }),
  parcelKind: open("vocab:parcelKind", ParcelKind.options, {
    registered: "rule",
    other: "rest",
  }),
  thingKind: open("vocab:thingKind", ThingKind.options, { other: "rest" }),
  complaint: open("wrong:about", ComplaintAbout.options, { other: "rest" }),
} as const satisfies Readonly<Record<string, WordList>>;

export type WordListId = keyof typeof wordLists;
export const wordListIds = Object.keys(wordLists) as readonly WordListId[];
export const WordListId = z.enum(wordListIds);

/** The lists by the work in which they are met, in the order in which they are shown. */
export const listParts = {
  calls: ["source", "refusal"],
  intake: ["sector", "method", "episodeEnd", "arrivalNeed"],
  work: ["theme", "contactKind", "contactPlace", "help", "workSector", "contract"],
  legal: ["information", "counterpart"],
  house: ["appointmentPlace", "cancelReason", "visitPlace", "parcelKind", "thingKind", "complaint"],
  leaving: ["destination", "reason"],
} as const satisfies Readonly<Record<string, readonly WordListId[]>>;
export type ListPart = keyof typeof listParts;

export const listOf = (id: WordListId): WordList => wordLists[id];

/** A word of ours in a list. */
export const isOurs = (id: WordListId, word: string): boolean => listOf(id).codes.includes(word);

/** The key under which screens and documents look up a word: `vocab:reason.death`. */
export const keyOfWord = (id: WordListId, word: string): string => `${listOf(id).key}.${word}`;
