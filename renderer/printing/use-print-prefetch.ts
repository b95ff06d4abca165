import { useEffect } from "react";
import { expectPrintout } from "../lib/window.ts";

/** For screens whose purpose is a printout: its windows stay prepared while the screen is open. */
export function usePrintPrefetch(): void {
  useEffect(() => {
    expectPrintout();
    const again = setInterval(expectPrintout, half);
    return () => clearInterval(again);
  }, []);
}

/** Milliseconds: half as long as prepared windows live. */
const half = 30_000;
