import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { procedureCountingOn } from "../../../domain/residence/procedure-span.ts";

const day = (text: string) => CalendarDate.parse(text);
const aWay = (name: string, openedOn: string, endedOn: string | null) => ({
  name,
  openedOn: day(openedOn),
  endedOn: endedOn === null ? null : day(endedOn),
});

describe("what happened on a day", () => {
  const ways = [
    aWay("first", "2025-03-01", "2025-09-30"),
    aWay("second", "2026-02-01", "2026-05-31"),
  ];

  it.each([
    ["2025-02-01", "first"],
    ["2025-09-30", "first"],
    ["2025-10-01", "second"],
    ["2026-02-01", "second"],
    ["2026-06-01", undefined],
  ])("of %s counts for the procedure that was open then, or was opened next: %s", (on, name) => {
    expect(procedureCountingOn(ways, day(on))?.name).toBe(name);
  });

  it("counts for the procedure that was open longer where two were", () => {
    const merged = [
      aWay("real", "2026-03-03", null),
      aWay("of the second file", "2026-10-01", "2026-10-20"),
    ];
    expect(procedureCountingOn(merged, day("2026-10-10"))?.name).toBe("real");
    expect(procedureCountingOn(merged, day("2026-11-10"))?.name).toBe("real");
  });

  it("counts for the new procedure on the day on which it follows another", () => {
    const following = [aWay("old", "2026-03-03", "2026-06-01"), aWay("new", "2026-06-01", null)];
    expect(procedureCountingOn(following, day("2026-06-01"))?.name).toBe("new");
  });
});
