import { useEffect } from "react";
import { lockHouse } from "../lib/main-process-ports.ts";

/** Shown when the vault was locked outside this page, or has never been open in it. */
export function ToLockScreen() {
  useEffect(lockHouse, []);
  return null;
}
