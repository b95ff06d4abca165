// Who holds what, and since when: derived from the roster and the statements that made it.
import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { holds, type Roster, type RosterPerson } from "../users/roster.ts";
import { type MemberId, recoveryKeyId, type Statement } from "../users/roster-statement.ts";
import {
  Compartment,
  compartmentsOf,
  Roles,
  rolesInOrder,
  StaffName,
  UserId,
  UserState,
} from "../users/user.ts";
import { AccessEvent, type AccessNames } from "./access-history.ts";

/** When something was given, and by whom; null for two recovery sheets. */
const Given = z.strictObject({ at: Instant, by: StaffName.nullable() });
export type Given = Readonly<z.infer<typeof Given>>;

const HeldCompartment = z.strictObject({ compartment: Compartment, given: Given });

const RegisteredPerson = z.strictObject({
  id: UserId,
  name: StaffName,
  state: UserState,
  /** When their state became what it is: added or reset, active with keys of their own, disabled or removed. */
  stateGiven: Given,
  added: Given,
  roles: Roles,
  rolesGiven: Given,
  holds: z.array(HeldCompartment),
  awaits: z.array(Compartment),
  /** When they chose the keys they have; null while they have those of a one-time passphrase. */
  keysChosenAt: Instant.nullable(),
  /** The last reset of their keys by someone else; null where there was none. */
  reset: Given.nullable(),
  deputies: z.array(StaffName),
});
export type RegisteredPerson = Readonly<z.infer<typeof RegisteredPerson>>;

const Named = z.strictObject({ names: z.array(StaffName), given: Given });

export const AccessRegister = z.strictObject({
  centreName: z.string(),
  people: z.array(RegisteredPerson),
  recoveryKey: z.strictObject({ verified: Given, holds: z.array(HeldCompartment) }).nullable(),
  emergencyReaders: Named.nullable(),
  /** Only those that the reader is named for. */
  hiddenFiles: z.array(Named.extend({ number: z.int().min(1) })),
});
export type AccessRegister = Readonly<z.infer<typeof AccessRegister>>;

/** What is printed: it may be read by others than those who are named for a hidden file. */
export const AccessRegisterPrintoutContent = AccessRegister.omit({ hiddenFiles: true }).extend({
  on: CalendarDate,
  zone: z.string(),
});
export type AccessRegisterPrintoutContent = Readonly<z.infer<typeof AccessRegisterPrintoutContent>>;

export const AccessRegisterPage = z.strictObject({
  register: AccessRegister,
  history: z.array(AccessEvent),
  hasMore: z.boolean(),
});
export type AccessRegisterPage = Readonly<z.infer<typeof AccessRegisterPage>>;

/** The register as one reader may see it. `statements` are those that the roster was replayed from. */
export function accessRegister(
  roster: Roster,
  statements: readonly Statement[],
  names: AccessNames,
): Omit<AccessRegister, "centreName"> {
  const given = (is: (act: Statement["act"]) => boolean): Given | null => {
    const said = statements.findLast(({ act }) => is(act));
    return said === undefined ? null : givenBy(names, said.at, said.signer);
  };
  const holdsOf = (member: MemberId) =>
    Compartment.options.flatMap((compartment) => {
      const access = roster.compartments.get(compartment)?.holders.get(member);
      return access === undefined
        ? []
        : [{ compartment, given: givenBy(names, access.since, access.by) }];
    });
  const verified = given(({ kind }) => kind === "recoveryKeyVerified");
  const readersGiven = given(({ kind }) => kind === "emergencyReadersSet");
  return {
    people: [...roster.people.values()].map((person) => ({
      ...personOf(person, roster, names, given),
      holds: holdsOf(person.id),
    })),
    recoveryKey: verified && { verified, holds: holdsOf(recoveryKeyId) },
    emergencyReaders: readersGiven && {
      names: roster.emergencyReaders.map(names.person),
      given: readersGiven,
    },
    hiddenFiles: [...roster.hiddenFiles].flatMap(([file, { holders }]) => {
      const number = names.hiddenFile(file);
      const since = given((act) => act.kind === "hiddenHoldersSet" && act.file === file);
      return number === null || since === null
        ? []
        : [{ number, names: holders.map(names.person), given: since }];
    }),
  };
}

const givenBy = (names: AccessNames, at: Instant, by: MemberId): Given => ({
  at,
  by: by === recoveryKeyId ? null : names.person(by),
});

function personOf(
  person: RosterPerson,
  roster: Roster,
  names: AccessNames,
  given: (is: (act: Statement["act"]) => boolean) => Given | null,
): Omit<RegisteredPerson, "holds"> {
  const { id, name, isDisabled, roles } = person;
  const lastOf = (...kinds: readonly Statement["act"]["kind"][]): Given | null =>
    given((act) => kinds.includes(act.kind) && "user" in act && act.user === id);
  const added = lastOf("founded", "personAdded");
  if (added === null) throw new Error("Nothing added this person to the roster");
  const reset = lastOf("keyReset");
  const keys = lastOf("founded", "personAdded", "keyReset", "keysChosen") ?? added;
  const state = isDisabled ? "disabled" : person.state;
  return {
    id,
    name,
    state,
    stateGiven:
      (state === "removed"
        ? lastOf("personRemoved")
        : state === "disabled"
          ? lastOf("personDisabled")
          : null) ?? keys,
    added,
    roles: [...rolesInOrder(roles)],
    rolesGiven: lastOf("founded", "personAdded", "rolesSet") ?? added,
    awaits:
      state === "removed"
        ? []
        : compartmentsOf(roles).filter((compartment) => !holds(roster, compartment, id)),
    keysChosenAt: person.state === "invited" ? null : keys.at,
    reset,
    deputies: (roster.deputies.get(id) ?? []).map(names.person),
  };
}
