import { backupsOf, placesInUse } from "../../../db/backup/backups.ts";
import { houseSettings } from "../../../db/platform/vault-and-house-settings.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { Vault } from "../platform/dispatch.ts";
import { beginBackup } from "./backup-jobs.handlers.ts";
import { placeState } from "./check-chosen-place.ts";

/** Milliseconds after the vault was opened: a user in a hurry has the machine to themselves first. */
export const dailyAfter = 120_000;

/**
 * Backs up into the first daily place that is connected and has no backup of today. Obstacles are shown by Today in
 * time, never by an interruption. True when one was begun.
 */
export function backUpDaily(vault: Vault): boolean {
  const { house, clock } = vault;
  if (house === null || house.mustChoosePassphrase || house.which === "demo") return false;
  const { db } = house.database;
  const today = calendarDateOf(clock.now(), houseSettings(db).zone);
  const place = placesInUse(db).find(
    (one) =>
      one.isDaily &&
      placeState(one, house) === "here" &&
      backupsOf(db, one.id, 1)[0]?.madeOn !== today,
  );
  return place !== undefined && beginBackup(vault, house, place, null).ok;
}
