import { keysOfUser, updateUser, userBySignInName } from "../../../db/users.ts";
import { err, ok } from "../../../domain/result.ts";
import { checkPassphrase } from "../../../domain/passphrase.ts";
import { compartmentsOf } from "../../../domain/user.ts";
import { addMember, kitMember, openHeld } from "../compartments.ts";
import type { Doors } from "../dispatch.ts";
import { openHead } from "../head.ts";
import { randomBytes } from "../keys/bytes.ts";
import { publicKeyOf } from "../keys/hpke.ts";
import { readSheetLine } from "../keys/kit.ts";
import { openKit } from "../keys/slots.ts";
import { indexOfWord } from "../keys/words.ts";
import { openSheets } from "../kit.ts";
import type { OpenHouse } from "../open-house.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../sign-in.ts";
import { foldSignInName } from "../sign-in-name.ts";
import { newSlot, putSlot } from "../slots.ts";
import { write } from "../transact.ts";
import { folderOf, openWithKeys, withHeldFolder } from "../unlock.ts";

/** Says while typing whether a line of a sheet was copied right, and which words are on no sheet. */
export const checkLine: Doors["recovery.checkLine"] = ({ start: _start }, input) => {
  const unknown = input.words.flatMap((word, index) => (indexOfWord(word) === null ? [index] : []));
  const wrong = !readSheetLine(input.sheet, input.line, input.words).ok;
  return Promise.resolve(ok({ wrong, unknown }));
};

/** Two sheets and a new passphrase open the house for someone whom nobody is left to let in. */
export const reset: Doors["recovery.reset"] = async (vault, input) => {
  const { start, clock } = vault;
  if (vault.house !== null) return err({ type: "HouseInUse" });
  const opened = await withHeldFolder<OpenHouse>(start, "house", async (hold, keyFile) => {
    const seed = await openSheets(keyFile, input.sheets);
    if (!seed.ok) return seed;
    const keys = openKit(keyFile, seed.value);
    if (!keys.ok) return keys;
    const folder = folderOf(start, "house");
    const house = openWithKeys(start, folder, keyFile, keys.value);
    if (!house.ok) return house;
    const { database, row, vmk, nextVmk, isNext } = house.value;
    const user = userBySignInName(database.db, foldSignInName(input.signInName));
    const refusal =
      user === null
        ? err({ type: "NotFound" } as const)
        : checkPassphrase(input.passphrase, [user.name, user.signInName]);
    if (!refusal.ok || user === null) {
      database.file.close();
      return refusal.ok ? err({ type: "NotFound" }) : refusal;
    }
    const open: OpenHouse = {
      which: "house",
      folder,
      hold,
      vault: row,
      head: openHead(folder, row.traceKey),
      nativeBinding: start.nativeBinding,
      userId: user.id,
      bundleSeed: randomBytes(32),
      database,
      keyFile,
      vmk,
      nextVmk,
      isRekeyed: isNext,
      compartments: new Map(),
      mustChoosePassphrase: false,
      wasOlder: false,
      kitInHand: null,
    };
    const slot = await newSlot(
      open,
      user.signInName,
      input.passphrase,
      "passphrase",
      open.bundleSeed,
    );
    const written = write(open, clock, (context) => {
      putSlot(context.tx, open, user.id, slot, keysOfUser(context.tx, user.id)?.slotId ?? null);
      updateUser(context.tx, user.id, { state: "active" });
      letInByKit(context, seed.value);
      context.note({ action: "recovered by kit", object: { kind: "users", id: user.id } });
      return ok(null);
    });
    seed.value.fill(0);
    return written.ok ? ok(open) : written;
  });
  if (!opened.ok) return opened;
  vault.house = opened.value;
  return signedIn(opened.value, clock);
};

/** The sheets carry every compartment's key; she gets those that her roles give. */
function letInByKit(context: Context, seed: Buffer): void {
  const { tx, house, me } = context;
  for (const compartment of compartmentsOf(me.roles)) {
    const holder = { memberId: kitMember.current, seed };
    const held = openHeld(tx, house.vault.id, compartment, holder);
    if (held === null) continue;
    house.compartments.set(compartment, held);
    const publicKey = publicKeyOf(house.bundleSeed);
    addMember(tx, house, compartment, { memberId: house.userId, publicKey });
  }
}
