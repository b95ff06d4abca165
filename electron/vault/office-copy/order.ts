import { randomUUID } from "node:crypto";
import type { CalendarDate, Instant } from "../../../domain/calendar.ts";
import type { AppError } from "../../../domain/errors.ts";
import { copyIdAt } from "../../../domain/office-copy.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { UserId } from "../../../domain/user.ts";
import { randomBytes } from "../keys/bytes.ts";
import { macMembers, sealCompartmentTo } from "../keys/compartment.ts";
import { databaseKey, slotsKey } from "../keys/derive.ts";
import { publicKeyOf } from "../keys/hpke.ts";
import { defaultCost } from "../keys/kdf.ts";
import { keyFileForCopy } from "../keys/key-file.ts";
import { makeSlot } from "../keys/slots.ts";
import { wipe } from "../keys/wipe.ts";
import type { OpenHouse } from "../open-house.ts";
import type { CopyOrder } from "./write-copy.ts";

/** How the one member of a copy's compartment is called: whoever knows its passphrase. */
export const copyMember = "copy";

/** A copy has one way in, without a name. */
export const copySignInName = "";

export interface WantedCopy {
  readonly place: string;
  readonly passphrase: string;
  readonly madeAt: Instant;
  readonly madeOn: CalendarDate;
  readonly until: CalendarDate;
  readonly language: CopyOrder["facts"]["reader"]["language"];
}

/**
 * What a copy of the open house is made from: keys that nothing else has, and the office's sealed to the copy's passphrase
 * alone. Takes as long as one derivation.
 */
export async function orderCopy(
  house: OpenHouse,
  wanted: WantedCopy,
): Promise<Result<CopyOrder, AppError>> {
  const { vault, folder, nativeBinding, userId, keyFile } = house;
  const office = house.compartments.get("office")?.newest;
  if (house.nextVmk !== null) return err({ type: "RotationPending" });
  if (office === undefined) return err({ type: "NotMember", compartment: "office" });
  const epochId = { vaultId: vault.id, compartment: "office", epoch: office.epoch } as const;
  const bundleSeed = randomBytes(32);
  const vmk = randomBytes(32);
  try {
    const member = { memberId: copyMember, publicKey: publicKeyOf(bundleSeed) };
    const sealed = sealCompartmentTo(member, epochId, office.secret);
    const membersMac = macMembers(office, epochId, [member]);
    const { memoryKiB, passes, lanes } = keyFile.slots.at(-1)?.kdf ?? defaultCost;
    const slot = await makeSlot({
      ...{ vaultId: vault.id, purpose: "copy", signInName: copySignInName, kind: "passphrase" },
      ...{ passphrase: wanted.passphrase, cost: { memoryKiB, passes, lanes }, bundleSeed, vmk },
      nextVmk: null,
    });
    const { madeAt, madeOn, until, place, language } = wanted;
    const row = { id: copyIdAt(madeAt), madeAt, madeOn, madeBy: userId, until };
    return ok({
      ...{ house: folder, place, nativeBinding },
      databaseKey: databaseKey(house.vmk, vault.id),
      copyKey: databaseKey(vmk, vault.id),
      keyFile: keyFileForCopy(vault.id, slot, slotsKey(vmk, vault.id)),
      facts: {
        row: { ...row, destroyedOn: null, destroyedBy: null },
        reader: { id: UserId.parse(randomUUID()), language },
        member: { ...member, compartment: "office", epoch: office.epoch, sealedKey: sealed },
        membersMac,
      },
    });
  } finally {
    wipe(bundleSeed, vmk);
  }
}
