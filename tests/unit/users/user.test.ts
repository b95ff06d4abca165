import { describe, expect, it } from "vitest";
import {
  compartmentsOf,
  isCareWorker,
  isLastAdministrator,
  isSameStaffName,
  Role,
  Roles,
  signInNameProblem,
  StaffName,
  UserId,
  UserState,
} from "../../../domain/users/user.ts";

const [ada, noor, tom] = [1, 2, 3].map((n) =>
  UserId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`),
) as [UserId, UserId, UserId];

describe("a sign-in name that is chosen", () => {
  it.each(["noor", "Zoë 2", "an-sofie", "o'brien", "m.d'hondt@house", "أمينة", "देवी"])(
    "may be %j",
    (typed) => expect(signInNameProblem(typed)).toBeNull(),
  );

  it.each([
    ...([" a ", ""] as const).map((typed) => [typed, "short"] as const),
    ...["😀😀", "noor😀", ".noor", "no/or", "no\nor"].map((typed) => [typed, "signs"] as const),
  ])("may not be %j: %s", (typed, problem) => expect(signInNameProblem(typed)).toBe(problem));
});

describe("isSameStaffName", () => {
  it.each([
    ["Noor Invented", "noor  invented ", true],
    ["Noor Invented", "Noor Ｉnvented", true],
    ["Zoë Invented", "Zoe Invented", false],
    ["Noor Invented", "Noor Invented 2", false],
  ])("%j and %j: %s", (a, b, same) => expect(isSameStaffName(a, b)).toBe(same));
});

describe("a sign-in name", () => {
  it.each([
    ["a", false],
    ["ab", true],
    ["a".repeat(40), true],
    ["a".repeat(41), false],
    [" ab ", true],
  ])("of %j may be chosen: %s", (typed, may) =>
    expect(signInNameProblem(typed)).toBe(may ? null : "short"),
  );
});

describe("the name of a colleague", () => {
  it.each([
    ["", false],
    ["  ", false],
    ["N", true],
    ["N".repeat(80), true],
    ["N".repeat(81), false],
  ])("may be %j: %s", (name, may) => expect(StaffName.safeParse(name).success).toBe(may));
});

describe("roles", () => {
  it.each([
    [[], false],
    [["shelter"], true],
    [["care", "admin"], true],
    [["shelter", "care", "admin"], true],
    [["care", "care"], false],
    [["shelter", "care", "admin", "care"], false],
    [["night"], false],
  ])("%j are given: %s", (roles, may) => expect(Roles.safeParse(roles).success).toBe(may));

  it.each([
    [["shelter"], []],
    [["admin"], ["office"]],
    [["shelter", "admin"], ["office"]],
    [["care"], ["office", "care"]],
    [
      ["admin", "care"],
      ["office", "care"],
    ],
    [[...Role.options], ["office", "care"]],
    [[], []],
  ] as const)("%j open %j", (roles, opened) => expect(compartmentsOf(roles)).toEqual(opened));
});

describe("a care worker", () => {
  it.each(UserState.options)("accompanies people while the access is %s, or does not", (state) => {
    expect(isCareWorker({ roles: ["shelter", "care"], state })).toBe(state === "active");
    expect(isCareWorker({ roles: ["shelter", "admin"], state })).toBe(false);
  });
});

describe("the last administrator", () => {
  const admin = (id: UserId, state: UserState = "active") => ({
    id,
    state,
    roles: ["admin"] as const,
  });
  const worker = (id: UserId) => ({ id, state: "active", roles: ["care"] }) as const;

  it.each([
    ["alone", ada, [admin(ada)], true],
    ["with a colleague who is none", ada, [admin(ada), worker(noor)], true],
    ["beside another one", ada, [admin(ada), admin(noor)], false],
    ["beside one who is invited", ada, [admin(ada), admin(noor, "invited")], true],
    ["beside one who is switched off", ada, [admin(ada), admin(noor, "disabled")], true],
    ["beside one who was removed", ada, [admin(ada), admin(noor, "removed")], true],
    ["who is switched off", ada, [admin(ada, "disabled")], false],
    ["is no colleague of other roles", noor, [admin(ada), worker(noor)], false],
    ["is nobody who is not there", tom, [admin(ada)], false],
    ["comes later in the list", noor, [worker(ada), admin(noor)], true],
  ] as const)("%s", (_, leaving, users, isLast) =>
    expect(isLastAdministrator(leaving, users)).toBe(isLast),
  );
});
