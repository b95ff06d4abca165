import { useEffect, useEffectEvent } from "react";
import {
  isOfPage,
  isPressed,
  isWrittenLetter,
  type ShortcutId,
} from "../../domain/core/keyboard-shortcuts.ts";
import { pressOf } from "../lib/key-press.ts";

/** Listens for a shortcut anywhere on the page. Where fields need the key, only while none is focused. */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(id, pressOf(event))) return;
    // A field that moves through a list forwards its keys to the list: they were handled already.
    if (event.target !== document.activeElement) return;
    if (isWrittenLetter(id) && isWriting(event.target)) return;
    if (isOfPage(id) && document.querySelector(over) !== null) return;
    event.preventDefault();
    // A held key counts once.
    if (!event.repeat) act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onPress(event);
    // In the capture phase: some fields stop every key that reaches them.
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(written));

const written = "input:not([type=checkbox], [type=radio]), textarea, select, [role=textbox]";

/** What covers the page; a toast does not, although it has the role. */
const over = "[role=dialog], [role=alertdialog]:not([aria-modal=false])";
