import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hiddenHoldersNow,
  holds,
  isAdministrator,
  type Roster,
} from "../../../domain/users/roster.ts";
import { nextStatement, rosterAfter } from "../../../domain/users/roster-replay.ts";
import {
  type MemberId,
  recoveryKeyId,
  type RosterAct,
} from "../../../domain/users/roster-statement.ts";
import { Compartment, compartmentsOf, Role, type UserId } from "../../../domain/users/user.ts";
import { runs } from "../../helpers/property-runs.ts";
import {
  aMoment,
  type Chain,
  digestOf,
  foundedChain,
  grantOf,
  inventedVaultId,
  keySet,
  keysNamed,
  newSheets,
  replayed,
  say,
  sayOrThrow,
  signedWith,
  signingKeyIn,
  teamChain,
  userNo,
} from "../../helpers/roster-chain.ts";

const users = [1, 2, 3, 4].map(userNo);
const files = [1, 2].map((n) => `00000000-0000-4000-a000-00000000000${String(n)}`);

const user = fc.constantFrom(...users);
const member = fc.constantFrom<MemberId>(...users, recoveryKeyId);
const compartment = fc.constantFrom(...Compartment.options);
const roles = fc.subarray([...Role.options], { minLength: 1 });
const named = fc.subarray(users);
/** Far enough apart that what a sequence makes is told from what it made before. */
const keys = fc.nat(1_000_000).map((n) => keysNamed(String(n)));
const sealed = fc.nat(1_000_000).map((n) => digestOf(String(n)));

/** Acts whose epochs and members fit the roster they are said to, or nearly. */
const act: fc.Arbitrary<(roster: Roster) => RosterAct> = fc.oneof(
  fc.record({ user, roles, keys }).map((said) => (): RosterAct => ({
    kind: "personAdded",
    name: "Invented",
    signInName: "invented",
    ...said,
  })),
  fc.record({ user, keys }).map((said) => (): RosterAct => ({ kind: "keysChosen", ...said })),
  fc.record({ user, roles }).map((said) => (): RosterAct => ({ kind: "rolesSet", ...said })),
  fc.record({ user, keys }).map((said) => (): RosterAct => ({ kind: "keyReset", ...said })),
  fc
    .tuple(fc.constantFrom("personDisabled" as const, "personEnabled", "personRemoved"), user)
    .map(([kind, of]) => (): RosterAct => ({ kind, user: of })),
  fc.constant((): RosterAct => ({ kind: "vaultKeyRenewed" })),
  fc
    .record({ name: compartment, sealed, extra: fc.option(member, { freq: 4 }) })
    .map((said) => nextKey(said)),
  fc
    .record({ name: compartment, to: member, sealed })
    .map(({ name, ...grant }) => (roster: Roster): RosterAct => ({
      kind: "accessGranted",
      compartment: name,
      epoch: roster.compartments.get(name)?.epoch ?? 1,
      grant,
    })),
  fc
    .record({ compartment, user })
    .map((said) => (): RosterAct => ({ kind: "accessRemoved", ...said })),
  fc.record({ name: fc.nat(1_000_000), by: fc.option(member, { freq: 4 }) }).map(
    ({ name, by }) =>
      (roster: Roster): RosterAct =>
        newSheets(roster, String(name), by),
  ),
  fc
    .record({
      file: fc.constantFrom(...files),
      holders: named,
      shares: fc.uniqueArray(fc.record({ to: member, sealed }), { selector: ({ to }) => to }),
    })
    .map((said) => (): RosterAct => ({ kind: "hiddenHoldersSet", ...said })),
  named.map((readers) => (): RosterAct => ({ kind: "emergencyReadersSet", readers })),
  named.map((deputies) => (): RosterAct => ({ kind: "deputiesSet", deputies })),
);

function nextKey({
  name,
  sealed: bytes,
  extra,
}: {
  name: Compartment;
  sealed: string;
  extra: MemberId | null;
}) {
  return (roster: Roster): RosterAct => {
    const before = roster.compartments.get(name);
    const epoch = (before?.epoch ?? 0) + 1;
    const held: readonly MemberId[] = [...(before?.holders.keys() ?? users.slice(0, 1))];
    const sheets: readonly MemberId[] = roster.recoveryKey === null ? [] : [recoveryKeyId];
    const to = new Set([...held, ...sheets, ...(extra === null ? [] : [extra])]);
    return {
      kind: "compartmentKeySet",
      compartment: name,
      epoch,
      publicKey: digestOf(`${name} ${String(epoch)} ${bytes}`),
      grants: [...to].map((one) => ({ to: one, sealed: bytes })),
    };
  };
}

