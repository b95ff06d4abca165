import { useEffect, useEffectEvent } from "react";
import {
  isOfPage,
  isPressed,
  isWrittenLetter,
  type ShortcutId,
} from "../../domain/core/keyboard-shortcuts.ts";
import { pressOf } from "../lib/key-press.ts";

/** A key from anywhere on the page, one of the list of keys. Where fields need it, only while nobody writes. */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(id, pressOf(event))) return;
    // A field that moves through a list hands its keys on to the list: they were heard already.
    if (event.target !== document.activeElement) return;
    if (isWrittenLetter(id) && isWriting(event.target)) return;
    if (isOfPage(id) && document.querySelector(over) !== null) return;
    event.preventDefault();
    // Held, it was pressed once.
    if (!event.repeat) act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onPress(event);
    // On the way down: some fields keep to themselves every key that reaches them.
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(written));

const written = "input:not([type=checkbox], [type=radio]), textarea, select, [role=textbox]";

/** What lies over the page; a message does not, although it has the role. */
const over = "[role=dialog], [role=alertdialog]:not([aria-modal=false])";
