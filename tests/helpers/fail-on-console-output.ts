// A test that prints an error or a warning fails: nobody reads the output of a green run.
import { format } from "node:util";
import { afterEach, beforeAll, expect } from "vitest";

const printed: string[] = [];
const keep = (...said: unknown[]): void => {
  const line = format(...said);
  if (!line.startsWith(ofHands)) printed.push(line);
};
/** React's warning about a test that presses keys where that opens lazily loaded code: unrelated to the program. */
const ofHands = "A component suspended inside an `act` scope, but the `act` call was not awaited.";

beforeAll(() => {
  Object.assign(console, { error: keep, warn: keep });
});

afterEach(() => {
  expect(printed.splice(0), "printed").toEqual([]);
});
