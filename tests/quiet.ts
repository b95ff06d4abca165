// A test fails during which React prints that two children have one key: it draws one of them wrong.
import { format } from "node:util";
import { afterEach, expect } from "vitest";

let printed: string[] = [];
const printError = console.error.bind(console);

console.error = (...parts: readonly unknown[]) => {
  const text = format(...parts);
  if (text.includes("children with the same key")) printed.push(new Error(text).stack ?? text);
  else printError(...parts);
};

afterEach(() => {
  const before = printed;
  printed = [];
  expect(before.join("\n"), "Two children have the same key").toBe("");
});
