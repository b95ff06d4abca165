// A test that prints an error or a warning fails: nobody reads what a green run prints.
import { format } from "node:util";
import { afterEach, beforeAll, expect } from "vitest";

const printed: string[] = [];
const keep = (...said: unknown[]): void => {
  printed.push(format(...said));
};

beforeAll(() => {
  console.error = keep;
  console.warn = keep;
});

afterEach(() => {
  expect(printed.splice(0), "printed").toEqual([]);
});
