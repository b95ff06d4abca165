import { describe, expect, it } from "vitest";
import {
  finderInSteps,
  type NamesFinder,
  type Unwanted,
} from "../../../electron/vault/address-guard/names-found.ts";
import { nameWords } from "../../../electron/vault/people/normalize-name.ts";

const resident = (name: string, isKnownHere: boolean): Unwanted => ({
  words: nameWords(name),
  why: "resident",
  isKnownHere,
});
const unwanted: readonly Unwanted[] = [
  resident("Linh Verzonnen", true),
  resident("Amina El Idrissi", true),
  resident("Rosa Vroeger", false),
  resident("Надія Вигадана", true),
  { words: nameWords("Tom Collega"), why: "colleague", isKnownHere: true },
];
function namesFinder(unwanted: readonly Unwanted[], belongs: readonly string[]): NamesFinder {
  const steps = finderInSteps(unwanted, belongs);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const found = (text: string, ...belongs: readonly string[]) =>
  namesFinder(unwanted, belongs)(text).map(({ words, why }) => `${why} ${words}`);

describe("names of people a printout is not about", () => {
  it.each([
    ["whole", "She lives with Linh Verzonnen now.", ["resident Linh Verzonnen"]],
    ["turned round, in capitals", "VERZONNEN LINH", ["resident VERZONNEN LINH"]],
    ["with other accents", "Lính Verzönnen", ["resident Lính Verzönnen"]],
    ["over the end of a line", "Linh\nVerzonnen", ["resident Linh Verzonnen"]],
    ["by one word, of somebody the house knows now", "Amina came along.", ["resident Amina"]],
    ["in another script", "З нею була Надія.", ["resident Надія"]],
    ["of a colleague", "Ask Tom.", ["colleague Tom"]],
    ["whole, of somebody who has left", "Rosa Vroeger wrote.", ["resident Rosa Vroeger"]],
    ["several, in their order", "Tom and Linh", ["colleague Tom", "resident Linh"]],
  ])("are found: %s", (_, text, hits) => expect(found(text)).toEqual(hits));

  it.each([
    ["one word of somebody who has left", "Rosa is a name of many."],
    ["a word in small letters", "a tom of cats"],
    ["a part of a longer word", "Tomorrow in Linhdorp"],
    ["a short word of a name", "El Niño"],
    ["nothing", ""],
  ])("are not seen in: %s", (_, text) => expect(found(text)).toEqual([]));

  it("are allowed where they belong: the person's own, and the recipient's", () => {
    expect(found("Linh Verzonnen and Amina", "Linh Verzonnen")).toEqual(["resident Amina"]);
    expect(found("To Mr Tom Collega", "Service\nM. Tom Collega")).toEqual([]);
  });

  it("show where they begin", () => {
    expect(namesFinder(unwanted, [])("To Tom, by Linh").map(({ from }) => from)).toEqual([3, 11]);
  });
});