/** What is said from the founding on, or to a team that has everything already. */
const steps = fc.record({
  isTeam: fc.boolean(),
  said: fc.array(fc.record({ signer: member, act }), { maxLength: 30 }),
});
type Steps = {
  readonly isTeam: boolean;
  readonly said: readonly { signer: MemberId; act: (roster: Roster) => RosterAct }[];
};

const begun = (isTeam: boolean): Chain => (isTeam ? teamChain() : foundedChain());

/** What each member has, as plain words that can be compared. */
function possessions(roster: Roster): ReadonlyMap<string, MemberId> {
  const has = new Map<string, MemberId>();
  for (const name of Compartment.options)
    for (const holder of roster.compartments.get(name)?.holders.keys() ?? [])
      has.set(`${name} ${holder}`, holder);
  for (const [id, { roles: given, state, keys: own }] of roster.people) {
    if (state !== "removed") has.set(`keys ${own.signing} ${id}`, id);
    for (const role of given) has.set(`role ${role} ${id}`, id);
  }
  for (const [file, { holders, shares }] of roster.hiddenFiles) {
    for (const holder of holders) has.set(`${file} ${holder}`, holder);
    for (const [holder, share] of shares) has.set(`${file} ${holder} ${share}`, holder);
  }
  for (const reader of roster.emergencyReaders) has.set(`emergency ${reader}`, reader);
  for (const [author, deputies] of roster.deputies)
    for (const deputy of deputies) has.set(`deputy ${author} ${deputy}`, deputy);
  if (roster.recoveryKey !== null)
    has.set(`sheets ${roster.recoveryKey.keys.signing}`, recoveryKeyId);
  return has;
}

/** Whether this signer was entitled to give what was gained, said once more and from the other side. */
function mayGive(before: Roster, signer: MemberId, act: RosterAct, gained: string): boolean {
  const [what = "", who = ""] = gained.split(" ");
  const isSheets = signer === recoveryKeyId && before.recoveryKey !== null;
  const isAdmin = signer !== recoveryKeyId && isAdministrator(before, signer);
  switch (what) {
    case "office":
    case "care": {
      const begun = before.compartments.get(what);
      if (begun !== undefined) return begun.holders.has(signer);
      const isCareWorker =
        signer !== recoveryKeyId && before.people.get(signer)?.roles.includes("care");
      return what === "care" && isCareWorker === true && holds(before, "office", signer);
    }
    case "keys": {
      const own = gained.split(" ")[2];
      const isInvited = own === signer && before.people.get(own as UserId)?.state === "invited";
      return isInvited || isAdmin || isSheets;
    }
    case "role":
      return isAdmin;
    case "emergency":
      return holds(before, "care", signer) && who !== signer;
    case "deputy":
      return holds(before, "care", signer) && who === signer;
    case "sheets": {
      if (!holds(before, "office", signer) || signer === recoveryKeyId) return false;
      if (before.recoveryKey === null) return true;
      const second = act.kind === "recoveryKeyVerified" ? (act.second?.by ?? signer) : signer;
      const isColleague = second !== recoveryKeyId && second !== signer;
      return isColleague ? holds(before, "office", second) : second === recoveryKeyId;
    }
    default: {
      const isFirst = !before.hiddenFiles.has(what);
      const isHolder = hiddenHoldersNow(before, what).some((holder) => holder === signer);
      return holds(before, "office", signer) && (isFirst || isHolder || isSheets);
    }
  }
}

/** What a statement gave that its signer was not entitled to give. */
function givenUnentitled(
  before: Roster,
  signer: MemberId,
  act: RosterAct,
  after: Roster,
  had = possessions(before),
): readonly string[] {
  return [...possessions(after).keys()].filter(
    (gained) => !had.has(gained) && !mayGive(before, signer, act, gained),
  );
}

