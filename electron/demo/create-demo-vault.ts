import { type CalendarDate, calendarDateOf, nightOf } from "../../domain/core/calendar-date.ts";
import { defaultSettings } from "../../domain/settings/house-settings.ts";
import type { AppError } from "../../domain/api/errors.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import { ok, type Result } from "../../domain/core/result.ts";
import type { Me } from "../../domain/users/user.ts";
import { visitor } from "../vault/sign-in/demo-vault.ts";
import type { Vault } from "../vault/platform/dispatch.ts";
import { type Founder, createVault } from "../vault/sign-in/create-vault.ts";
import { enter } from "../vault/sign-in/sign-in.ts";
import { write } from "../vault/platform/transactions.ts";
import { type DatedAct, expected, known, type Written } from "./dated-act.ts";
import { hire, type Team } from "./colleagues.ts";
import { beginHouse, deedsOfToday, tellNow } from "./present-residents/house-and-all-acts.ts";
import { inventedPeopleIn } from "./present-residents/people.ts";
import type { DemoStory } from "./present-residents/story-context.ts";
import { clockOn, onDay, writeInOrder } from "./write-by-date.ts";
import { addDays } from "./years/cached-date-arithmetic.ts";
import { onDuty } from "./years/staff-rota.ts";
import type { Span, Timeline } from "./years/person-history-facts.ts";
import { putOffWhatCanWait } from "./years/snoozed-reminders.ts";
import { inventTimeline } from "./years/invented-timeline.ts";
import { deedsOfYears } from "./years/write-years.ts";

/** Its passphrase protects nothing. */
const asDemo = {
  which: "demo",
  kdfCost: { memoryKiB: 64 * 1024, passes: 3, lanes: 1 },
} as const;

/**
 * Which vault it becomes, and what its passphrases cost; benchmarks measure it as a real one. The cost is given: the clock of an
 * invented past stands still, so nothing could be calibrated by it.
 */
interface Way {
  readonly which: "demo" | "house";
  readonly kdfCost: NonNullable<Vault["start"]["kdfCost"]>;
}
/** The resident of today who has lived here for longest came after it was founded. */
const fewestDays = 210;

export interface Past {
  /** Years that lie behind the house of today; none where it is not much older than those who live there. */
  readonly years: number;
  readonly seed: number;
}

export interface Begun {
  readonly me: Me;
  readonly team: Team;
  readonly written: Written;
  readonly span: Span;
  /** What lies behind the house; null where it is not much older than those who live there. */
  readonly timeline: Timeline | null;
}

type Look = Pick<Founder, "language" | "theme">;

/** Founds an invented house with its past, and what is of today, and opens it. */
export async function foundInvented(
  vault: Vault,
  look: Look,
  past: Past,
  way: Way = asDemo,
): Promise<Result<Me, AppError>> {
  const begun = await beginInvented(vault, look, past, way);
  if (!begun.ok) return begun;
  const { me, team } = begun.value;
  const tale = taleOf(vault, look.language, begun.value);
  tellDays(begun.value, look.language, deedsOfToday(tale));
  expected(
    write(team.house, vault.clock, (context) => {
      tellNow(context, tale);
      return ok(null);
    }),
    "today",
  );
  return ok(me);
}

/** Founds an invented vault as long ago as its past begins, without residents. */
export async function beginInvented(
  vault: Vault,
  look: Look,
  { years, seed }: Past,
  { which, kdfCost }: Way = asDemo,
): Promise<Result<Begun, AppError>> {
  const { language } = look;
  const span = spanOf(vault, years, language);
  const clock = clockOn(span.from);
  const then = { ...vault, clock, start: { ...vault.start, kdfCost } };
  const roles = ["shelter", "care", "admin"] as const;
  const made = await createVault(then, which, { ...visitor, ...look, name: "Robin Demo", roles });
  const entered = enter(then, made);
  if (!entered.ok) return entered;
  if (!made.ok) return made;
  const house = made.value;
  vault.house = house;
  const beds = onDay(house, span.from, (context) => beginHouse(context, language));
  const timeline = years === 0 ? null : inventTimeline(seed, span);
  const { passphrase } = visitor;
  const team =
    timeline === null
      ? { house, care: [], shelter: [] }
      : await hire({ vault: then, house, clock, language, passphrase });
  const written = { beds, care: team.care.map(({ userId }) => userId), filed: new Map() };
  return ok({ me: entered.value, team, written, span, timeline });
}

/** Writes the years that lie behind it up to yesterday, and between them what else was done. */
export function tellDays(
  { team, written, timeline, span }: Begun,
  language: Language,
  others: readonly DatedAct[] = [],
): void {
  const years = timeline === null ? [] : deedsOfYears(timeline, written, language);
  writeInOrder(team, [...years, ...others]);
  if (timeline !== null)
    onDay(known(team.care[onDuty(span.to)]), span.to, (context) => {
      putOffWhatCanWait(context, language);
    });
}

function taleOf({ clock }: Vault, language: Language, { written: { beds } }: Begun): DemoStory {
  const { zone, nightTurnsAt } = defaultSettings;
  const now = clock.now();
  return {
    language,
    now,
    zone,
    today: calendarDateOf(now, zone),
    beds,
    filed: new Map(),
    tonight: nightOf(now, zone, nightTurnsAt),
  };
}

/** Up to yesterday; those who live in the house today came into beds that others had before. */
function spanOf({ clock }: Vault, years: number, language: Language): Span {
  const { zone, nightTurnsAt } = defaultSettings;
  const today = calendarDateOf(clock.now(), zone);
  const tonight = nightOf(clock.now(), zone, nightTurnsAt);
  const bedsUntil = new Map<number, CalendarDate>();
  for (const { bed, nightsAgo } of inventedPeopleIn(language))
    bedsUntil.set(bed - 1, addDays(tonight, -nightsAgo));
  return {
    from: addDays(today, -Math.max(fewestDays, Math.round(365.25 * years))),
    to: addDays(today, -1),
    bedsUntil,
  };
}
