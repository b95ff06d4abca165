import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Logo } from "../../domain/settings/centre-logo.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { letterheadLogo } from "./centre-logo.table.ts";

export function logoOfCentre(db: ReadDb): Logo | null {
  const row = db.select().from(letterheadLogo).get();
  return row === undefined
    ? null
    : { picture: new Uint8Array(row.picture), isNeutral: row.isNeutral };
}

/** Keeps a logo in the place of the one before. */
export function saveLogo(db: WriteDb, picture: Uint8Array, at: Instant, by: UserId): void {
  eraseLogo(db);
  db.insert(letterheadLogo)
    .values({ one: 1, picture: Buffer.from(picture), at, by })
    .run();
}

/** False where there is no logo. */
export const setLogoNeutral = (db: WriteDb, isNeutral: boolean): boolean =>
  db.update(letterheadLogo).set({ isNeutral }).run().changes > 0;

/** False where there was none. */
export const eraseLogo = (db: WriteDb): boolean => db.delete(letterheadLogo).run().changes > 0;
