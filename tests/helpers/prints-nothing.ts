// A test that prints an error or a warning fails: nobody reads what a green run prints.
import { format } from "node:util";
import { afterEach, beforeAll, expect } from "vitest";

const printed: string[] = [];
const keep = (...said: unknown[]): void => {
  const line = format(...said);
  if (!line.startsWith(ofHands)) printed.push(line);
};
/** React's word about how a test presses keys, where that opens what is loaded late: nothing of the program. */
const ofHands = "A component suspended inside an `act` scope, but the `act` call was not awaited.";

beforeAll(() => {
  Object.assign(console, { error: keep, warn: keep });
});

afterEach(() => {
  expect(printed.splice(0), "printed").toEqual([]);
});
