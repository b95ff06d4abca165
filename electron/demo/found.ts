import { type CalendarDate, civilDate, nightOf } from "../../domain/calendar.ts";
import { defaultSettings } from "../../domain/house.ts";
import type { AppError } from "../../domain/errors.ts";
import type { Language } from "../../domain/look.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { Me } from "../../domain/user.ts";
import type { Vault } from "../vault/dispatch.ts";
import { visitor } from "../vault/demo-vault.ts";
import { type Founder, found } from "../vault/found.ts";
import { beginHouse, inventHouse } from "./today/house.ts";
import { inventedPeopleIn } from "./today/people.ts";
import { enter } from "../vault/sign-in.ts";
import { write } from "../vault/transact.ts";
import { hire } from "./colleagues.ts";
import { addDays } from "./years/days.ts";
import type { OpenHouse } from "../vault/open-house.ts";
import type { Span, Timeline } from "./years/life.ts";
import { inventTimeline } from "./years/timeline.ts";
import { clockOn, writeYears } from "./years/write-years.ts";

const cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

export interface Tale {
  /** Years that lie behind the house of today; none for a house of one moment. */
  readonly years: number;
  readonly seed: number;
}

export interface Begun {
  readonly me: Me;
  readonly house: OpenHouse;
  /** What lies behind the house; null for one of a moment. */
  readonly timeline: Timeline | null;
}

type Look = Pick<Founder, "language" | "theme">;

/** Founds an invented house with its past, and what is of today, and opens it. */
export async function foundInvented(
  vault: Vault,
  look: Look,
  tale: Tale,
): Promise<Result<Me, AppError>> {
  const begun = await beginInvented(vault, look, tale);
  if (!begun.ok) return begun;
  const { me, house } = begun.value;
  inventHouse(house, vault.clock, look.language);
  return ok(me);
}

/** Founds an invented house as long ago as its tale begins, and tells it up to yesterday. */
export async function beginInvented(
  vault: Vault,
  look: Look,
  { years, seed }: Tale,
): Promise<Result<Begun, AppError>> {
  const { language } = look;
  const span = spanOf(vault, years, language);
  const clock = years === 0 ? vault.clock : clockOn(span.from);
  const then = { ...vault, clock, start: { ...vault.start, kdfCost: cost } };
  const roles = ["shelter", "care", "admin"] as const;
  const made = await found(then, "demo", { ...visitor, ...look, name: "Robin Demo", roles });
  const entered = enter(then, made);
  if (!entered.ok) return entered;
  if (!made.ok) return made;
  const house = made.value;
  vault.house = house;
  const timeline = years === 0 ? null : inventTimeline(seed, span);
  if (timeline !== null) {
    write(house, clock, (context) => {
      beginHouse(context, language);
      return ok(null);
    });
    const { passphrase } = visitor;
    writeYears(await hire({ vault: then, house, clock, language, passphrase }), timeline, language);
  }
  return ok({ me: entered.value, house, timeline });
}

/** Up to yesterday; those who live in the house today came into beds that others had before. */
function spanOf({ clock }: Vault, years: number, language: Language): Span {
  const { zone, nightTurnsAt } = defaultSettings;
  const today = civilDate(clock.now(), zone);
  const tonight = nightOf(clock.now(), zone, nightTurnsAt);
  const bedsUntil = new Map<number, CalendarDate>();
  for (const { bed, nightsAgo } of inventedPeopleIn(language))
    bedsUntil.set(bed - 1, addDays(tonight, -nightsAgo));
  return {
    from: addDays(today, -Math.round(365.25 * years)),
    ...{ to: addDays(today, -1), bedsUntil },
  };
}
