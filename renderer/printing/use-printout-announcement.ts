import { useEffect } from "react";
import { announcePrintout } from "../lib/main-process-ports.ts";

/** For screens whose purpose is a printout: its windows stay prepared while the screen is open. */
export function usePrintoutAnnouncement(): void {
  useEffect(() => {
    announcePrintout();
    const again = setInterval(announcePrintout, half);
    return () => clearInterval(again);
  }, []);
}

/** Milliseconds: half as long as prepared windows live. */
const half = 30_000;
