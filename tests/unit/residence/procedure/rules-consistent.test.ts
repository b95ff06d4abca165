// An inconsistent rule stops the program when it is loaded. Every other test file loads the rules before its first test, and
// would then have none: no named test would fail.
import { describe, expect, it } from "vitest";

describe("the rules of the procedure hold together", () => {
  it.each([
    "deadlines",
    "residence-document-names",
    "procedure-event",
    "requirements",
    "transitions",
    "eu-member-states",
    "rules-in-force",
    "rules-change-preview",
    "rule-ids",
    "procedure-tasks",
    "residence-procedure",
    "working-day",
  ])("when %s is read", async (page) => {
    const read: unknown = await import(`../../../../domain/residence/procedure/${page}.ts`);
    expect(read).toBeDefined();
  });
});
