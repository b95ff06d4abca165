import { type ComponentType, use } from "react";

/** The screens of one area of the program, loaded together on first use. */
export function lazyScreens<S extends object>(read: () => Promise<S>) {
  let screens: S | null = null;
  let reading: Promise<void> | null = null;
  const preload = (): Promise<void> =>
    (reading ??= read().then(
      (all) => {
        screens = all;
      },
      (cause: unknown) => {
        // The next visit tries again.
        reading = null;
        throw cause;
      },
    ));
  return {
    /** The component of an address, made of these screens. The router loads them before it leaves the previous screen. */
    shown: (Drawn: ComponentType<S>) => {
      const Shown = () => {
        if (screens === null) use(preload());
        return screens === null ? null : <Drawn {...screens} />;
      };
      // Once they are loaded, an address is shown at once.
      return Object.defineProperty(Shown, "preload", {
        get: () => (screens === null ? preload : undefined),
      });
    },
  };
}
