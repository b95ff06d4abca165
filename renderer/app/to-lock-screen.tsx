import { useEffect } from "react";
import { lockHouse } from "../lib/window.ts";

/** The house was locked behind the page, or has never been open in it. */
export function ToLockScreen() {
  useEffect(lockHouse, []);
  return null;
}
