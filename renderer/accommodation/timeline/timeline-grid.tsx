import { type CSSProperties, type RefObject, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { monthOf } from "../../../domain/core/calendar-date.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { classes } from "../../ui/classes.ts";
import { TimelineBar } from "./timeline-bar.tsx";
import bars from "./bars.module.css";
import type { Cell, Line, Place } from "./cells.ts";
import type { Scale } from "./timeline-scale.ts";
import styles from "./timeline.module.css";
import { useCellText } from "./use-cell-text.ts";
import { type Dropped, useDragBar } from "./use-drag-bar.ts";
import { useGridKeys } from "./use-grid-keys.ts";

export interface TimelineGridProps {
  readonly lines: readonly Line[];
  readonly scale: Scale;
  readonly tonight: CalendarDate;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly letterOf: (cell: Cell) => string | null;
  readonly familyOf: (cell: Cell) => readonly string[];
  /** A cell was clicked, or Enter was pressed on it. */
  readonly onOpen: (cell: Cell, place: Place, element: HTMLElement) => void;
  readonly onDrop: (dropped: Dropped) => void;
}

/** One row per bed, months from left to right. The arrow keys move through it, Enter opens the menu. */
export function TimelineGrid(props: TimelineGridProps) {
  const { lines, scale, tonight, scroller } = props;
  const { t } = useTranslation("timeline");
  const body = useRef<HTMLDivElement>(null);
  const keys = useGridKeys({ lines, tonight, body });
  const drag = useDragBar({ lines, scale, tonight, body, onDrop: props.onDrop });
  return (
    <div ref={scroller} className={styles["scroller"]}>
      <div
        role="grid"
        aria-label={t("gridLabel")}
        aria-rowcount={lines.length + 1}
        className={styles["grid"]}
        style={{ "--wide": `${String(scale.width)}px` } as CSSProperties}
      >
        <Months scale={scale} tonight={tonight} />
        <div ref={body} role="rowgroup" className={styles["body"]}>
          <Backdrop scale={scale} tonight={tonight} />
          {lines.map((line, row) => (
            <Row
              key={line.place.bed.id}
              {...props}
              line={line}
              row={row}
              keys={keys}
              isTarget={drag.overBed === line.place.bed.id}
              onGrab={drag.grab}
            />
          ))}
        </div>
      </div>
      {drag.ghost}
    </div>
  );
}

interface RowProps extends TimelineGridProps {
  readonly line: Line;
  readonly row: number;
  readonly keys: ReturnType<typeof useGridKeys>;
  readonly isTarget: boolean;
  readonly onGrab: ReturnType<typeof useDragBar>["grab"];
}

function Row({ line, row, scale, tonight, keys, isTarget, onGrab, ...props }: RowProps) {
  const { t } = useTranslation("timeline");
  const words = useCellText();
  const { place, cells } = line;
  const lanes = Math.max(1, ...cells.map(({ lane }) => lane + 1));
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      data-bed={place.bed.id}
      className={classes(styles, "row", line.isInside && "inside", isTarget && "target")}
      style={{ "--lanes": String(lanes) } as CSSProperties}
    >
      <BedHead place={place} isInside={line.isInside} />
      <div role="presentation" className={styles["lane"]}>
        {cells.map((cell, column) => {
          const family = props.familyOf(cell);
          const said = words(cell, place.name, family);
          const left = scale.x(cell.from);
          return (
            <div
              key={cell.id}
              role="gridcell"
              aria-label={said.spoken}
              aria-colindex={column + 2}
              aria-haspopup="menu"
              data-cell={cell.id}
              tabIndex={keys.tabIndexOf(row, column)}
              onFocus={() => keys.onFocus(row, column)}
              className={classes(bars, "cell", cell.bar?.kind ?? "gap")}
              style={
                {
                  "--x": `${String(left)}px`,
                  "--w": `${String(scale.x(cell.until) - left)}px`,
                  "--lane": String(cell.lane),
                } as CSSProperties
              }
              title={said.spoken}
              onPointerDown={(event) => onGrab(event, cell, place, said.title)}
              onClick={(event) => props.onOpen(cell, place, event.currentTarget)}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") {
                  event.preventDefault();
                  props.onOpen(cell, place, event.currentTarget);
                } else keys.onKeyDown(event, row, column);
              }}
            >
              <TimelineBar
                cell={cell}
                scale={scale}
                tonight={tonight}
                said={said}
                letter={props.letterOf(cell)}
                familyLabel={t("familyLetter", { letter: props.letterOf(cell) ?? "" })}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Only the room on its first line; the full name is read out, and shown where it does not fit. */
function BedHead({ place, isInside }: { readonly place: Place; readonly isInside: boolean }) {
  const { t } = useTranslation("house");
  const { bed, room, name } = place;
  const cot = bed.kind === "cot" ? ` · ${t("cot")}` : "";
  const own = `${bed.name}${cot}`;
  const whole = `${name}${cot}`;
  return (
    <div role="rowheader" aria-label={whole} title={whole} className={styles["bed"]}>
      {isInside && own !== "" ? null : (
        <span className={classes(styles, "room", own === "" && "alone")}>{room}</span>
      )}
      {own === "" ? null : <small>{own}</small>}
    </div>
  );
}

/** The marker of tonight shows the month; beside it there is no room for the month's label. */
const isUnderTonight = (month: number, tonight: number): boolean =>
  tonight - month > -20 && tonight - month < 68;

function Months({ scale, tonight }: { readonly scale: Scale; readonly tonight: CalendarDate }) {
  const { t } = useTranslation("timeline");
  const { dates } = useFormats();
  return (
    <div role="row" aria-rowindex={1} className={styles["head"]}>
      <div role="columnheader" className={styles["corner"]}>
        {t("bed")}
      </div>
      <div role="columnheader" className={styles["months"]}>
        <span className={styles["unseen"]}>{t("months")}</span>
        {scale.months.map(({ first, x }) =>
          isUnderTonight(x, scale.x(tonight)) ? null : (
            <span
              key={first}
              aria-hidden="true"
              className={classes(styles, "month", monthOf(first) === monthOf(tonight) && "now")}
              style={{ "--x": `${String(x)}px` } as CSSProperties}
            >
              {first.endsWith("-01-01") ? dates.monthOfYear(first) : dates.monthShort(first)}
            </span>
          ),
        )}
        <span
          aria-hidden="true"
          className={styles["tonight"]}
          style={{ "--x": `${String(scale.x(tonight))}px` } as CSSProperties}
        >
          {dates.short(tonight, tonight)}
        </span>
      </div>
    </div>
  );
}

/** The lines of the months and of tonight, behind all rows. */
function Backdrop({ scale, tonight }: { readonly scale: Scale; readonly tonight: CalendarDate }) {
  return (
    <div aria-hidden="true" className={styles["backdrop"]}>
      {scale.months.map(({ first, x }) => (
        <span
          key={first}
          className={styles["rule"]}
          style={{ "--x": `${String(x)}px` } as CSSProperties}
        />
      ))}
      <span
        className={classes(styles, "rule", "today")}
        style={{ "--x": `${String(scale.x(tonight))}px` } as CSSProperties}
      />
    </div>
  );
}
