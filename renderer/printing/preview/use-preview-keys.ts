import { useEffect, useEffectEvent } from "react";
import { isPressed, type ShortcutId } from "../../../domain/core/keyboard-shortcuts.ts";
import { pressOf } from "../../lib/key-press.ts";

/** The actions of the preview's shortcuts. Lock, panic and quit are handled by the main process. */
export interface PreviewKeys {
  readonly save: () => void;
  readonly print: () => void;
  readonly close: () => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly reset: () => void;
}

/** Ctrl S saves, Ctrl P prints, Escape or Ctrl W closes, + − 0 zoom with or without Ctrl. Null while the user is typing. */
export function usePreviewKeys(keys: PreviewKeys | null): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    const act = keys === null ? null : actOf(event, keys);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onPress(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function actOf(event: KeyboardEvent, keys: PreviewKeys): (() => void) | null {
  const press = pressOf(event);
  const [, act] = meanings.find(([id]) => isPressed(id, press)) ?? [];
  return act === undefined ? null : keys[act];
}

const meanings = [
  ["paperSave", "save"],
  ["paperPrint", "print"],
  ["paperClose", "close"],
  ["paperLarger", "larger"],
  ["paperSmaller", "smaller"],
  ["paperFit", "reset"],
] as const satisfies readonly (readonly [ShortcutId, keyof PreviewKeys])[];
