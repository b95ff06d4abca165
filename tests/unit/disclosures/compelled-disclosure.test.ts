import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  decisionProblems,
  lineOf,
  Order,
  OrderDecision,
  orderProblems,
} from "../../../domain/disclosures/compelled-disclosure.ts";
import { InformationKind } from "../../../domain/disclosures/disclosure-codes.ts";
import { aDecision, anOrder } from "../../helpers/disclosure-inputs.ts";

const today = CalendarDate.parse("2026-11-24");

describe("a compelled disclosure", () => {
  it.each([
    ["as it came", anOrder(), []],
    ["that comes tomorrow", anOrder({ receivedOn: "2026-11-25" }), ["receivedOn"]],
    ["due before it came", anOrder({ dueOn: "2026-11-19" }), ["dueOn"]],
    ["of which she is not told, and nobody says why", anOrder({ toldHer: "no" }), ["whyNotTold"]],
    [
      "of which she is not told",
      anOrder({ toldHer: "no", whyNotTold: "The order forbids it" }),
      [],
    ],
  ])("%s", (_, order, problems) => {
    expect(orderProblems(Order.parse(order), today)).toEqual(problems);
  });
});

describe("what is handed over", () => {
  it.each([
    ["a part", aDecision(), []],
    ["more than is asked", aDecision({ information: ["health"] }), ["information"]],
    ["papers nobody asked for", aDecision({ papers: ["photo"] }), ["papers"]],
    ["nothing, although it is given", aDecision({ information: [] }), ["information"]],
    ["without a word on what", aDecision({ handed: "" }), ["handed"]],
    ["before it was asked", aDecision({ on: "2026-11-19" }), ["on"]],
    ["refused", aDecision({ outcome: "refused", information: [], papers: [], handed: "" }), []],
    ["refused, and something all the same", aDecision({ outcome: "refused" }), ["information"]],
  ] as const)("%s", (_, decision, problems) => {
    const order = Order.parse(anOrder());
    expect(decisionProblems(OrderDecision.parse(decision), order, today)).toEqual(problems);
  });

  it("is never more than what was requested", () => {
    const kinds = fc.uniqueArray(fc.constantFrom(...InformationKind.options), { minLength: 1 });
    fc.assert(
      fc.property(kinds, kinds, (asked, given) => {
        const order = Order.parse(anOrder({ information: asked }));
        const decision = OrderDecision.parse(aDecision({ information: given }));
        const fits = given.every((kind) => asked.includes(kind));
        expect(decisionProblems(decision, order, today).length === 0).toBe(fits);
      }),
    );
  });

  it("becomes a line of the register, and a refusal becomes none", () => {
    const record = { order: Order.parse(anOrder()), decision: null, remark: "" };
    expect(lineOf(record, OrderDecision.parse(aDecision()))).toMatchObject({
      recipient: { kind: "judge" },
      information: ["accompaniment"],
      ground: { kind: "courtOrder", reason: "NW 47/2026" },
    });
    const refused = aDecision({ outcome: "refused", information: [], papers: [], handed: "" });
    expect(lineOf(record, OrderDecision.parse(refused))).toBeNull();
  });
});
