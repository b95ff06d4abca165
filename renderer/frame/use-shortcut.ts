import { useEffect, useEffectEvent } from "react";
import { isPressed, isWrittenLetter, type ShortcutId } from "../../domain/keys.ts";
import { pressOf } from "../lib/press.ts";

/** A key from anywhere on the page, one of the list of keys. Where it is a letter, only while nobody writes. */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(id, pressOf(event))) return;
    // A list that is moved through from a field hears its keys as well.
    if (isWrittenLetter(id) && [event.target, document.activeElement].some(isWriting)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onPress(event);
    };
    // On the way down: some fields keep to themselves every key that reaches them.
    window.addEventListener("keydown", listen, true);
    return () => {
      window.removeEventListener("keydown", listen, true);
    };
  }, []);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select, [role=textbox]"));
