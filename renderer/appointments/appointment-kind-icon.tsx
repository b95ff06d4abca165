import {
  CalendarClock,
  ClipboardList,
  FileClock,
  type LucideIcon,
  MapPin,
  MessagesSquare,
  Scale,
  Stethoscope,
} from "lucide-react";
import type { CalendarKind } from "../../domain/calendar/calendar-entry.ts";

/** An icon beside the word, never without it. */
export function AppointmentKindIcon({ kind }: { readonly kind: CalendarKind }) {
  const Icon = icons[kind];
  return <Icon size={14} aria-hidden="true" />;
}

const icons: Readonly<Record<CalendarKind, LucideIcon>> = {
  appointment: MapPin,
  health: Stethoscope,
  session: MessagesSquare,
  hearing: Scale,
  plan: ClipboardList,
  paper: FileClock,
  deadline: CalendarClock,
};
