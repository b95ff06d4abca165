import { insertReading, readingsOf, undoReading } from "../../../db/handover/handover-readings.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { isSameShift, shiftAt } from "../../../domain/shift/shift.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { handOverOf, isUnread } from "./handover.ts";
import { openDosesOfShift } from "../health/doses-due.ts";
import { callsToFollowUp } from "./referrals-and-calls-due.ts";

export const view: Handler<"handover.view"> = (context) =>
  ok({ ...handOverOf(context), calls: [...callsToFollowUp(context)] });

export const confirm: Handler<"handover.confirm"> = (context, { shift, at }) => {
  const { tx, now, me, settings } = context;
  if (!isSameShift(shift, shiftAt(now, settings)) || at > now) return err({ type: "ShiftOver" });
  const id = context.newId();
  const { day, name } = shift;
  insertReading(tx, { id, day, shift: name, pageAt: at, readAt: now, readBy: me.id });
  context.note({ action: "handOverRead", object: { kind: "hand_over_readings", id } });
  return ok(null);
};

export const takeBack: Handler<"handover.takeBack"> = (context, { shift, at }) => {
  const { tx, now, me, settings } = context;
  if (!isSameShift(shift, shiftAt(now, settings))) return err({ type: "ShiftOver" });
  const readings = readingsOf(tx, shift).filter(
    ({ readBy, pageAt }) => readBy === me.id && pageAt === at,
  );
  if (readings.length === 0) return err({ type: "NotFound" });
  for (const { id } of readings) {
    undoReading(tx, id, now);
    context.note({ action: "handOverUnread", object: { kind: "hand_over_readings", id } });
  }
  return ok(null);
};

/** For those who take shifts: the page of this one, until it has been read. */
export function handoverItems(context: Context): readonly TodayItem[] {
  if (!context.me.roles.includes("shelter")) return [];
  const { now, settings } = context;
  return isUnread(context) ? [{ kind: "handOver", shift: shiftAt(now, settings) }] : [];
}

/** For those who take shifts: doses that are due now, and those without a record. */
export function doseItems(context: Context): readonly TodayItem[] {
  const { me, now, settings } = context;
  if (!me.roles.includes("shelter")) return [];
  const open = openDosesOfShift(context, shiftAt(now, settings)).filter(
    ({ state }) => state !== "later",
  );
  const missed = open.filter(({ state }) => state === "missed").length;
  return open.length === 0 ? [] : [{ kind: "dosesOpen", count: open.length, missed }];
}
