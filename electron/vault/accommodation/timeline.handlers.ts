import { closuresFrom, roomsInUse } from "../../../db/accommodation/rooms.ts";
import { daysBetween } from "../../../domain/core/calendar-date.ts";
import { bedForecast as forecastOf } from "../../../domain/accommodation/bed-forecast.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { longestTimeline } from "../../../domain/accommodation/timeline-view.ts";
import type { Handler } from "../platform/handler-context.ts";
import { groundOf } from "./bed-reservations.ts";
import { timelineOf } from "./timeline.ts";

export const timeline: Handler<"beds.timeline"> = (context, { from, until }) => {
  const nights = daysBetween(from, until);
  if (nights < 1 || nights > longestTimeline)
    return err({ type: "InvalidInput", fields: ["until"] });
  return ok(timelineOf(context, from, until));
};

export const forecast: Handler<"beds.forecast"> = (context) => {
  const { tx, tonight } = context;
  const { stays, claims } = groundOf(context, tonight);
  const beds = roomsInUse(tx).flatMap((room) => room.beds);
  return ok(forecastOf({ tonight, beds, stays, claims, closures: closuresFrom(tx, tonight) }));
};
