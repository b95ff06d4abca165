import { useEffect, useEffectEvent } from "react";

/** What the keys of the preview do. Lock, panic and quit are heard by the main process. */
export interface PreviewKeys {
  readonly save: () => void;
  readonly print: () => void;
  readonly close: () => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly reset: () => void;
}

/** Ctrl S saves, Ctrl P prints, Escape or Ctrl W closes, + − 0 zoom with or without Ctrl. Null while somebody types. */
export function useKeys(keys: PreviewKeys | null): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    const act = keys === null ? null : actOf(event, keys);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onPress(event);
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, []);
}

function actOf(event: KeyboardEvent, keys: PreviewKeys): (() => void) | null {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  switch (event.key.toLowerCase()) {
    case "s":
      return isCommand ? keys.save : null;
    case "p":
      return isCommand ? keys.print : null;
    case "w":
      return isCommand ? keys.close : null;
    case "escape":
      return keys.close;
    case "+":
    case "=":
      return keys.larger;
    case "-":
      return keys.smaller;
    default:
      // By its place: on a French keyboard the key of the nought writes "à".
      return event.code === "Digit0" || event.code === "Numpad0" ? keys.reset : null;
  }
}
