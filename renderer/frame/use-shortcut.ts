import { useEffect, useEffectEvent } from "react";

/** Ctrl (on a Mac, Command) and a key, with or without Shift, from anywhere on the page. AltGr writes letters and is left alone. */
export function useShortcut(
  letter: string,
  act: () => void,
  { hasShift = false }: { readonly hasShift?: boolean } = {},
): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isCommand || event.shiftKey !== hasShift || event.key.toLowerCase() !== letter) return;
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
