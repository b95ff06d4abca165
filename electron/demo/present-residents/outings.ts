import {
  addMinutes,
  calendarDateOf,
  clockTimeOf,
  type Instant,
} from "../../../domain/core/calendar-date.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { Outing } from "../../../domain/outings/outing.ts";
import { back, goOut } from "../../vault/outings/outings.handlers.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { deedAt, personOf, type DemoStory } from "./story-context.ts";

/** A person at a lesson, a family at the playground, a person who is a little late, and the returns of the last two days. */
export const deedsOfOutings = (tale: DemoStory): readonly DatedAct[] => [
  ...returned.flatMap((number, index) => deedsOfReturn(tale, number, index)),
  ...outings.map((outing) => {
    const outAt = addMinutes(tale.now, -outing.leftAgo);
    return goesOut(tale, outing, {
      who: outing.who,
      outAt,
      backBy: addMinutes(tale.now, outing.backIn),
    });
  }),
];

/** Who went out in the last two days, and is back: older outings are deleted. */
const returned = [10, 11, 12, 13, 14];

function deedsOfReturn(tale: DemoStory, number: number, index: number): readonly DatedAct[] {
  const outAt = addMinutes(tale.now, -60 * (5 + index * 7));
  const endedAt = addMinutes(outAt, 150);
  if (!isByDay(tale, outAt, endedAt)) return [];
  const outing = known(outings[index % outings.length]);
  return [
    goesOut(tale, outing, { who: [number], outAt, backBy: addMinutes(outAt, 180) }),
    deedAt(tale, endedAt, (context) => {
      runCommand(context, "passes.back", back, { personIds: [personOf(tale, number)] });
    }),
  ];
}

/** No one goes out so late that they would be counted meanwhile. */
const isByDay = ({ zone }: DemoStory, from: Instant, until: Instant): boolean =>
  calendarDateOf(from, zone) === calendarDateOf(until, zone) &&
  clockTimeOf(from, zone) > "07:00" &&
  clockTimeOf(until, zone) < "21:45";

const goesOut = (
  tale: DemoStory,
  { company, hasPhone, where }: InventedOuting,
  { who, outAt, backBy }: { who: readonly number[]; outAt: Instant; backBy: Instant },
): DatedAct =>
  deedAt(tale, outAt, (context) => {
    runCommand(context, "passes.goOut", goOut, {
      personIds: who.map((number) => personOf(tale, number)),
      company,
      hasPhone,
      whereTo: where[tale.language],
      backBy,
    });
  });

type InventedOuting = Omit<Outing, "whereTo" | "backBy"> & {
  readonly leftAgo: number;
  /** Minutes from now; negative when the time has passed. */
  readonly backIn: number;
  /** The numbers of those who go together. */
  readonly who: readonly number[];
  readonly where: Readonly<Record<Language, string>>;
};

const outings: readonly InventedOuting[] = [
  {
    leftAgo: 95,
    who: [3],
    backIn: -20,
    company: "alone",
    hasPhone: true,
    where: { en: "French lesson", fr: "cours de français", nl: "Franse les" },
  },
  {
    leftAgo: 60,
    who: [5, 6, 7],
    backIn: 75,
    company: "colleague",
    hasPhone: true,
    where: { en: "the playground", fr: "la plaine de jeux", nl: "de speeltuin" },
  },
  {
    leftAgo: 30,
    who: [9],
    backIn: 190,
    company: "someone",
    hasPhone: false,
    where: { en: "shops", fr: "courses", nl: "winkels" },
  },
];
