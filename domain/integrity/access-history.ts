// What the statements of the roster say, one line each, for a screen.
import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { isUser } from "../users/roster.ts";
import { type MemberId, type RosterAct, type Statement } from "../users/roster-statement.ts";
import { Compartment, Role, Roles, rolesInOrder, StaffName, type UserId } from "../users/user.ts";

/** A colleague's name; null for two recovery sheets. */
const Member = StaffName.nullable();
const Names = z.array(StaffName);

const Change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("founded"), roles: Roles }),
  z.strictObject({ kind: z.literal("personAdded"), name: StaffName, roles: Roles }),
  z.strictObject({ kind: z.literal("keysChosen"), name: StaffName }),
  z.strictObject({
    kind: z.literal("rolesSet"),
    name: StaffName,
    given: z.array(Role),
    taken: z.array(Role),
  }),
  z.strictObject({ kind: z.literal("keyReset"), name: StaffName }),
  z.strictObject({ kind: z.literal("personDisabled"), name: StaffName }),
  z.strictObject({ kind: z.literal("personEnabled"), name: StaffName }),
  z.strictObject({ kind: z.literal("personRemoved"), name: StaffName }),
  z.strictObject({ kind: z.literal("vaultKeyRenewed") }),
  z.strictObject({
    kind: z.literal("compartmentKeySet"),
    compartment: Compartment,
    isFirst: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("accessGranted"), compartment: Compartment, to: Member }),
  z.strictObject({ kind: z.literal("accessRemoved"), compartment: Compartment, name: StaffName }),
  z.strictObject({ kind: z.literal("recoveryKeyVerified"), isFirst: z.boolean() }),
  z.strictObject({ kind: z.literal("hiddenHoldersSet"), file: z.int().min(1), names: Names }),
  z.strictObject({ kind: z.literal("emergencyReadersSet"), names: Names }),
  z.strictObject({ kind: z.literal("deputiesSet"), names: Names }),
]);
export type AccessChange = Readonly<z.infer<typeof Change>>;

export const AccessEvent = z.strictObject({ at: Instant, by: Member, change: Change });
export type AccessEvent = Readonly<z.infer<typeof AccessEvent>>;

/** The names of members, and the numbers of the hidden files that the reader is named for. */
export interface AccessNames {
  readonly person: (user: UserId) => string;
  readonly hiddenFile: (file: string) => number | null;
}

/** The statements in words, oldest first. What is about a hidden file that the reader is not named for is left out. */
export function accessHistory(
  statements: readonly Statement[],
  names: AccessNames,
): readonly AccessEvent[] {
  const rolesOf = new Map<UserId, readonly Role[]>();
  let hasRecoveryKey = false;
  return statements.flatMap(({ at, signer, act }) => {
    const before = "user" in act ? (rolesOf.get(act.user) ?? []) : [];
    const change = changeOf(act, { names, before, hasRecoveryKey });
    if ("roles" in act) rolesOf.set(act.user, act.roles);
    if (act.kind === "recoveryKeyVerified") hasRecoveryKey = true;
    return change === null ? [] : [{ at, by: nameOfMember(names, signer), change }];
  });
}

const nameOfMember = (names: AccessNames, member: MemberId): string | null =>
  isUser(member) ? names.person(member) : null;

function changeOf(
  act: RosterAct,
  known: {
    readonly names: AccessNames;
    readonly before: readonly Role[];
    readonly hasRecoveryKey: boolean;
  },
): AccessChange | null {
  const { names, before, hasRecoveryKey } = known;
  const each = (users: readonly UserId[]) => users.map(names.person);
  switch (act.kind) {
    case "founded":
      return { kind: act.kind, roles: [...rolesInOrder(act.roles)] };
    case "personAdded":
      return {
        kind: act.kind,
        name: names.person(act.user),
        roles: [...rolesInOrder(act.roles)],
      };
    case "rolesSet":
      return {
        kind: act.kind,
        name: names.person(act.user),
        given: rolesInOrder(act.roles).filter((role) => !before.includes(role)),
        taken: rolesInOrder(before).filter((role) => !act.roles.includes(role)),
      };
    case "keysChosen":
    case "keyReset":
    case "personDisabled":
    case "personEnabled":
    case "personRemoved":
      return { kind: act.kind, name: names.person(act.user) };
    case "vaultKeyRenewed":
      return { kind: act.kind };
    case "compartmentKeySet":
      return { kind: act.kind, compartment: act.compartment, isFirst: act.epoch === 1 };
    case "accessGranted":
      return {
        kind: act.kind,
        compartment: act.compartment,
        to: nameOfMember(names, act.grant.to),
      };
    case "accessRemoved":
      return { kind: act.kind, compartment: act.compartment, name: names.person(act.user) };
    case "recoveryKeyVerified":
      return { kind: act.kind, isFirst: !hasRecoveryKey };
    case "hiddenHoldersSet": {
      const file = names.hiddenFile(act.file);
      return file === null ? null : { kind: act.kind, file, names: each(act.holders) };
    }
    case "emergencyReadersSet":
      return { kind: act.kind, names: each(act.readers) };
    case "deputiesSet":
      return { kind: act.kind, names: each(act.deputies) };
  }
}
