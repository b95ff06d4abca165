import * as z from "zod";
import { addDays, addMonths, CalendarDate } from "../core/calendar-date.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { err, ok, type Result } from "../core/result.ts";
import { UserId } from "../users/user.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

export const ComplaintId = z.uuid().brand<"ComplaintId">();
export type ComplaintId = z.infer<typeof ComplaintId>;

export const ComplaintForm = z.enum(["oral", "written"]);
export type ComplaintForm = z.infer<typeof ComplaintForm>;

/** What a complaint is about. Its words say more. */
export const ComplaintAbout = z.enum([
  "room-and-house",
  "food",
  "rules",
  "help",
  "colleague",
  "housemate",
  "safety",
  "other",
]);
export type ComplaintAbout = z.infer<typeof ComplaintAbout>;

/** How the answer was given. */
export const AnswerForm = z.enum(["talk", "letter"]);
export type AnswerForm = z.infer<typeof AnswerForm>;

export const Satisfied = z.enum(["yes", "no", "unknown"]);
export type Satisfied = z.infer<typeof Satisfied>;

/** What is complained about: in the house while it matters there; until it is settled, the office stores it as well. */
export const ComplaintContent = z.strictObject({
  /** In the person's own words. */
  words: z.string().trim().min(1).max(4000),
  /** Whom or what it concerns besides a colleague. */
  concerns: z.string().trim().max(300),
  answer: z.string().trim().max(4000),
  second: z.string().trim().max(4000),
});
export type ComplaintContent = Readonly<z.infer<typeof ComplaintContent>>;

/** How far it is. */
export interface ComplaintState {
  readonly receivedOn: CalendarDate;
  readonly due: CalendarDate;
  readonly concernedUserId: UserId | null;
  readonly answeredOn: CalendarDate | null;
  readonly answeredBy: UserId | null;
  readonly satisfied: Satisfied | null;
  readonly secondOn: CalendarDate | null;
}

export const dueFrom = (receivedOn: CalendarDate, days: number): CalendarDate =>
  addDays(receivedOn, days);

export const ComplaintStage = z.enum(["open", "late", "answered", "second", "settled"]);
export type ComplaintStage = z.infer<typeof ComplaintStage>;

/** `second`: the person is not satisfied, and another user has to review it. The last day due is still in time. */
export function stageOfComplaint(state: ComplaintState, today: CalendarDate): ComplaintStage {
  if (state.answeredOn === null) return today > state.due ? "late" : "open";
  if (state.secondOn !== null) return "settled";
  if (state.satisfied === "no") return "second";
  return state.satisfied === null ? "answered" : "settled";
}

type Refusal = { readonly type: "ConcernsYou" } | { readonly type: "AnotherLooks" };

/** A user it concerns sees nothing of it and handles nothing of it. */
export const isConcerned = (
  { concernedUserId }: Pick<ComplaintState, "concernedUserId">,
  user: UserId,
): boolean => concernedUserId === user;

/** A second review is by a user who neither answered nor is concerned. */
export function maySecond(state: ComplaintState, user: UserId): Result<null, Refusal> {
  if (isConcerned(state, user)) return err({ type: "ConcernsYou" });
  return state.answeredBy === user ? err({ type: "AnotherLooks" }) : ok(null);
}

/**
 * The words of a settled complaint are deleted a year after it was received, or after two months where no one is named,
 * because then the departure of the person cannot be known.
 */
export const settledWordsGo = (
  { receivedOn, isAnonymous }: { readonly receivedOn: CalendarDate; readonly isAnonymous: boolean },
  today: CalendarDate,
): boolean => addMonths(receivedOn, isAnonymous ? 2 : 12) <= today;

export const ComplaintWritten = z.strictObject({
  receivedOn: CalendarDate,
  form: ComplaintForm,
  about: ComplaintAbout,
  own: customTermsIn(["about"]),
  /** Null: the person does not want to be named, and nothing here identifies them. */
  personId: PersonId.nullable(),
  /** A colleague it is about. */
  concernedUserId: UserId.nullable(),
  ...ComplaintContent.pick({ words: true, concerns: true }).shape,
});
export type ComplaintWritten = Readonly<z.infer<typeof ComplaintWritten>>;

const Shown = z.strictObject({ on: CalendarDate, byName: z.string() });

export const ComplaintView = z.strictObject({
  id: ComplaintId,
  version: z.number().int().min(1),
  number: z.number().int().min(1),
  receivedOn: CalendarDate,
  form: ComplaintForm,
  about: ComplaintAbout,
  own: customTermsIn(["about"]),
  due: CalendarDate,
  stage: ComplaintStage,
  person: PersonCard.pick({ id: true, number: true, name: true }).nullable(),
  isAnonymous: z.boolean(),
  concernedName: z.string().nullable(),
  takenBy: z.string(),
  /** Null once its words have gone, or where the reader's key does not open what the office kept. */
  content: ComplaintContent.nullable(),
  answered: z.strictObject({ ...Shown.shape, form: AnswerForm }).nullable(),
  satisfied: Satisfied.nullable(),
  second: Shown.nullable(),
  /** The signed-in person may give the second look. */
  maySecond: z.boolean(),
});
export type ComplaintView = Readonly<z.infer<typeof ComplaintView>>;
