import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ExitReason } from "../../../domain/vocabulary/code-lists.ts";
import { DeparturePanel } from "./departure-panel.tsx";
import { MovePanel } from "./move-panel.tsx";
import { PlannedEndPanel } from "./planned-end-panel.tsx";
import type { Resident } from "./resident.ts";

export interface OpenPanel {
  readonly kind: "move" | "plan" | "depart";
  readonly resident: Resident;
  /** The reason of the departure, where it is already known. */
  readonly reason?: ExitReason;
}

export interface StayPanelsProps {
  readonly open: OpenPanel | null;
  readonly tonight: CalendarDate;
  readonly onClose: () => void;
}

/** The open one of the three panels about a stay. */
export function StayPanels({ open, tonight, onClose }: StayPanelsProps) {
  if (open === null) return null;
  const shared = { resident: open.resident, tonight, onClose };
  switch (open.kind) {
    case "move":
      return <MovePanel {...shared} />;
    case "plan":
      return <PlannedEndPanel {...shared} />;
    case "depart":
      return <DeparturePanel {...shared} reason={open.reason ?? null} />;
  }
}
