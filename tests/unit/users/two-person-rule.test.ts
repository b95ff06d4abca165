import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayDecide } from "../../../domain/users/two-person-rule.ts";
import { Role, UserId } from "../../../domain/users/user.ts";

const id = (n: number) => UserId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);

describe("two people decide", () => {
  const roles = fc.subarray([...Role.options], { minLength: 1 });

  it("never one alone, and never without an administrator", () => {
    fc.assert(
      fc.property(roles, roles, fc.boolean(), (first, second, isSame) => {
        const may = mayDecide(
          { id: id(1), roles: first },
          { id: id(isSame ? 1 : 2), roles: second },
        );
        const hasAdmin = first.includes("admin") || second.includes("admin");
        expect(may.ok).toBe(!isSame && hasAdmin);
      }),
    );
  });

  it.each([
    ["one alone", 1, ["admin"], 1, ["admin"], "AnotherDecides"],
    [
      "two of whom none is an administrator",
      1,
      ["care"],
      2,
      ["shelter", "care"],
      "AdministratorDecides",
    ],
    ["the first is one", 1, ["admin"], 2, ["care"], null],
    ["the second is one", 1, ["care"], 2, ["admin"], null],
  ] as const)("%s", (_, one, firstRoles, other, secondRoles, refused) => {
    const may = mayDecide(
      { id: id(one), roles: firstRoles },
      { id: id(other), roles: secondRoles },
    );
    expect(may.ok ? null : may.error.type).toBe(refused);
  });
});
