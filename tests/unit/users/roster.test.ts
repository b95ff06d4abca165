import { describe, expect, it } from "vitest";
import { hiddenHoldersNow, holdersIn, holds } from "../../../domain/users/roster.ts";
import {
  type MemberId,
  recoveryKeyId,
  type RosterAct,
} from "../../../domain/users/roster-statement.ts";
import type { UserId } from "../../../domain/users/user.ts";
import {
  aMoment,
  type Chain,
  digestOf,
  firstKey,
  grantOf,
  inventedVaultId,
  keySet,
  keysNamed,
  newSheets,
  plainCrypto,
  replayed,
  say,
  sayOrThrow,
  signedWith,
  teamChain,
  userNo,
} from "../../helpers/roster-chain.ts";

const admin = userNo(1);
const care = userNo(2);
const shelter = userNo(3);
const secondAdmin = userNo(4);
const newcomer = userNo(5);
const file = "00000000-0000-4000-a000-000000000001";

const added: RosterAct = {
  kind: "personAdded",
  user: newcomer,
  name: "Newcomer Invented",
  signInName: "newcomer",
  roles: ["care"],
  keys: keysNamed("5 once"),
};
const rolesOf = (user: UserId, ...roles: ("shelter" | "care" | "admin")[]): RosterAct => ({
  kind: "rolesSet",
  user,
  roles,
});

/** New sheets to which this member agreed, where they did. */
const sheets = (by: MemberId | null): RosterAct =>
  newSheets(teamChain().roster, "other sheets", by);
const refounded: RosterAct = {
  kind: "founded",
  vaultId: inventedVaultId,
  user: admin,
  name: "Founder Invented",
  signInName: "founder",
  roles: ["admin"],
  keys: keysNamed("1"),
};

describe("what a signer may change", () => {
  const forbidden = "Forbidden";
  it.each<[string, MemberId, RosterAct, string | null]>([
    ["an administrator adds a colleague", admin, added, null],
    ["a care worker adds a colleague", care, added, forbidden],
    ["shelter staff make themselves administrator", shelter, rolesOf(shelter, "admin"), forbidden],
    [
      "a care worker gives themselves another role",
      care,
      rolesOf(care, "care", "admin"),
      forbidden,
    ],
    ["an administrator gives a role", admin, rolesOf(shelter, "care"), null],
    ["two sheets give a role", recoveryKeyId, rolesOf(shelter, "admin"), forbidden],
    [
      "shelter staff begin the care compartment again",
      shelter,
      firstKey("care", [shelter]),
      "NotMember",
    ],
    ["a care worker begins the care compartment again", care, firstKey("care", [care]), forbidden],
    ["an administrator grants what they do not hold", admin, grant("care", shelter), "NotMember"],
    ["a care worker grants care to shelter staff", care, grant("care", shelter), forbidden],
    ["a care worker grants care to an administrator", care, grant("care", admin), forbidden],
    [
      "an administrator grants the office to shelter staff",
      admin,
      grant("office", shelter),
      forbidden,
    ],
    ["two sheets grant care to shelter staff", recoveryKeyId, grant("care", shelter), forbidden],
    ["an administrator resets their own key", admin, reset(admin), forbidden],
    ["an administrator resets another", admin, reset(secondAdmin), null],
    ["a care worker resets an administrator", care, reset(admin), forbidden],
    ["two sheets give an administrator new keys", recoveryKeyId, chosen(admin), null],
    ["an administrator chooses the keys of another", admin, chosen(care), forbidden],
    ["a user chooses keys again without a reset", care, chosen(care), forbidden],
    ["shelter staff renew the recovery sheets", shelter, sheets(admin), "NotMember"],
    ["an administrator renews the recovery sheets alone", admin, sheets(null), forbidden],
    ["an administrator renews them with themselves", admin, sheets(admin), forbidden],
    ["an administrator renews them with shelter staff", admin, sheets(shelter), forbidden],
    ["an administrator renews them with nobody known", admin, sheets(newcomer), forbidden],
    ["an administrator renews them with another office holder", admin, sheets(care), null],
    ["an administrator renews them with two old sheets", admin, sheets(recoveryKeyId), null],
    ["a care worker, who holds the office, renews them with another", care, sheets(admin), null],
    ["two old sheets renew themselves", recoveryKeyId, sheets(admin), forbidden],
    ["an administrator removes the only care worker", admin, removed(care), "LastMember"],
    ["an administrator removes shelter staff", admin, removed(shelter), null],
    ["an administrator removes themselves", admin, removed(admin), forbidden],
    ["a care worker removes shelter staff", care, removed(shelter), forbidden],
    [
      "a new key that leaves a member out",
      admin,
      keySet("office", 2, [admin, recoveryKeyId]),
      forbidden,
    ],
    [
      "a new key for exactly the members",
      admin,
      keySet("office", 2, [admin, care, secondAdmin, recoveryKeyId]),
      null,
    ],
    [
      "a new key that lets someone in",
      admin,
      keySet("office", 2, [admin, care, secondAdmin, shelter, recoveryKeyId]),
      forbidden,
    ],
    ["a new key that skips a number", care, keySet("care", 3, [care, recoveryKeyId]), forbidden],
    ["shelter staff name themselves for a hidden file", shelter, hidden(shelter), "NotMember"],
    ["an office holder hides a file", admin, hidden(admin, care), null],
    ["a file is hidden for shelter staff", admin, hidden(shelter), "NotMember"],
    ["shelter staff name themselves for emergencies", shelter, emergency(shelter), "NotMember"],
    ["a care worker names an administrator for emergencies", care, emergency(admin), "NotMember"],
    ["a care worker names themselves for emergencies", care, emergency(care), forbidden],
    ["shelter staff make themselves a deputy", shelter, deputies(shelter), forbidden],
    ["a vault is founded a second time", admin, refounded, forbidden],
  ])("%s", (_name, signer, act, refused) => {
    expect(say(teamChain(), signer, act)?.type ?? null).toBe(refused);
  });

  it("is nothing for someone disabled, removed or signed in with a one-time passphrase", () => {
    const chain = teamChain();
    sayOrThrow(chain, admin, { kind: "personDisabled", user: secondAdmin });
    expect(say(chain, secondAdmin, added)).toEqual({ type: "Forbidden" });
    sayOrThrow(chain, admin, { kind: "personEnabled", user: secondAdmin });
    sayOrThrow(chain, admin, reset(secondAdmin));
    expect(say(chain, secondAdmin, added)).toEqual({ type: "Forbidden" });
    sayOrThrow(chain, secondAdmin, chosen(secondAdmin));
    expect(say(chain, secondAdmin, added)).toEqual({ type: "Forbidden" });
    sayOrThrow(chain, admin, keySet("office", 2, [admin, care, recoveryKeyId]));
    sayOrThrow(chain, admin, grantOf(chain.roster, "office", secondAdmin));
    expect(say(chain, secondAdmin, added)).toBeNull();
  });
});

