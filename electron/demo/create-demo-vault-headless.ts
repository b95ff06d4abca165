// What `npm run invent` asks for: an invented house, founded and filled without a window, and closed again.
import { join } from "node:path";
import { rowCounts } from "../../db/platform/row-counts.ts";
import type { AppError } from "../../domain/api/errors.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import { err, ok, type Result } from "../../domain/core/result.ts";
import { systemClock } from "../vault/platform/clock.ts";
import type { Vault } from "../vault/platform/dispatch.ts";
import { draftsInMemory } from "../vault/platform/drafts-in-memory.ts";
import { unseenHostComputer } from "../../domain/integrity/host-computer.ts";
import { closeHouse } from "../vault/platform/opened-vault.ts";
import { foundInvented, type Past } from "./create-demo-vault.ts";

interface Order extends Past {
  /** Where the program stores its vaults: the invented one gets its place there. */
  readonly home: string;
  readonly language: Language;
  readonly nativeBinding: string | null;
}

interface Invented {
  readonly folder: string;
  /** How many rows each table has that has any. */
  readonly rows: Readonly<Record<string, number>>;
}

export async function inventInto(order: Order): Promise<Result<Invented, AppError>> {
  const { home, language, nativeBinding } = order;
  const folder = join(home, "demo");
  const noJobs = () => {
    throw new Error("Nothing else is done while a house is invented");
  };
  const vault: Vault = {
    start: {
      folder: join(home, "house"),
      demoFolder: folder,
      isRelease: false,
      nativeBinding,
      isOnItsEngine: false,
      kdfCost: null,
      updates: null,
    },
    clock: systemClock(0),
    emit: () => undefined,
    onFault: () => undefined,
    house: null,
    jobs: new Map(),
    startJob: noJobs,
    chosenFolder: null,
    chosenFile: null,
    machine: () => unseenHostComputer,
    held: draftsInMemory([], () => undefined),
    later: (work) => void work(),
  };
  const founded = await foundInvented(vault, { language, theme: "system" }, order);
  if (!founded.ok) return founded;
  if (vault.house === null) return err({ type: "Locked" });
  const counts = Object.entries(rowCounts(vault.house.database.file));
  closeHouse(vault.house);
  return ok({ folder, rows: Object.fromEntries(counts.filter(([, count]) => count > 0)) });
}
