import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { familyOf, sleepersAt, type BedBoard } from "../../../domain/accommodation/bed-board.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { PrintEvacuationListButton } from "../../printing/print-evacuation-list-button.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useProcedure } from "../../lib/api.ts";
import { useIsLastNight, useTonight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { StayPanels, type OpenPanel } from "../../accommodation/stay/stay-panels.tsx";
import { type OpenPlan, TimelinePanels } from "../../accommodation/timeline/timeline-panels.tsx";
import { BedCard } from "./bed-card.tsx";
import styles from "./board.module.css";
import { CloseBedPanel, type BedToClose } from "../../accommodation/beds/close-bed-panel.tsx";
import { HouseTabs } from "../../accommodation/beds/house-tabs.tsx";

/** Who sleeps where tonight, at a glance. */
export function BedBoardScreen({ room }: Sought) {
  const tonight = useTonight();
  const isLast = useIsLastNight();
  const [which, setWhich] = useState<Which>("last");
  const night = isLast && which === "coming" ? addDays(tonight, 1) : null;
  const board = useProcedure("beds.board", { night }, { followsClock: true });
  return (
    <QueryBoundary answer={board}>
      {(value) => (
        <BoardPage board={value} room={room} which={isLast ? which : null} onWhich={setWhich} />
      )}
    </QueryBoundary>
  );
}

/** In the morning there are two nights to look at: the last one and the coming one. */
type Which = "last" | "coming";

interface Sought {
  /** The room that was looked for. */
  readonly room: string | null;
}

interface BoardPageProps extends Sought {
  readonly board: BedBoard;
  /** Null while there is only tonight. */
  readonly which: Which | null;
  readonly onWhich: (which: Which) => void;
}

function BoardPage({ board, room: sought, which, onWhich }: BoardPageProps) {
  const tonight = useTonight();
  const { t } = useTranslation("house");
  const { dates } = useFormats();
  const [open, setOpen] = useState<OpenPanel | null>(null);
  const [closing, setClosing] = useState<BedToClose | null>(null);
  const [plan, setPlan] = useState<OpenPlan | null>(null);
  const beds = useBedsOf(sought);
  const hasFree = board.rooms.some(({ beds }) => beds.some(({ state }) => state === "free"));
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("title")}
      under={[
        t(which === null ? "nightOf" : `night.${which}`, { day: dates.weekday(board.night) }),
        ...summary(),
      ].join(" · ")}
      actions={
        <>
          {which === null ? null : (
            <Segmented
              label={t("whichNight")}
              hidesLabel
              choices={(["last", "coming"] as const).map((id) => ({
                id,
                label: t(`nightShort.${id}`),
              }))}
              value={which}
              onChange={onWhich}
            />
          )}
          <PrintEvacuationListButton />
          {hasFree ? (
            <LinkButton kind="primary" href={paths.admit} keys="Ctrl N">
              {t("admit")}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {board.rooms.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <ul ref={beds} className={styles["board"]}>
          {board.rooms.flatMap((room) =>
            room.beds.map((bed) => (
              <BedCard
                key={bed.bed.id}
                roomId={room.id}
                room={room.name}
                bed={bed}
                night={board.night}
                family={bed.state === "taken" ? familyOf(board, bed.sleeper) : []}
                onOpen={setOpen}
                onClose={setClosing}
                onPlan={setPlan}
              />
            )),
          )}
        </ul>
      )}
      <StayPanels open={open} tonight={tonight} onClose={() => setOpen(null)} />
      <TimelinePanels open={plan} onClose={() => setPlan(null)} />
      {closing === null ? null : (
        <CloseBedPanel bed={closing} tonight={board.night} onClose={() => setClosing(null)} />
      )}
    </Page>
  );

  function summary(): readonly string[] {
    const beds = board.rooms.flatMap((room) => room.beds);
    const places = beds.filter(({ bed }) => bed.kind === "bed");
    const count = (state: string) => places.filter((bed) => bed.state === state).length;
    const over = beds.filter(
      (bed) => bed.state === "taken" && bed.sleeper.plannedUntil <= board.night,
    ).length;
    return [
      t("in", { count: beds.flatMap(sleepersAt).length }),
      t("freeCount", { count: count("free"), places: places.length }),
      ...(count("held") > 0 ? [t("heldCount", { count: count("held") })] : []),
      ...(count("closed") > 0 ? [t("closedCount", { count: count("closed") })] : []),
      ...(over > 0 ? [t("overCount", { count: over })] : []),
    ];
  }
}

/**
 * Focuses the first bed of the room that was searched for, then removes the room from the address so that the same search works
 * again.
 */
function useBedsOf(room: string | null) {
  const navigate = useNavigate();
  const beds = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (room === null) return;
    beds.current?.querySelector<HTMLElement>(`[data-room="${room}"]`)?.focus();
    void navigate({ to: ".", search: (all) => ({ ...all, room: undefined }), replace: true });
  }, [room, navigate]);
  return beds;
}
