import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ExpiringLine } from "../../../domain/residence/expiring-documents.ts";

describe("a line of the radar", () => {
  const line = {
    about: randomUUID(),
    person: { id: randomUUID(), number: 7, name: "Linh Invented" },
    worker: { id: randomUUID(), name: "Ada Invented" },
    state: "now",
    isPending: false,
    document: { id: randomUUID(), kind: "aCard" },
    until: "2026-12-01",
    next: { kind: "send", on: "2026-10-16", by: "2026-11-01", rule: "renewalWindow" },
    snooze: { until: "2026-12-01", reason: "x".repeat(300), byName: "Ada Invented" },
  };

  it("shows whose it is, what, until when and the care worker", () => {
    expect(ExpiringLine.parse(line)).toEqual(line);
    const bare = { worker: null, document: null, until: null, next: null, snooze: null };
    expect(ExpiringLine.parse({ ...line, ...bare })).toEqual({ ...line, ...bare });
  });

  it.each([
    ["a word of nobody", { state: "soon" }],
    ["more of a person than a name", { person: { ...line.person, sex: "female" } }],
    ["more of a worker than a name", { worker: { ...line.worker, signInName: "ada" } }],
    ["more of a document than its kind", { document: { ...line.document, number: "1" } }],
    ["more than is asked", { note: "" }],
    ["a reason longer than 300 letters", { snooze: { ...line.snooze, reason: "x".repeat(301) } }],
    ["more of what was put off", { snooze: { ...line.snooze, by: randomUUID() } }],
  ])("refuses %s", (_, change) => {
    expect(ExpiringLine.safeParse({ ...line, ...change }).success).toBe(false);
  });

  it.each(["overdue", "now", "ahead"])("can be %s", (state) => {
    expect(ExpiringLine.safeParse({ ...line, state }).success).toBe(true);
  });
});
