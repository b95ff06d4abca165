import { useEffect, useEffectEvent } from "react";

/** Ctrl (on a Mac, Command) and a letter, from anywhere on the page. AltGr writes letters and is left alone. */
export function useShortcut(letter: string, act: () => void): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isCommand || event.key.toLowerCase() !== letter) return;
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
