import { accessHistory, type AccessNames } from "../../../domain/integrity/access-history.ts";
import { accessRegister } from "../../../domain/integrity/access-register.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { linesOf } from "../people/display-names.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { rosterHistory } from "../users/roster.ts";

const linesPerPage = 50;

const view: Handler<"register.view"> = (context, { page }) => {
  const { tx, keys, house, settings } = context;
  if (!keys.holds.includes("office")) return err({ type: "NotMember", compartment: "office" });
  // Another program may have changed the file since the sign-in that checked it.
  const checked = rosterHistory(tx, house.roster.head);
  if (checked === null) return err({ type: "RosterDamaged" });
  const names = namesFor(context);
  const newestFirst = accessHistory(checked.statements, names).toReversed();
  const from = page * linesPerPage;
  return ok({
    register: {
      centreName: settings.centreName,
      ...accessRegister(house.roster, checked.statements, names),
    },
    history: newestFirst.slice(from, from + linesPerPage),
    hasMore: newestFirst.length > from + linesPerPage,
  });
};

/** A hidden file has a number for the colleagues who are named for it now, and none for anyone else. */
function namesFor(context: Context): AccessNames {
  const { people, hiddenFiles } = context.house.roster;
  const mine = [...hiddenFiles].filter(([, { holders }]) => holders.includes(context.me.id));
  const lines = linesOf(
    context,
    mine.map(([file]) => PersonId.parse(file)),
  );
  const numbers = new Map<string, number>(lines.map(({ id, number }) => [id, number]));
  return {
    person: (user) => people.get(user)?.name ?? "",
    hiddenFile: (file) => numbers.get(file) ?? null,
  };
}

export const accessRegisterHandlers = {
  "register.view": view,
} as const satisfies Partial<Handlers>;
