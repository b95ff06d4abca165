import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Known } from "../../../domain/legal/criminal-case.ts";
import { happenings, type RecordedEvent } from "../../../domain/legal/judicial-event.ts";
import { residenceEventsOf } from "../../../domain/residence/criminal-case-effect.ts";
import { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { charged, happened, idOf, linked } from "../legal/test-judicial-events.ts";

describe("any case", () => {
  const anyEvent = fc
    .record({
      on: fc.integer({ min: 0, max: 30 }),
      kind: fc.constantFrom(...happenings),
      order: fc.constantFrom("referral", "nonSuit", "confinement"),
      uphold: fc.boolean(),
      takesPlace: fc.boolean(),
      annuls: fc.boolean(),
    })
    .map(({ on, kind, ...rest }) => {
      const own =
        kind === "chamberOrder"
          ? { order: rest.order }
          : kind === "requisitions"
            ? { uphold: rest.uphold }
            : kind === "judgment"
              ? { takesPlace: rest.takesPlace }
              : kind === "cassation"
                ? { annuls: rest.annuls }
                : {};
      return happened(on, kind, own);
    });
  const anyCase = fc.array(anyEvent, { maxLength: 14 }).chain((events) =>
    fc
      .array(fc.option(fc.nat({ max: 13 }), { nil: null, freq: 2 }), {
        minLength: events.length,
        maxLength: events.length,
      })
      .map((targets) => {
        const taken = new Set<number>();
        return events.map((event, at): RecordedEvent => {
          const target = targets[at] ?? null;
          if (target === null || target >= at || taken.has(target))
            return { id: idOf(at), corrects: null, event };
          taken.add(target);
          return { id: idOf(at), corrects: idOf(target), event };
        });
      }),
  );

  it("yields events that the engine can store, in order, each of one event that counts", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...Known.options), (events, mattered) => {
        const effects = residenceEventsOf(charged, events, { ...linked, mattered });
        const corrected = new Set<string | null>(events.map(({ corrects }) => corrects));
        const days = effects.map(({ on }) => on);

        for (const effect of effects) expect(ResidenceEvent.parse(effect)).toEqual(effect);
        expect(days).toEqual(days.toSorted());
        expect(new Set(effects.map(({ id }) => id)).size).toBe(effects.length);
        expect(effects.every(({ id }) => !corrected.has(id))).toBe(true);
        expect(effects.every((one) => !("mattered" in one) || one.mattered === mattered)).toBe(
          true,
        );
      }),
    );
  });

  it("never reports an end while the case is in court, and a correction adds nothing twice", () => {
    fc.assert(
      fc.property(anyCase, (events) => {
        const effects = residenceEventsOf(charged, events, linked);
        const closed = effects.findIndex(({ kind }) => kind === "caseClosed");
        const after = closed === -1 ? [] : effects.slice(closed);
        expect(after.every(({ kind }) => kind !== "judgment")).toBe(true);
        expect(after.every((one) => one.kind !== "court" || one.step === "requisitions")).toBe(
          true,
        );
        expect(effects.length).toBeLessThanOrEqual(events.length);
      }),
    );
  });
});
