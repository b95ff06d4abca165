import { useProcedure } from "../../lib/api.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import { rangeAround } from "./timeline-scale.ts";
import { ReservePanel } from "./reserve-panel.tsx";

export interface ChangeReservationProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The panel of a reservation, filled in with its current values. */
export function ChangeReservation({ id, onClose }: ChangeReservationProps) {
  const { data } = useProcedure("beds.timeline", rangeAround(useTonight()));
  if (data === undefined) return null;
  const places = data.rooms.flatMap(({ beds }) =>
    beds.flatMap(({ bed, bars }) =>
      bars.flatMap((bar) =>
        bar.kind === "reservation" && bar.reservationId === id ? [{ bedId: bed.id, bar }] : [],
      ),
    ),
  );
  const first = places.find(({ bar }) => bar.person !== null) ?? places[0];
  if (first === undefined) return null;
  const { about, from, until, expiresOn, person } = first.bar;
  const ordered = [first, ...places.filter((place) => place !== first)];
  const start = {
    about,
    from,
    until,
    expiresOn,
    person,
    beds: ordered.map(({ bedId }) => bedId),
  };
  return <ReservePanel start={start} replaces={id} onClose={onClose} />;
}