describe("leaving", () => {
  it("asks for a new key before anyone else comes in, and for a new key of the vault", () => {
    const chain = teamChain();
    sayOrThrow(chain, admin, removed(secondAdmin));
    expect(chain.roster.compartments.get("office")?.needsNewKey).toBe(true);
    expect(chain.roster.needsNewVaultKey).toBe(true);
    withNewcomer(chain);
    expect(say(chain, admin, grantOf(chain.roster, "office", newcomer))?.type).toBe("Forbidden");
    sayOrThrow(chain, admin, keySet("office", 2, [admin, care, recoveryKeyId]));
    sayOrThrow(chain, admin, grantOf(chain.roster, "office", newcomer));
    sayOrThrow(chain, admin, { kind: "vaultKeyRenewed" });
    expect(chain.roster.needsNewVaultKey).toBe(false);
    expect(holdersIn(chain.roster, "office")).toEqual([admin, care, newcomer]);
  });

  it("of a role takes the access that the role gave, and giving it back does not give the access back", () => {
    const chain = teamChain();
    sayOrThrow(chain, admin, rolesOf(secondAdmin, "shelter"));
    sayOrThrow(chain, admin, rolesOf(secondAdmin, "admin"));
    expect(holds(chain.roster, "office", secondAdmin)).toBe(false);
  });

  it("is refused to the last administrator and to the last holder of a hidden file", () => {
    const chain = teamChain();
    sayOrThrow(chain, admin, hidden(secondAdmin));
    expect(say(chain, admin, removed(secondAdmin))).toEqual({ type: "LastHolder" });
    sayOrThrow(chain, secondAdmin, hidden(secondAdmin, care));
    sayOrThrow(chain, admin, removed(secondAdmin));
    expect(hiddenHoldersNow(chain.roster, file)).toEqual([care]);
    expect(say(chain, admin, rolesOf(admin, "shelter"))).toEqual({ type: "LastAdministrator" });
    expect(say(chain, admin, { kind: "personDisabled", user: admin })?.type).toBe(
      "LastAdministrator",
    );
  });

  it("by a reset is allowed to the only member where two sheets bring the compartment back", () => {
    const chain = teamChain();
    sayOrThrow(chain, admin, reset(care));
    expect(holdersIn(chain.roster, "care")).toEqual([]);
    sayOrThrow(chain, care, chosen(care));
    sayOrThrow(chain, recoveryKeyId, keySet("care", 2, [recoveryKeyId]));
    sayOrThrow(chain, recoveryKeyId, grantOf(chain.roster, "care", care));
    expect(holdersIn(chain.roster, "care")).toEqual([care]);
  });
});

