import { peopleByIds, type PersonRow } from "../../../db/people/people.ts";
import {
  activations,
  insertActivation,
  lastActivations,
  type ProcedureRow,
} from "../../../db/residence/procedures.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  type Activation,
  profileOf,
  profiles,
} from "../../../domain/residence/procedure/rules-in-force.ts";
import { taskChanges } from "../../../domain/residence/procedure/rules-change-preview.ts";
import type { ProfileChange } from "../../../domain/residence/residence-record.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { readsOffice } from "../people/readable-person-files.ts";
import { openProcedures, readStatus } from "./residence-status.ts";
import { refreshResidence } from "./procedures.ts";
import { withOfficeName } from "../people/name-for-office.ts";

/** Every profile that is shipped, oldest first, with the day from which it counts here. */
export const list: Handler<"profiles.list"> = ({ tx }) => {
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const last = new Map(lastActivations(tx).map((row) => [row.profile, row]));
  return ok(
    profiles.map(({ id, since }) => {
      const row = last.get(id as Exclude<typeof id, "1997">);
      const from = id === "1997" ? since : (row?.from ?? null);
      const said = row === undefined ? null : { at: row.at, byName: names.get(row.by) ?? "" };
      return { id, from, said };
    }),
  );
};

/** Whose tasks would move, appear or go. Nothing is written. */
export const preview: Handler<"profiles.preview"> = (context, switching) => {
  const wrong = tooEarly(switching);
  if (wrong !== null) return err(wrong);
  const after = switchedTo(context, switching);
  return ok(
    waysWithPeople(context).flatMap(({ row, person }): readonly ProfileChange[] => {
      const status = readsOffice(context, person) ? readStatus(context, person, row) : null;
      if (status === null) return [];
      const moves = taskChanges(status, after);
      const { id, number, name } = withOfficeName(context, person);
      return moves.length === 0 ? [] : [{ person: { id, number, name }, moves: [...moves] }];
    }),
  );
};

/** Switches a profile on from a day, or off. What was issued keeps the profile of its day. */
export const switchTo: Handler<"profiles.switch"> = (context, switching) => {
  const { tx, now, me } = context;
  const wrong = tooEarly(switching);
  if (wrong !== null) return err(wrong);
  const { profile, from } = switching;
  const id = context.newId();
  insertActivation(tx, { id, profile, from, at: now, by: me.id });
  context.note({
    action: "profileSwitched",
    object: { kind: "profile_activations", id },
    detail: from === null ? profile : `${profile} ${from}`,
  });
  for (const { person } of waysWithPeople(context)) refreshResidence(context, person.card);
  return ok(null);
};

/** In a new house the rules that were read in a public source are in force from their legal day; what is not verified stays off. */
export function followReadProfiles(context: Context): Result<null, AppError> {
  for (const { id: profile, since: from, mark } of profiles) {
    if (profile === "1997" || mark === "U") continue;
    const id = context.newId();
    insertActivation(context.tx, { id, profile, from, at: context.now, by: context.me.id });
    context.note({
      action: "profileSwitched",
      object: { kind: "profile_activations", id },
      detail: `${profile} ${from}`,
    });
  }
  return ok(null);
}

interface Switching {
  readonly profile: Exclude<Activation["profile"], "1997">;
  readonly from: CalendarDate | null;
}

/** No rule counts before the day from which the public texts have it. */
function tooEarly({ profile, from }: Switching): AppError | null {
  const { since } = profileOf(profile);
  return from !== null && from < since ? { type: "ProfileTooEarly", since } : null;
}

const switchedTo = ({ tx }: Context, { profile, from }: Switching): readonly Activation[] => [
  ...activations(tx).filter((one) => one.profile !== profile),
  ...(from === null ? [] : [{ profile, from }]),
];

function waysWithPeople(
  context: Context,
): readonly { readonly row: ProcedureRow; readonly person: PersonRow }[] {
  const rows = openProcedures(context);
  const people = new Map(
    peopleByIds(
      context.tx,
      rows.map(({ personId }) => personId),
    ).map((person) => [person.card.id, person]),
  );
  return rows.flatMap((row) => {
    const person = people.get(row.personId);
    return person === undefined ? [] : [{ row, person }];
  });
}
