// From the referral to the permit, counted independently: each life is followed from its referral, event by event.
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Life, Timeline } from "../../../electron/demo/years/person-history-facts.ts";

type Day = CalendarDate;

const namesOfSteps = {
  reflection: "reflection",
  provisional: "provisional",
  extended: "provisional",
  temporary: "temporary",
  openEnded: "permit",
} as const;
const order = ["intake", "assisted", "reflection", "provisional", "temporary", "permit"];

/** Every referral as `step end`. */
export function callFlow({ calls, lives }: Timeline, days: readonly Day[], today: Day): string[] {
  const told: string[] = [];
  for (const { on, decided } of [
    ...calls,
    ...lives.flatMap(({ call }) =>
      call === null || call.decided?.kind === "accepted" ? [] : [call],
    ),
  ])
    if (days.includes(on)) told.push(`call ${ends[decided?.kind ?? "open"] ?? ""}`);
  for (const life of lives)
    if (life.call?.decided?.kind === "accepted" && days.includes(life.call.on))
      told.push(walk(life, today));
  return told;
}

const ends: Readonly<Record<string, string>> = {
  open: "here",
  "no-show": "person",
  reoriented: "elsewhere",
  refused: "refused",
};

function walk({ assistedOn, way, closed }: Life, today: Day): string {
  let at = 0;
  let end = "here";
  if (assistedOn !== null && assistedOn <= today) at = 1;
  if (closed !== null) end = afterClosing(closed.reason);
  for (const event of way?.events ?? []) {
    if (event.on > today) continue;
    if (event.kind === "issued") at = Math.max(at, order.indexOf(namesOfSteps[event.step]));
    if (event.kind === "ended") end = afterWay(event.reason);
  }
  if (closed?.reason === "open-ended-permit") at = order.length - 1;
  return at === order.length - 1 ? "permit here" : `${order[at] ?? ""} ${end}`;
}

function afterWay(reason: string): string {
  if (["noStatement", "noAnswers", "refused"].includes(reason)) return "law";
  return ["voluntaryReturn", "assistanceLeft", "leftWithoutNotice"].includes(reason)
    ? "person"
    : "other";
}

function afterClosing(reason: string): string {
  if (["case-ended-without-stay", "removed"].includes(reason)) return "law";
  if (["ended-by-person", "left-without-notice", "voluntary-return"].includes(reason))
    return "person";
  if (["ended-by-centre", "not-accepted"].includes(reason)) return "refused";
  return ["reoriented", "other-centre"].includes(reason) ? "elsewhere" : "other";
}
