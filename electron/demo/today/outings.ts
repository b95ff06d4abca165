import { endOutings, insertPass } from "../../../db/passes.ts";
import { openStays } from "../../../db/stays.ts";
import { addMinutes } from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import { type Inside, type Outing, PassId, passesGoBefore } from "../../../domain/pass.ts";
import type { PersonId } from "../../../domain/person.ts";
import type { StayId } from "../../../domain/stay.ts";
import type { Context } from "../../vault/context.ts";
import { residents } from "../../vault/out.ts";

/** Somebody at a lesson, a family at the playground, somebody who is a little late, and who came back in the last two days. */
export function inventOutings(context: Context, language: Language): void {
  const { tx, now, me } = context;
  const stays = new Map(openStays(tx).map((stay) => [stay.personId, stay.id]));
  const people = residents(context);
  const family = people.filter(({ householdId }) => householdId !== null);
  const alone = people.filter(({ householdId }) => householdId === null);
  const groups = [alone.slice(2, 3), family, alone.slice(5, 6)];
  inventReturns(context, alone.slice(6), stays, language);
  groups.forEach((group, index) => {
    const outing = outings[index];
    const going = group.flatMap(({ id: personId }) => {
      const stayId = stays.get(personId);
      return stayId === undefined ? [] : [{ personId, stayId }];
    });
    if (outing === undefined || going.length === 0) return;
    const { leftAgo, backIn, where, ...agreed } = outing;
    const pass = {
      id: PassId.parse(context.newId()),
      ...agreed,
      whereTo: where[language],
      outAt: addMinutes(now, -leftAgo),
      backBy: addMinutes(now, backIn),
      outBy: me.id,
      byCount: false,
    };
    insertPass(tx, pass, going);
    for (const { personId } of going)
      context.note({ action: "wentOut", object: { kind: "people", id: personId } });
  });
}

/** Who went out in the last two days, and is back: older passes are gone. */
function inventReturns(
  context: Context,
  people: readonly Inside[],
  stays: ReadonlyMap<PersonId, StayId>,
  language: Language,
): void {
  const { tx, now, me, settings } = context;
  for (const [index, { id: personId }] of people.entries()) {
    const [stayId, outing] = [stays.get(personId), outings[index % outings.length]];
    const outAt = addMinutes(now, -60 * (5 + index * 7));
    if (stayId === undefined || outing === undefined) continue;
    if (outAt < passesGoBefore(now, settings.passKeepHours)) return;
    const { where, company, hasPhone } = outing;
    const id = PassId.parse(context.newId());
    const agreed = { company, hasPhone, whereTo: where[language], backBy: addMinutes(outAt, 180) };
    const pass = { id, ...agreed, outAt, outBy: me.id, byCount: false };
    insertPass(tx, pass, [{ personId, stayId }]);
    const back = { endedAt: addMinutes(outAt, 150), endedAs: "back", endedBy: me.id } as const;
    endOutings(tx, [personId], back);
    for (const action of ["wentOut", "cameBack"] as const)
      context.note({ action, object: { kind: "people", id: personId } });
  }
}

const outings: readonly (Omit<Outing, "whereTo" | "backBy"> & {
  readonly leftAgo: number;
  /** Minutes from now; negative when the time has passed. */
  readonly backIn: number;
  readonly where: Readonly<Record<Language, string>>;
})[] = [
  {
    leftAgo: 95,
    backIn: -20,
    company: "alone",
    hasPhone: true,
    where: { en: "French lesson", fr: "cours de français", nl: "Franse les" },
  },
  {
    leftAgo: 60,
    backIn: 75,
    company: "colleague",
    hasPhone: true,
    where: { en: "the playground", fr: "la plaine de jeux", nl: "de speeltuin" },
  },
  {
    leftAgo: 30,
    backIn: 190,
    company: "someone",
    hasPhone: false,
    where: { en: "shops", fr: "courses", nl: "winkels" },
  },
];
