import { describe, expect, it } from "vitest";
import type { JudicialEvent } from "../../../domain/legal/judicial-event.ts";
import { caseGoesOn } from "../../../domain/residence/criminal-case-effect.ts";
import { day, happened, idOf, recorded } from "../legal/test-judicial-events.ts";

const until = day("2024-03-01");
const goesOn = (...events: readonly JudicialEvent[]) => caseGoesOn(recorded(...events), until);
const nonSuit = happened(10, "chamberOrder", { order: "nonSuit" });
const acquittal = happened(10, "judgment", { outcome: "acquittal" });

describe("a criminal case", () => {
  it.each<[string, readonly JudicialEvent[]]>([
    ["nothing was recorded of it", []],
    ["a complaint was made", [happened(1, "complaint")]],
    ["it is inquired into", [happened(1, "inquiryOpened")]],
    ["it was dropped, and taken up again", [happened(5, "closed"), happened(10, "inquiryOpened")]],
    ["it was dropped, and somebody was summoned", [happened(5, "closed"), happened(10, "summons")]],
    ["a judgment was appealed", [acquittal, happened(12, "appeal")]],
    ["a judgment was annulled", [acquittal, happened(12, "cassation", { annuls: true })]],
    ["it ends on a day to come", [happened(70, "closed")]],
    ["it was referred for trial", [happened(5, "chamberOrder")]],
  ])("is open where %s", (_, events) => expect(goesOn(...events)).toBe(true));

  it.each<[string, readonly JudicialEvent[]]>([
    ["it was dropped", [happened(1, "inquiryOpened"), happened(5, "closed")]],
    ["there was no case to answer", [happened(1, "inquiryOpened"), nonSuit]],
    ["it ended with an acquittal", [acquittal]],
    ["it ended with a conviction", [happened(5, "judgment")]],
    ["an acquittal is final", [acquittal, happened(12, "appeal"), happened(20, "final")]],
    ["damages were paid after it", [happened(5, "closed"), happened(10, "damagesPaid")]],
    ["a judgment was not annulled", [acquittal, happened(12, "cassation", { annuls: false })]],
    [
      "it was dropped twice",
      [happened(5, "closed"), happened(8, "inquiryOpened"), happened(9, "closed")],
    ],
  ])("has ended where %s", (_, events) => expect(goesOn(...events)).toBe(false));

  it("is open again where its end was recorded by mistake", () => {
    const mistaken = [
      { id: idOf(0), corrects: null, event: happened(5, "closed") },
      { id: idOf(1), corrects: idOf(0), event: happened(5, "mistake") },
    ];
    expect(caseGoesOn(mistaken, until)).toBe(true);
  });
});
