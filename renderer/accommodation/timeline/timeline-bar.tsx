import { ArrowRight } from "lucide-react";
import type { CSSProperties } from "react";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { classes } from "../../ui/classes.ts";
import { type Cell, isOver } from "./cells.ts";
import type { Scale } from "./timeline-scale.ts";
import styles from "./bars.module.css";
import type { CellWords } from "./use-cell-text.ts";

export interface TimelineBarProps {
  readonly cell: Cell;
  readonly scale: Scale;
  readonly tonight: CalendarDate;
  readonly said: CellWords;
  /** The letter of the family that the person belongs to. */
  readonly letter: string | null;
  readonly familyLabel: string;
}

/** The style of a bar: certain is solid, planned is dashed, undecided is amber. */
export function TimelineBar({ cell, scale, tonight, said, letter, familyLabel }: TimelineBarProps) {
  const { bar } = cell;
  if (bar === null) return <span className={styles["plus"]}>+</span>;
  const start = scale.x(cell.from);
  const isNarrow = scale.x(cell.until) - start < narrowest;
  return (
    <>
      {partsOf().map(({ look, from, until }) => (
        <span
          key={look}
          aria-hidden="true"
          className={classes(styles, "part", look)}
          style={
            {
              "--px": `${String(scale.x(from) - start)}px`,
              "--pw": `${String(scale.x(until) - scale.x(from))}px`,
            } as CSSProperties
          }
        />
      ))}
      <span className={classes(styles, "label", isNarrow && "bare")}>
        {bar.kind === "move" ? <ArrowRight size={14} aria-hidden="true" /> : null}
        {letter === null ? null : (
          <span className={styles["letter"]} title={familyLabel} data-letter={letter} />
        )}
        <b className={styles["name"]}>{said.title}</b>{" "}
        <span className={styles["state"]}>{said.state}</span>
      </span>
    </>
  );

  function partsOf(): readonly Part[] {
    if (bar === null) return [];
    const whole = { from: cell.from, until: cell.until };
    if (bar.kind !== "stay") return [{ look: bar.kind, ...whole }];
    if (bar.until !== null) return [{ look: "past", ...whole }];
    if (isOver(bar, tonight))
      return [
        { look: "certain", from: cell.from, until: latest(cell.from, bar.plannedUntil) },
        { look: "over", from: latest(cell.from, bar.plannedUntil), until: cell.until },
      ];
    return [
      { look: "certain", from: cell.from, until: latest(cell.from, tonight) },
      { look: "planned", from: latest(cell.from, tonight), until: cell.until },
    ];
  }
}

/** Pixels below which a name could not be read; it is still in the label, and shown on hover. */
const narrowest = 44;

interface Part {
  readonly look: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

const latest = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
