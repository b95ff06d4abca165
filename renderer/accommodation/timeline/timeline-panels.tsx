import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import { CloseBedPanel, type BedToClose } from "../beds/close-bed-panel.tsx";
import type { Resident } from "../stay/resident.ts";
import { type OpenPanel, StayPanels } from "../stay/stay-panels.tsx";
import { ChangeReservation } from "./change-reservation.tsx";
import type { Place, StayBar } from "./cells.ts";
import { PlanMovePanel } from "./plan-move-panel.tsx";
import { ReservePanel, type ReserveStart } from "./reserve-panel.tsx";

/** Which panel about the coming nights is open. */
export type OpenPlan =
  | { readonly kind: "reserve"; readonly wish: ReserveStart }
  | { readonly kind: "change"; readonly reservationId: string }
  | {
      readonly kind: "move";
      readonly resident: Resident;
      /** The bed that the bar was dragged to. */
      readonly to: string | null;
      readonly night: CalendarDate;
    }
  | { readonly kind: "stay"; readonly panel: OpenPanel }
  | { readonly kind: "close"; readonly bed: BedToClose };

export interface TimelinePanelsProps {
  readonly open: OpenPlan | null;
  readonly onClose: () => void;
}

export function TimelinePanels({ open, onClose }: TimelinePanelsProps) {
  const tonight = useTonight();
  if (open === null) return null;
  switch (open.kind) {
    case "reserve":
      return <ReservePanel start={open.wish} replaces={null} onClose={onClose} />;
    case "change":
      return <ChangeReservation id={open.reservationId} onClose={onClose} />;
    case "move":
      return (
        <PlanMovePanel resident={open.resident} to={open.to} night={open.night} onClose={onClose} />
      );
    case "stay":
      return <StayPanels open={open.panel} tonight={tonight} onClose={onClose} />;
    case "close":
      return <CloseBedPanel bed={open.bed} tonight={tonight} onClose={onClose} />;
  }
}

export const residentOf = (bar: StayBar, place: Place): Resident => ({
  personId: bar.person.id,
  stayId: bar.stayId,
  name: bar.person.name,
  number: bar.person.number,
  place: place.name,
  inBedSince: bar.from,
  plannedUntil: bar.plannedUntil,
});
