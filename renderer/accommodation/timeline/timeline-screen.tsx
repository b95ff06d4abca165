import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Timeline } from "../../../domain/accommodation/timeline-view.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { HouseTabs } from "../beds/house-tabs.tsx";
import { useBedName } from "../stay/use-bed-name.ts";
import { CellMenu, type OpenCell } from "./cell-menu.tsx";
import { type Cell, cellsOf, familiesIn, type Line, type Place } from "./cells.ts";
import { Legend } from "./legend.tsx";
import { type OpenPlan, TimelinePanels, residentOf } from "./timeline-panels.tsx";
import { rangeAround, scaleOf, type Zoom } from "./timeline-scale.ts";
import { TimelineGrid } from "./timeline-grid.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import styles from "./timeline.module.css";

/** Who sleeps where over the months: past, planned and reserved. */
export function TimelineScreen() {
  const range = rangeAround(useTonight());
  const timeline = useProcedure("beds.timeline", range, { followsClock: true });
  return (
    <QueryBoundary answer={timeline} lines={8}>
      {(value) => <TimelinePage timeline={value} />}
    </QueryBoundary>
  );
}

type Shape = "bars" | "table";

function TimelinePage({ timeline }: { readonly timeline: Timeline }) {
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const { tonight, from, until } = timeline;
  const [zoom, setZoom] = useState<Zoom>("half");
  const [shape, setShape] = useState<Shape>("bars");
  const [menu, setMenu] = useState<OpenCell | null>(null);
  const [plan, setPlan] = useState<OpenPlan | null>(null);
  const scale = useMemo(() => scaleOf(from, until, zoom), [from, until, zoom]);
  const lines = useLines(timeline);
  const family = useFamilies(timeline);
  const scroller = useRef<HTMLDivElement>(null);
  const goToTonight = () => {
    const view = scroller.current;
    if (view !== null) view.scrollLeft = scale.x(tonight) - view.clientWidth * 0.3;
  };
  useLayoutEffect(goToTonight, [scale, tonight, shape]);
  const turn = (direction: 1 | -1) => {
    const view = scroller.current;
    view?.scrollBy({ left: direction * view.clientWidth * 0.7, behavior: "smooth" });
  };
  const open = (cell: Cell, place: Place, element: HTMLElement) => {
    setMenu({ cell, place, element });
  };

  return (
    <Page
      tabs={<HouseTabs />}
      title={house("title")}
      actions={
        <Button kind="primary" onPress={() => setPlan({ kind: "reserve", wish: {} })}>
          {t("reserve")}
        </Button>
      }
    >
      {lines.length === 0 ? (
        <EmptyState title={house("none")}>{house("noneText")}</EmptyState>
      ) : (
        <>
          <div className={styles["bar"]}>
            <Segmented
              label={t("shape")}
              hidesLabel
              choices={[
                { id: "bars", label: t("bars") },
                { id: "table", label: t("table") },
              ]}
              value={shape}
              onChange={setShape}
            />
            {shape === "table" ? null : (
              <>
                <Segmented
                  label={t("zoom")}
                  hidesLabel
                  choices={[
                    { id: "month", label: t("month") },
                    { id: "quarter", label: t("quarter") },
                    { id: "half", label: t("half") },
                  ]}
                  value={zoom}
                  onChange={setZoom}
                />
                <span className={styles["spring"]} />
                <Button size="small" onPress={() => turn(-1)}>
                  {t("earlier")}
                </Button>
                <Button size="small" onPress={goToTonight}>
                  {t("tonight")}
                </Button>
                <Button size="small" onPress={() => turn(1)}>
                  {t("later")}
                </Button>
              </>
            )}
          </div>
          {shape === "table" ? (
            <TimelineTable lines={lines} familyOf={family.others} onPlan={setPlan} />
          ) : (
            <>
              <TimelineGrid
                lines={lines}
                scale={scale}
                tonight={tonight}
                scroller={scroller}
                letterOf={family.letter}
                familyOf={family.others}
                onOpen={open}
                onDrop={(dropped) => {
                  const { bar, place, to, night } = dropped;
                  setPlan({ kind: "move", resident: residentOf(bar, place), to: to.bed.id, night });
                }}
              />
              <Legend />
            </>
          )}
        </>
      )}
      <CellMenu open={menu} onClose={() => setMenu(null)} onPlan={setPlan} />
      <TimelinePanels open={plan} onClose={() => setPlan(null)} />
    </Page>
  );
}

function useLines({ rooms, tonight, until }: Timeline): readonly Line[] {
  const bedName = useBedName();
  return rooms.flatMap((room) =>
    room.beds.map(({ bed, bars }, index): Line => ({
      place: { bed, room: room.name, name: bedName(room.name, bed.name) },
      cells: cellsOf(bars, tonight, until),
      isInside: index > 0,
    })),
  );
}

/** The letter of a family, and the names of its other members. */
function useFamilies({ rooms }: Timeline) {
  const { nameOf } = useNames();
  const bars = rooms.flatMap(({ beds }) => beds.flatMap((bed) => bed.bars));
  const letters = familiesIn(bars);
  const householdOf = ({ bar }: Cell): string | null =>
    bar?.kind === "stay" || bar?.kind === "move" ? bar.householdId : null;
  return {
    letter: (cell: Cell): string | null => letters.get(householdOf(cell) ?? "") ?? null,
    others: (cell: Cell): readonly string[] => {
      const household = householdOf(cell);
      const { bar } = cell;
      if (household === null || bar === null || !("stayId" in bar)) return [];
      const names = bars.flatMap((other) =>
        (other.kind === "stay" || other.kind === "move") &&
        other.householdId === household &&
        other.person.id !== bar.person.id
          ? [nameOf(other.person)]
          : [],
      );
      return [...new Set(names)];
    },
  };
}
