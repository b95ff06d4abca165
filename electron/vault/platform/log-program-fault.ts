import { randomUUID } from "node:crypto";
import { insertFault } from "../../../db/integrity/program-errors.ts";
import type { Clock } from "./clock.ts";
import type { OpenVault } from "./opened-vault.ts";

/** Notes kind and place of a bug in the encrypted file, never its message, which may quote what someone typed. */
export function logProgramFault(
  house: OpenVault | null,
  clock: Clock,
  procedure: string,
  thrown: unknown,
): string {
  const reference = randomUUID().slice(0, 8);
  const kind = thrown instanceof Error ? kindOf(thrown) : typeof thrown;
  try {
    if (house !== null)
      insertFault(house.database.db, { reference, at: clock.now(), procedure, kind });
  } catch {
    // The fault may be that nothing can be written.
  }
  return reference;
}

function kindOf(error: Error): string {
  const { code } = error as { readonly code?: unknown };
  const where = /\/([\w-]+\.(?:ts|js)):(\d+)/.exec(error.stack ?? "");
  const parts = [error.name, typeof code === "string" ? code : null, where?.[1], where?.[2]];
  return parts.filter((part) => typeof part === "string").join(" ");
}
