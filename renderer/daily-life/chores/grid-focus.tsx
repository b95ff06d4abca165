import type { ReactNode } from "react";
import { nextInGrid } from "./grid-keys.ts";

/** Where Tab arrives in the week, and how that place moves along. */
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

/** A button of the week. All of them are one stop for Tab; arrow keys go from one to the next. */
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