/** Everything that gives something to this signer or to anyone, said at once to what a sequence led to. */
function grasps(roster: Roster, signer: MemberId): readonly RosterAct[] {
  const own = keysNamed("grasped");
  return [
    ...Compartment.options.flatMap((name) => [
      ...[...users, recoveryKeyId].map((to) => grantOf(roster, name, to)),
      nextKey({ name, sealed: "grasped", extra: null })(roster),
      nextKey({ name, sealed: "grasped", extra: signer })(roster),
    ]),
    ...users.flatMap((who): readonly RosterAct[] => [
      ...files.map((file): RosterAct => ({
        kind: "hiddenHoldersSet",
        file,
        holders: [who],
        shares: [{ to: who, sealed: digestOf("grasped") }],
      })),
      ...Role.options.map((role): RosterAct => ({ kind: "rolesSet", user: who, roles: [role] })),
      { kind: "keysChosen", user: who, keys: own },
      { kind: "keyReset", user: who, keys: own },
      { kind: "emergencyReadersSet", readers: [who] },
      { kind: "deputiesSet", deputies: [who] },
    ]),
    { kind: "recoveryKeyVerified", keys: own, second: null },
    { kind: "recoveryKeyVerified", keys: own, second: { by: signer, signature: "" } },
  ];
}

