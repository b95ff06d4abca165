import { chainEnd } from "../../../electron/vault/platform/audit-log-chain.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import type { Mark } from "./check-vault-after-kill.ts";

/** A draft in the log book, which all staff may write. */
const spot = { kind: "log", personId: null, object: null } as const;

/** Drafts whose text says how far the vault had come when they were saved. */
export async function writeHalf(house: TestHouse): Promise<void> {
  const { seq } = chainEnd(openHouseOf(house).database.db);
  await house.ask("drafts.save", { spot, version: 0, content: String(seq) });
}

/** Throws unless the draft is the acknowledged one, or newer. */
export async function findHalf(house: TestHouse, acknowledged: Mark | null): Promise<void> {
  if (acknowledged === null) return;
  const half = await house.ask("drafts.read", { spot });
  if (half === null || Number(half.content) < acknowledged.seq)
    throw new Error(`Half written at ${String(acknowledged.seq)}, and lost`);
}
