import type { Output } from "../../../domain/api/index.ts";
import { addDays, type CalendarDate, type Instant } from "../../../domain/core/calendar-date.ts";
import { fileOf, id, isRefused, me, now } from "./invented-house.ts";

export function staysOf(personId: string): Output<"stays.ofPerson"> {
  const file = fileOf(personId);
  if (isRefused(file) || file.current === null) return [];
  const { stay, where } = file.current;
  const event = (part: number, kind: "admitted" | "moved" | "planned", night: CalendarDate) => ({
    event: {
      id: id(500 + part),
      stayId: stay.id,
      kind,
      at: `${night}T21:04:00.000Z` as Instant,
      by: me.id,
      night,
      bedId: kind === "planned" ? null : where.bedId,
      plannedUntil: kind === "moved" ? null : stay.plannedUntil,
      departure: null,
      ended: null,
      begun: null,
      takenWith: null,
      undoneAt: null,
      undoneBy: null,
    },
    where: kind === "planned" ? null : where,
    byName: "Tom R.",
  });
  return [
    {
      stay,
      nights: 149,
      events: [
        event(1, "admitted", stay.from),
        event(2, "moved", addDays(stay.from, 9)),
        event(3, "planned", addDays(stay.from, 40)),
      ],
      undoable: id(503),
    },
  ];
}

export const history = (): Output<"people.history"> => ({
  total: 3,
  lines: [
    { seq: 3, at: now, byId: me.id, byName: "Nadia V.", action: "read", detail: "overview" },
    { seq: 2, at: now, byId: me.id, byName: "Tom R.", action: "cardChanged", detail: null },
    { seq: 1, at: now, byId: me.id, byName: "Tom R.", action: "fileOpened", detail: null },
  ],
});
