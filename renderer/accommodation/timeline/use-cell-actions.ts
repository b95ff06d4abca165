import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { Bar } from "../../../domain/accommodation/timeline-view.ts";
import { useCommand } from "../../lib/api.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import type { MenuAction } from "../../ui/overlays/menu.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import type { Cell, FreeCell, Place, StayBar } from "./cells.ts";
import { type OpenPlan, residentOf } from "./timeline-panels.tsx";
import { usePlannedMoveCommands } from "./use-planned-move-commands.ts";
import { useRelease } from "./use-reservation-commands.ts";

type OnPlan = (plan: OpenPlan) => void;
type ActionsFor<T> = (about: T, place: Place) => readonly MenuAction[];
type BarOf<K extends Bar["kind"]> = Extract<Bar, { readonly kind: K }>;

/** The actions on a bar or on free nights; the same in the menu of a bar and of a table row. */
export function useCellActions(onPlan: OnPlan): ActionsFor<Cell> {
  const ofStay = useStayActions(onPlan);
  const ofMove = useMoveActions();
  const ofReservation = useReservationActions(onPlan);
  const ofClosure = useClosureActions();
  const ofFree = useFreeActions(onPlan);
  return (cell, place) => {
    if (cell.bar === null) return ofFree(cell, place);
    switch (cell.bar.kind) {
      case "stay":
        return ofStay(cell.bar, place);
      case "move":
        return ofMove(cell.bar, place);
      case "reservation":
        return ofReservation(cell.bar, place);
      case "closure":
        return ofClosure(cell.bar, place);
    }
  };
}

function useStayActions(onPlan: OnPlan): ActionsFor<StayBar> {
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const tonight = useTonight();
  const openFile = useOpenFile();
  const moves = usePlannedMoveCommands();
  return (bar, place) => {
    if (bar.until !== null) return [openFile(bar.person.id)];
    const resident = residentOf(bar, place);
    const { moves: planned, plannedUntil } = bar;
    const panel = (kind: "move" | "plan" | "depart", label: string): MenuAction =>
      act(kind, label, () => onPlan({ kind: "stay", panel: { kind, resident } }));
    return [
      planned === null
        ? act("planMove", t("planMove"), () => {
            onPlan({ kind: "move", resident, to: null, night: addDays(tonight, 1) });
          })
        : act("callOff", t("callOff"), () => moves.callOff(planned.planId)),
      panel("move", house("move")),
      panel("plan", house("plan")),
      panel("depart", house("depart")),
      act("keepAfter", t("keepAfter"), () => {
        const from = plannedUntil > tonight ? plannedUntil : addDays(tonight, 1);
        onPlan({ kind: "reserve", wish: { bedId: place.bed.id, from } });
      }),
      openFile(bar.person.id),
    ];
  };
}

function useMoveActions(): ActionsFor<BarOf<"move">> {
  const { t } = useTranslation("timeline");
  const navigate = useNavigate();
  const openFile = useOpenFile();
  const { callOff } = usePlannedMoveCommands();
  return ({ planId, person }) => [
    // Carried out on the screen that shows the whole plan.
    act("plans", t("seePlans"), () => void navigate({ to: "/house/ahead" })),
    act("callOff", t("callOff"), () => callOff(planId)),
    openFile(person.id),
  ];
}

function useReservationActions(onPlan: OnPlan): ActionsFor<BarOf<"reservation">> {
  const { t } = useTranslation("timeline");
  const navigate = useNavigate();
  const tonight = useTonight();
  const openFile = useOpenFile();
  const release = useRelease();
  return ({ from, placeId, person, reservationId }, place) => [
    ...(from <= tonight
      ? [
          act("admit", t("admitExpected"), () => {
            const search = { bed: place.bed.id, place: placeId };
            const who = person === null ? {} : { person: person.id };
            void navigate({ to: "/admit", search: { ...search, ...who } });
          }),
        ]
      : []),
    act("change", t("changeReservation"), () => onPlan({ kind: "change", reservationId })),
    act("release", t("release"), () => release(reservationId)),
    ...(person === null ? [] : [openFile(person.id)]),
  ];
}

function useClosureActions(): ActionsFor<BarOf<"closure">> {
  const { t } = useTranslation("house");
  const tonight = useTonight();
  const reopen = useCommand("beds.reopen");
  return ({ id, from }, { name }) => [
    act("reopen", t("reopen"), () => {
      const first = from > tonight ? from : tonight;
      void reopen.mutateAsync({ closureId: id, from: first }).then(() => {
        showToast({ text: t("reopened", { bed: name }) });
      });
    }),
  ];
}

function useFreeActions(onPlan: OnPlan): ActionsFor<FreeCell> {
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const navigate = useNavigate();
  const tonight = useTonight();
  return ({ from }, { bed, name }) => [
    ...(from <= tonight
      ? [
          act("admit", t("admitHere"), () => {
            void navigate({ to: "/admit", search: { bed: bed.id } });
          }),
        ]
      : []),
    act("reserve", t("reserveHere"), () => {
      onPlan({ kind: "reserve", wish: { bedId: bed.id, from } });
    }),
    act("close", house("close"), () => onPlan({ kind: "close", bed: { id: bed.id, place: name } })),
  ];
}

function useOpenFile(): (personId: string) => MenuAction {
  const { t } = useTranslation("house");
  const navigate = useNavigate();
  return (personId) =>
    act("open", t("open"), () => void navigate({ to: "/people/$id", params: { id: personId } }));
}

const act = (id: string, label: string, onPress: () => void): MenuAction => ({
  id,
  label,
  onPress,
});
