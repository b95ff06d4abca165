import type { Vault } from "../platform/dispatch.ts";
import { beginCheck, isCheckDue } from "./full-check.handlers.ts";

/** Milliseconds after the house was opened, and again and again until one was made: the backup of the day goes first. */
export const weeklyEvery = 300_000;

/** Looks the house through when that is due and nothing else goes on. True when it was begun. */
export function checkWeekly(vault: Vault): boolean {
  const { house, clock, jobs } = vault;
  if (house === null || house.mustChoosePassphrase || house.which === "demo") return false;
  return jobs.size === 0 && isCheckDue(house, clock.now()) && beginCheck(vault, house, null).ok;
}