describe("a hidden file", () => {
  it("is given to others by a present holder alone", () => {
    const chain = teamChain();
    sayOrThrow(chain, admin, hidden(admin));
    expect(say(chain, secondAdmin, hidden(secondAdmin))).toEqual({ type: "NotNamed" });
    expect(say(chain, secondAdmin, hidden())).toEqual({ type: "NotNamed" });
    sayOrThrow(chain, admin, hidden(admin, secondAdmin));
    sayOrThrow(chain, secondAdmin, hidden());
    expect(chain.roster.hiddenFiles.has(file)).toBe(false);
  });
});

describe("new recovery sheets", () => {
  it("hold nothing until a member grants it, and what the former ones held gets a new key", () => {
    const chain = teamChain();
    sayOrThrow(chain, admin, newSheets(chain.roster, "new sheets", secondAdmin));
    expect(holds(chain.roster, "care", recoveryKeyId)).toBe(false);
    expect(chain.roster.compartments.get("care")?.needsNewKey).toBe(true);
    expect(chain.roster.needsNewVaultKey).toBe(true);
    sayOrThrow(chain, care, keySet("care", 2, [care, recoveryKeyId]));
    expect(holds(chain.roster, "care", recoveryKeyId)).toBe(true);
  });
});

describe("the second of two who renew the recovery sheets", () => {
  const renewed = (second: (chain: Chain) => RosterAct) => {
    const chain = teamChain();
    sayOrThrow(chain, admin, second(chain));
    return replayed(chain.statements).fault?.reason ?? null;
  };

  it("is named by the access register", () => {
    const chain = teamChain();
    expect(chain.roster.recoveryKey?.renewed).toBeNull();
    sayOrThrow(chain, admin, newSheets(chain.roster, "new", care));
    expect(chain.roster.recoveryKey?.renewed).toEqual({
      by: admin,
      second: care,
      sequence: chain.roster.head.sequence,
    });
  });

  it("signed for these keys and this place in the chain, with the key that they have", () => {
    expect(renewed(({ roster }) => newSheets(roster, "new", secondAdmin))).toBeNull();
    expect(renewed(({ roster }) => newSheets(roster, "new", recoveryKeyId))).toBeNull();
    const with2 = (by: MemberId, from: (chain: Chain) => RosterAct) => (chain: Chain) => {
      const taken = from(chain);
      if (taken.kind !== "recoveryKeyVerified" || taken.second === null) return fail();
      const { signature } = taken.second;
      return { ...newSheets(chain.roster, "new", by), second: { by, signature } };
    };
    const another = (name: string, by: MemberId) => (chain: Chain) =>
      newSheets(chain.roster, name, by);
    const earlier = ({ statements }: Chain) =>
      newSheets(replayed(statements.slice(0, -1)).roster ?? fail(), "new", care);
    for (const by of [care, recoveryKeyId] as const) {
      expect(renewed(with2(by, another("new", admin)))).toBe("forged");
      expect(renewed(with2(by, another("other", by)))).toBe("forged");
    }
    expect(renewed(with2(care, earlier))).toBe("forged");
  });

  it("still works here", () => {
    const chain = teamChain();
    sayOrThrow(chain, admin, { kind: "personDisabled", user: secondAdmin });
    expect(say(chain, admin, newSheets(chain.roster, "new", secondAdmin))?.type).toBe("Forbidden");
    sayOrThrow(chain, admin, reset(secondAdmin));
    expect(say(chain, admin, newSheets(chain.roster, "new", secondAdmin))?.type).toBe("Forbidden");
  });
});

