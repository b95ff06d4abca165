import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Roster, RosterPerson } from "../../../domain/users/roster.ts";
import { mayDecide } from "../../../domain/users/two-person-rule.ts";
import { Role, UserId } from "../../../domain/users/user.ts";

const id = (n: number) => UserId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);
const keys = { sealing: "", signing: "" };

/** Who changed what someone has; each change is a statement of its own number. */
type Changes = readonly { readonly by: number; readonly sequence: number }[];

interface Invented {
  readonly roles: readonly Role[];
  readonly changedBy?: Changes;
  readonly state?: RosterPerson["state"];
  readonly isDisabled?: boolean;
}

/** Of people 1, 2, 3 and so on. */
function rosterOf(people: readonly Invented[]): Roster {
  return {
    vaultId: id(0),
    root: "",
    head: { sequence: 99, hash: "" },
    people: new Map(
      people.map(({ roles, changedBy = [], state = "active", isDisabled = false }, index) => [
        id(index + 1),
        {
          id: id(index + 1),
          name: "",
          signInName: "",
          roles,
          state,
          isDisabled,
          keys,
          since: "2026-11-24T20:10:00.000Z" as RosterPerson["since"],
          changedBy: changedBy.map(({ by, sequence }) => ({ by: id(by), sequence })),
        },
      ]),
    ),
    compartments: new Map(),
    recoveryKey: null,
    hiddenFiles: new Map(),
    emergencyReaders: [],
    deputies: new Map(),
    needsNewVaultKey: false,
  };
}

/** Statements before this number are settled. */
const settledBefore =
  (limit: number) =>
  ({ sequence }: { readonly sequence: number }) =>
    sequence < limit;

const outcomeOf = (people: readonly Invented[], pair: readonly [number, number], limit = 50) => {
  const may = mayDecide(rosterOf(people), [id(pair[0]), id(pair[1])], settledBefore(limit));
  if (!may.ok) return may.error.type;
  return may.value.areIndependent ? "independent" : "nobody else";
};

const admin: Invented = { roles: ["admin"] };
const old = (by: number): Invented => ({ roles: ["care"], changedBy: [{ by, sequence: 1 }] });
const recent = (by: number, more: Partial<Invented> = {}): Invented => ({
  roles: ["care"],
  changedBy: [{ by, sequence: 60 }],
  ...more,
});

describe("two people decide", () => {
  const roles = fc.subarray([...Role.options], { minLength: 1 });

  it("never one alone, and never without an administrator", () => {
    fc.assert(
      fc.property(roles, roles, fc.boolean(), (first, second, isSame) => {
        const people = [{ roles: first }, { roles: second }];
        const may = mayDecide(rosterOf(people), [id(1), id(isSame ? 1 : 2)], () => true);
        const hasAdmin = first.includes("admin") || second.includes("admin");
        expect(may.ok).toBe(!isSame && hasAdmin);
      }),
    );
  });

  it.each<[string, readonly Invented[], readonly [number, number], string]>([
    ["one alone", [admin], [1, 1], "AnotherDecides"],
    ["none is an administrator", [admin, old(1), old(1)], [2, 3], "AdministratorDecides"],
    ["the first added the second long ago", [admin, old(1)], [1, 2], "independent"],
    ["the second added the first long ago", [admin, old(1)], [2, 1], "independent"],
    ["the first added the second lately", [admin, recent(1), old(1)], [1, 2], "AccessTooNew"],
    ["the second added the first lately", [admin, recent(1), old(1)], [2, 1], "AccessTooNew"],
    ["a newcomer with someone else", [admin, recent(3), old(1)], [1, 2], "independent"],
    [
      "a newcomer added by a newcomer",
      [admin, recent(1), recent(2), old(1)],
      [1, 3],
      "AccessTooNew",
    ],
    [
      "two newcomers of one administrator",
      [admin, recent(1, { roles: ["admin"] }), recent(1), old(1)],
      [2, 3],
      "AccessTooNew",
    ],
    ["a house of two", [admin, recent(1)], [1, 2], "nobody else"],
    ["a new house", [admin, recent(1), recent(1)], [1, 2], "nobody else"],
    [
      "the others left long ago",
      [admin, recent(1), { ...old(1), state: "removed" }],
      [1, 2],
      "nobody else",
    ],
    [
      "another is still invited",
      [admin, recent(1), { ...old(1), state: "invited" }],
      [1, 2],
      "nobody else",
    ],
    [
      "another was removed for it",
      [admin, recent(1), recent(1, { state: "removed" })],
      [1, 2],
      "AccessTooNew",
    ],
    [
      "another was disabled for it",
      [admin, recent(1), recent(1, { isDisabled: true })],
      [1, 2],
      "AccessTooNew",
    ],
    ["only the other of the pair has a third", [recent(2), admin, old(2)], [1, 2], "AccessTooNew"],
  ])("%s", (_, people, pair, outcome) => {
    expect(outcomeOf(people, pair)).toBe(outcome);
  });

  it("never two of whom one gave the other access lately while someone else could decide, in either order", () => {
    const anyone = fc.record({
      roles,
      changedBy: fc.array(
        fc.record({
          by: fc.integer({ min: 1, max: 5 }),
          sequence: fc.integer({ min: 1, max: 99 }),
        }),
        { maxLength: 3 },
      ),
      isDisabled: fc.boolean(),
    });
    const number = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.array(anyone, { minLength: 5, maxLength: 5 }),
        number,
        number,
        (people, first, second) => {
          const outcome = outcomeOf(people, [first, second]);
          expect(outcomeOf(people, [second, first])).toBe(outcome);
          const isTied = [
            [first, second],
            [second, first],
          ].some(([by, user]) =>
            people[(user ?? 0) - 1]?.changedBy.some(
              (change) => change.by === by && change.sequence >= 50,
            ),
          );
          if (isTied) expect(outcome).not.toBe("independent");
          // Once everything is settled, all who may decide are independent.
          expect(outcomeOf(people, [first, second], 100)).not.toMatch(/nobody else|AccessTooNew/);
        },
      ),
    );
  });
});
