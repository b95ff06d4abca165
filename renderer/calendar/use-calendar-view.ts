import { useQueryClient } from "@tanstack/react-query";
import type { CalendarFilter } from "../../domain/calendar/calendar-entry.ts";
import { useCall } from "../lib/api.ts";

/** Changes the view of the calendar. It is stored in the background: nothing waits for it. */
export function useCalendarView(): (filter: CalendarFilter) => void {
  const call = useCall();
  const queries = useQueryClient();
  return (filter) => {
    queries.setQueryData(["calendar.filter", {}], filter);
    void call("calendar.remember", { filter });
  };
}
