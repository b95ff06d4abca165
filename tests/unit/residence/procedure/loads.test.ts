// A rule that does not hold together stops the program when it is read. Every other file of tests reads the rules before its
// first test, and would then have none: nothing fails there that has a name.
import { describe, expect, it } from "vitest";

describe("the rules of the procedure hold together", () => {
  it.each([
    "deadlines",
    "procedure-document",
    "procedure-event",
    "requirements",
    "transition-ids",
    "nationality",
    "legal-profile",
    "profile-change-preview",
    "rule-ids",
    "procedure-tasks",
    "procedure-track",
    "working-day",
  ])("when %s is read", async (page) => {
    const read: unknown = await import(`../../../../domain/residence/procedure/${page}.ts`);
    expect(read).toBeDefined();
  });
});
