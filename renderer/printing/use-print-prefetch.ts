import { useEffect } from "react";
import { expectPaper } from "../lib/window.ts";

/** For what is there for the sake of a paper: its windows stand ready as long as this is open. */
export function usePrintPrefetch(): void {
  useEffect(() => {
    expectPaper();
    const again = setInterval(expectPaper, half);
    return () => clearInterval(again);
  }, []);
}

/** Milliseconds: half of how long they stand ready by themselves. */
const half = 30_000;
