import { epochsOf, membersOf } from "../../../db/users/compartments.ts";
import type { ReadDb } from "../../../db/platform/open.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import { holderIds, kitMember } from "./compartments.ts";
import { toBase64 } from "../keys/bytes.ts";
import type { OpenVault } from "../platform/open-vault.ts";

/** Nobody would open the compartment any more without this member: no colleague, and no two sheets that were proved. */
export function isLostWithout(
  db: ReadDb,
  { keyFile }: OpenVault,
  compartment: Compartment,
  memberId: string,
): boolean {
  const newest = epochsOf(db, compartment).at(-1);
  const holders = holderIds(db, compartment);
  if (newest === undefined || !holders.includes(memberId) || holders.length > 1) return false;
  // The key file is whole or refused: a row of the database alone could be anybody's kit.
  const kit = keyFile.kit?.publicKey ?? null;
  return !membersOf(db, compartment, newest.epoch).some(
    (member) => member.memberId === kitMember.current && toBase64(member.publicKey) === kit,
  );
}
