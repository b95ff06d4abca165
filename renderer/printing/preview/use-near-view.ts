import { useEffect, useState, type RefObject } from "react";

export type Nearness = "unknown" | "near" | "far";

/**
 * Whether a page is in view, or less than a screen away from it: pages out of view need not be rendered, and forty rendered
 * pages take 150 MB.
 */
export function useNearView(sheet: RefObject<HTMLElement | null>): Nearness {
  const [nearness, setNearness] = useState<Nearness>("unknown");
  useEffect(() => {
    const { current } = sheet;
    if (current === null) return;
    const watch = new IntersectionObserver(
      (changes) => {
        const isNear = changes.at(-1)?.isIntersecting === true;
        setNearness(isNear ? "near" : "far");
      },
      { root: current.parentElement, rootMargin: "100% 0px" },
    );
    watch.observe(current);
    return () => watch.disconnect();
  }, [sheet]);
  return nearness;
}