describe("whatever is said, and whoever says it", () => {
  it("nobody gains what no entitled signer gave", () => {
    fc.assert(
      fc.property(steps, ({ isTeam, said }) => {
        const chain = begun(isTeam);
        for (const step of said) {
          const before = chain.roster;
          const given = step.act(before);
          if (say(chain, step.signer, given) !== null) continue;
          expect(givenUnentitled(before, step.signer, given, chain.roster)).toEqual([]);
        }
        const { roster } = chain;
        const had = possessions(roster);
        for (const signer of [...users, recoveryKeyId] as const)
          for (const bold of grasps(roster, signer)) {
            const statement = nextStatement(roster, { signer, at: aMoment, act: bold });
            if ("type" in statement) continue;
            const after = rosterAfter(roster, statement, digestOf("bold"));
            expect(givenUnentitled(roster, signer, bold, after, had)).toEqual([]);
          }
      }),
      { numRuns: runs(10_000) },
    );
  });

  it("access is held by those alone whose roles give it, an administrator is left, and each compartment opens for someone", () => {
    fc.assert(
      fc.property(steps, ({ isTeam, said }) => {
        const chain = begun(isTeam);
        for (const step of said) {
          say(chain, step.signer, step.act(chain.roster));
          const { roster } = chain;
          for (const [name, { holders }] of roster.compartments) {
            expect(holders.size).toBeGreaterThan(0);
            for (const holder of holders.keys())
              if (holder !== recoveryKeyId) {
                const person = roster.people.get(holder);
                expect(person?.state).toBe("active");
                expect(compartmentsOf(person?.roles ?? [])).toContain(name);
              }
          }
          // Whoever holds the office can let them in again.
          const canComeBack = [...roster.people.values()].some(
            ({ state, isDisabled, roles: given }) =>
              state !== "removed" && !isDisabled && given.includes("admin"),
          );
          expect(canComeBack).toBe(true);
        }
      }),
      { numRuns: runs(10_000) },
    );
  });

  it("two sheets that hold every compartment bring an administrator back, and someone for each compartment", () => {
    fc.assert(
      fc.property(steps, (said) => {
        const chain = grown({ ...said, isTeam: true });
        const { compartments } = chain.roster;
        if (![...compartments.keys()].every((name) => holds(chain.roster, name, recoveryKeyId)))
          return;
        for (const name of compartments.keys()) {
          const role = name === "office" ? "admin" : "care";
          const [back] = [...chain.roster.people.values()].filter(
            ({ state, roles: given }) => state !== "removed" && given.includes(role),
          );
          // Nobody has to be a care worker; someone has to be an administrator.
          if (back === undefined && role === "care") continue;
          bringBack(chain, back?.id ?? never());
          expect(holds(chain.roster, name, back?.id ?? never())).toBe(true);
          if (role === "admin")
            expect(isAdministrator(chain.roster, back?.id ?? never())).toBe(true);
        }
        expect(replayed(chain.statements)).toEqual({ roster: chain.roster, fault: null });
      }),
      { numRuns: runs(10_000) },
    );
  });

  it("every beginning of a chain is valid, and replays to the same again", () => {
    fc.assert(
      fc.property(steps, fc.nat(), ({ isTeam, said }, cut) => {
        const chain = begun(isTeam);
        const reached = new Map([[chain.statements.length, chain.roster]]);
        for (const step of said) {
          say(chain, step.signer, step.act(chain.roster));
          reached.set(chain.statements.length, chain.roster);
        }
        expect(replayed(chain.statements)).toEqual({ roster: chain.roster, fault: null });
        const length = 1 + (cut % chain.statements.length);
        const prefix = replayed(chain.statements.slice(0, length));
        expect(prefix.fault).toBeNull();
        expect(prefix.roster?.head.sequence).toBe(length - 1);
        expect(prefix).toEqual(replayed(chain.statements.slice(0, length)));
        // What was reached then is still what it was: a later statement changes no earlier roster.
        for (const [count, roster] of reached)
          expect(replayed(chain.statements.slice(0, count)).roster).toEqual(roster);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it("a chain that a user changed with their own key gives no more than it gave before the change", () => {
    const change = fc.record({
      how: fc.constantFrom(
        "leave out",
        "say twice",
        "exchange",
        "sign oneself",
        "forge",
        "of another vault",
      ),
      where: fc.nat(),
      act,
      forger: user,
      signer: member,
    });
    fc.assert(
      fc.property(steps, change, (said, { how, where, act: bold, forger, signer }) => {
        const chain = grown(said);
        const honest = chain.statements;
        const at = 1 + (where % honest.length);
        const before = replayed(honest.slice(0, at)).roster ?? never();
        const forged = signedWith(signingKeyIn(before, forger), {
          sequence: at,
          previous: before.head.hash,
          signer: how === "sign oneself" ? forger : signer,
          at: aMoment,
          act: bold(before),
        });
        const [here, next] = [honest[at], honest[at + 1]];
        const changed = {
          "leave out": honest.toSpliced(at, 1),
          "say twice": honest.toSpliced(at, 0, honest[at - 1] ?? never()),
          exchange: here && next ? honest.toSpliced(at, 2, next, here) : honest,
          "sign oneself": [...honest.slice(0, at), forged],
          forge: [...honest.slice(0, at), forged],
          "of another vault": [...honest.slice(0, at), ...otherVault(said).slice(at)],
        }[how];
        const { roster } = replayed(changed);
        const reached = roster?.head.sequence ?? -1;
        const isOwnStatement = how === "sign oneself" || signer === forger;
        if (reached >= at && changed[at] === forged) {
          // The rules allow it to this signer: then it is their statement, in their name, and no forgery.
          expect(
            isOwnStatement || signingKeyIn(before, forger) === signingKeyIn(before, signer),
          ).toBe(true);
        } else expect(roster).toEqual(replayed(honest.slice(0, reached + 1)).roster);
      }),
      { numRuns: runs(10_000) },
    );
  });
});

function grown({ isTeam, said }: Steps): Chain {
  const chain = begun(isTeam);
  for (const step of said) say(chain, step.signer, step.act(chain.roster));
  return chain;
}

/** What two sheets say for someone who lost everything. */
function bringBack(chain: Chain, who: UserId): void {
  sayOrThrow(chain, recoveryKeyId, {
    kind: "keysChosen",
    user: who,
    keys: keysNamed(`brought back ${who} ${String(chain.statements.length)}`),
  });
  for (const name of compartmentsOf(chain.roster.people.get(who)?.roles ?? [])) {
    const compartment = chain.roster.compartments.get(name);
    if (compartment === undefined) continue;
    const { needsNewKey, epoch, holders } = compartment;
    if (needsNewKey) sayOrThrow(chain, recoveryKeyId, keySet(name, epoch + 1, [...holders.keys()]));
    sayOrThrow(chain, recoveryKeyId, grantOf(chain.roster, name, who));
  }
}

/** The same said in a vault that the same person founded with other keys. */
function otherVault(said: Steps) {
  return grown(said).statements.map((signed) => ({
    ...signed,
    body: signed.body.replaceAll(inventedVaultId, "00000000-0000-4000-9000-000000000002"),
  }));
}

function never(): never {
  throw new Error("A chain has a first statement");
}
