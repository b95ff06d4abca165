import type { ReactNode } from "react";
import { nextInGrid } from "./grid-keys.ts";

/** The cell that Tab reaches, and how it moves. */
export interface Stops {
  readonly at: string | null;
  readonly moveTo: (id: string) => void;
}

export interface GridFocusProps {
  readonly id: string;
  readonly stops: Stops;
  readonly label: string;
  readonly className: string | undefined;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button in the week. All of them are one stop for Tab; arrow keys move between them. */
export function GridFocus(props: GridFocusProps) {
  const { id, stops, label, className, isPressed, onPress, children } = props;
  return (
    <button
      type="button"
      className={className}
      data-stop={id}
      tabIndex={stops.at === id ? 0 : -1}
      aria-label={label}
      {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
      onClick={onPress}
      onFocus={() => stops.moveTo(id)}
      onKeyDown={(event) => {
        const next = nextInGrid(event.currentTarget, event.key);
        if (next === null) return;
        event.preventDefault();
        next.focus();
      }}
    >
      {children}
    </button>
  );
}