describe("a chain that something else changed", () => {
  const honest = teamChain();
  const { statements } = honest;
  const last = statements.length - 1;

  it("is valid as it was written, and so is every beginning of it", () => {
    expect(replayed(statements)).toEqual({ roster: honest.roster, fault: null });
    for (let length = 1; length <= statements.length; length += 1)
      expect(replayed(statements.slice(0, length)).fault).toBeNull();
  });

  it("ends before a statement in another's name", () => {
    const forged = nextAs(honest, shelter, admin, rolesOf(shelter, "admin"));
    const { roster, fault } = replayed([...statements, forged]);
    expect(fault).toEqual({ sequence: last + 1, reason: "forged" });
    expect(roster).toEqual(honest.roster);
  });

  it("ends before what its signer may not say", () => {
    const bold = nextAs(honest, shelter, shelter, rolesOf(shelter, "admin"));
    expect(replayed([...statements, bold]).fault?.reason).toBe("notAllowed");
  });

  it("ends before keys to which nothing can be sealed", () => {
    const act: RosterAct = { ...added, user: userNo(6), keys: keysNamed("unusable") };
    const unusable = nextAs(honest, admin, admin, act);
    expect(replayed([...statements, unusable]).fault?.reason).toBe("notAllowed");
  });

  it("ends where a statement is left out, said twice or out of its order", () => {
    expect(replayed(statements.toSpliced(4, 1)).fault?.sequence).toBe(4);
    expect(replayed([...statements, statements[last] ?? fail()]).fault?.reason).toBe("outOfOrder");
    const [a, b] = [statements[5] ?? fail(), statements[6] ?? fail()];
    expect(replayed(statements.toSpliced(5, 2, b, a)).fault).toEqual({
      sequence: 5,
      reason: "outOfOrder",
    });
  });

  it("ends before what is no statement", () => {
    const odd = { body: "[]", signature: "" };
    expect(replayed([...statements, odd]).fault?.reason).toBe("unreadable");
    expect(replayed([...statements, { ...odd, body: "{" }]).fault?.reason).toBe("unreadable");
  });

  it("of another vault is not believed at all", () => {
    const root = digestOf("the root of this vault");
    expect(replayed(statements, { root })).toEqual({
      roster: null,
      fault: { sequence: 0, reason: "foreignRoot" },
    });
  });

  it("that lacks or replaces what this reader has checked is not believed at all", () => {
    const checked = honest.roster.head;
    expect(replayed(statements, { checked }).roster).toEqual(honest.roster);
    expect(replayed(statements.slice(0, -1), { checked })).toEqual({
      roster: null,
      fault: { sequence: last, reason: "notTheOneChecked" },
    });
    const fork = teamWithout(last);
    sayOrThrow(fork, admin, added);
    expect(replayed(fork.statements, { checked }).roster).toBeNull();
  });

  it("is checked from the checkpoint on", () => {
    const checked = replayed(statements.slice(0, 6)).roster?.head ?? fail();
    let signatures = 0;
    const counting = {
      ...plainCrypto,
      isSignedBy: (...given: Parameters<typeof plainCrypto.isSignedBy>) => {
        signatures += 1;
        return plainCrypto.isSignedBy(...given);
      },
    };
    const again = replayed(statements, { checked }, counting);
    expect(again.roster).toEqual(honest.roster);
    expect(signatures).toBe(statements.length - 6);
  });

  function teamWithout(from: number): Chain {
    const kept = statements.slice(0, from);
    const { roster } = replayed(kept);
    return { statements: kept, roster: roster ?? fail() };
  }
});

function nextAs(chain: Chain, forger: UserId, signer: UserId, act: RosterAct) {
  const { head, people } = chain.roster;
  return signedWith(people.get(forger)?.keys.signing ?? fail(), {
    sequence: head.sequence + 1,
    previous: head.hash,
    signer,
    at: aMoment,
    act,
  });
}

function fail(): never {
  throw new Error("The invented chain lacks this");
}

function withNewcomer(chain: Chain): void {
  sayOrThrow(chain, admin, added);
  sayOrThrow(chain, newcomer, chosen(newcomer));
}

function grant(compartment: "office" | "care", to: UserId): RosterAct {
  return { kind: "accessGranted", compartment, epoch: 1, grant: { to, sealed: digestOf("x") } };
}
function reset(user: UserId): RosterAct {
  return { kind: "keyReset", user, keys: keysNamed("reset") };
}
function chosen(user: UserId): RosterAct {
  return { kind: "keysChosen", user, keys: keysNamed(`chosen ${user}`) };
}
function removed(user: UserId): RosterAct {
  return { kind: "personRemoved", user };
}
function hidden(...holders: UserId[]): RosterAct {
  const shares = holders.map((to) => ({ to, sealed: digestOf("x") }));
  return { kind: "hiddenHoldersSet", file, holders, shares };
}
function emergency(...readers: UserId[]): RosterAct {
  return { kind: "emergencyReadersSet", readers };
}
function deputies(...named: UserId[]): RosterAct {
  return { kind: "deputiesSet", deputies: named };
}
