import { type ComponentType, use } from "react";

/** The screens of one part of the program. They are read together, when somebody first goes there. */
export function lazyScreens<S extends object>(read: () => Promise<S>) {
  let screens: S | null = null;
  let reading: Promise<void> | null = null;
  const preload = (): Promise<void> =>
    (reading ??= read().then(
      (all) => {
        screens = all;
      },
      (cause: unknown) => {
        // Whoever goes there again tries again.
        reading = null;
        throw cause;
      },
    ));
  return {
    /** What an address shows, made of these screens. The router reads them before it leaves the screen before. */
    shown: (Drawn: ComponentType<S>) => {
      const Shown = () => {
        if (screens === null) use(preload());
        return screens === null ? null : <Drawn {...screens} />;
      };
      // Once they are there, an address is shown at once.
      return Object.defineProperty(Shown, "preload", {
        get: () => (screens === null ? preload : undefined),
      });
    },
  };
}
