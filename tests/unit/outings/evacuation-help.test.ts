import { describe, expect, it } from "vitest";
import type { Sleeper } from "../../../domain/accommodation/bed-board.ts";
import {
  type Away,
  countsOf,
  evacuationList,
  helpBelowAge,
} from "../../../domain/outings/evacuation.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  about,
  at,
  boardOf,
  type Guest,
  idsOn,
  listOf,
  mother,
  peopleOn,
  unknown,
  zone,
} from "./evacuation-test-house.ts";

const born = (month: string): Sleeper["age"] => ({ basis: "born", month: month as never });
const child = (years: number): Guest => ({ name: "Noor", age: about(years), family: "a" });

describe("who has which label, and needs help", () => {
  it.each<readonly [string, Guest, unknown]>([
    ["no name and no age", {}, { as: "person", years: null }],
    [
      "no name, an estimated age",
      { sex: "female", age: about(25) },
      { as: "woman", years: { from: 25, upTo: 25, isEstimated: true } },
    ],
    [
      "no name, an age between two",
      { sex: "male", age: about(20, 30) },
      { as: "man", years: { from: 20, upTo: 30, isEstimated: true } },
    ],
    [
      "no name, born in a month",
      { sex: "other", age: born("1990-11") },
      { as: "person", years: { from: 35, upTo: 35, isEstimated: false } },
    ],
    ["no name, a sex alone", { sex: "female" }, { as: "woman", years: null }],
    [
      "no name, a child",
      { sex: "female", age: about(4) },
      { as: "child", years: { from: 4, upTo: 4, isEstimated: true } },
    ],
    [
      "a child with a name",
      { name: "Noor", age: born("2023-03") },
      { as: "child", years: { from: 3, upTo: 3, isEstimated: false } },
    ],
    [
      "perhaps a minor",
      { name: "Rui", age: about(16, 20) },
      { as: "child", years: { from: 16, upTo: 20, isEstimated: true } },
    ],
    ["a baby in a cot", { isInCot: true }, { as: "child", years: null }],
    [
      "a baby born this month",
      { age: born("2026-11") },
      { as: "child", years: { from: 0, upTo: 0, isEstimated: false } },
    ],
    ["an adult with a name", { name: "Linh", sex: "female", age: about(25) }, null],
    ["a name and no age", { name: "Linh" }, null],
  ])("describes a person who has %s", (_, guest, described) => {
    expect(peopleOn(listOf([[guest]]))[0]?.described).toEqual(described);
  });

  it.each<readonly [string, readonly Guest[], readonly string[]]>([
    ["a child of 4 with her mother", [child(4), mother], ["young"]],
    ["a child just below the age", [child(helpBelowAge - 1), mother], ["young"]],
    ["a child of that age with her mother", [child(helpBelowAge), mother], []],
    ["a child of that age alone", [child(helpBelowAge)], ["alone"]],
    ["a child of 4 alone", [child(4)], ["young", "alone"]],
    ["a child of 17 alone", [child(17)], ["alone"]],
    ["someone of 18 alone", [child(18)], []],
    ["a child with an adult of another family", [child(14), { ...mother, family: "b" }], ["alone"]],
    ["a child with a brother of 16", [child(14), { ...child(16), name: "Ali" }], ["alone"]],
    ["a child with someone of unknown age", [child(14), { ...mother, age: unknown }], ["alone"]],
    ["a baby in a cot of unknown age", [{ isInCot: true, family: "a" }, mother], ["young"]],
    ["a child who uses crutches", [{ ...child(14), helpNeeded: "Crutches" }, mother], ["noted"]],
    ["an adult who needs nothing", [mother], []],
    ["somebody of unknown age with a name", [{ name: "Linh" }], []],
  ])("needs help: %s", (_, guests, helpFor) => {
    const list = listOf([guests]);
    expect(peopleOn(list)[0]?.helpFor).toEqual(helpFor);
  });

  it.each<readonly [string, (id: PersonId) => Away]>([
    ["signed out", (id) => ({ out: new Set([id]), counted: new Map() })],
    ["late", (id) => ({ out: new Set([id]), late: new Map([[id, at]]), counted: new Map() })],
    ["missing", (id) => ({ out: new Set(), lookedFor: new Set([id]), counted: new Map() })],
    ["in hospital", (id) => ({ out: new Set(), counted: new Map([[id, "hospital"]]) })],
    ["absent", (id) => ({ out: new Set(), counted: new Map([[id, "absent"]]) })],
  ])("counts a child as alone whose mother is %s", (_, awayOf) => {
    const board = boardOf([[child(13), mother]]);
    const [, motherId] = idsOn(board);
    if (motherId === undefined) throw new Error("No mother");
    const list = evacuationList(board, at, zone, awayOf(motherId));
    expect(peopleOn(list).map(({ helpFor }) => helpFor)).toEqual([["alone"], []]);
    expect(countsOf(list)).toMatchObject({ inside: 1, withHelp: 1 });
  });
});
