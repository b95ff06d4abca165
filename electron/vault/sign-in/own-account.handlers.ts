import { updateUser, userById, type UserRow } from "../../../db/users/users.ts";
import { houseSettings } from "../../../db/platform/vault-and-house-settings.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { checkPassphrase } from "../../../domain/users/passphrase.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Handler } from "../platform/handler-context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import { randomBytes } from "../keys/bytes.ts";
import { fingerprintWords } from "../keys/compartment.ts";
import { publicKeysOf } from "../keys/signing.ts";
import { unlockSlot, type WayIn } from "../keys/key-slots.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { renewHidden } from "../person-file/hidden-files.ts";
import { sealToRecoveryKey } from "../users/recovery-kit.handlers.ts";
import { me as meOf, openCompartments } from "./sign-in.ts";
import { newSlot, putSlot } from "../users/key-slots.ts";
import { say } from "../users/roster.ts";

export const me: Handler<"session.me"> = (context) => ok(meOf(context));

export const setLook: Handler<"session.setLook"> = (context, wished) => {
  const { firstScreen = context.me.firstScreen, hidesNames = context.me.hidesNames } = wished;
  const look = { ...wished, firstScreen, hidesNames };
  updateUser(context.tx, context.me.id, look);
  return ok(meOf({ ...context, me: { ...context.me, ...look } }));
};

export const fingerprint: Handler<"session.fingerprint"> = ({ house }) => {
  const { roster, bundleSeed, vault } = house;
  return ok({ words: [...fingerprintWords(publicKeysOf(bundleSeed, vault.id), roster.root)] });
};

/** Ends the validity of a one-time passphrase: another bundle, under a passphrase that only the user knows. */
export const choosePassphrase: Prepared<
  "session.choosePassphrase",
  { readonly slot: WayIn; readonly seed: Buffer }
> = {
  prepare: async (_vault, house, { passphrase }) => {
    if (!house.mustChoosePassphrase) return err({ type: "Forbidden" });
    const accepted = acceptPassphrase(house, passphrase);
    if (!accepted.ok) return accepted;
    const seed = randomBytes(32);
    const slot = await newSlot(
      house,
      signedInUser(house).signInName,
      passphrase,
      "passphrase",
      seed,
    );
    return ok({ slot, seed });
  },
  run: (context, _input, { slot, seed }) => {
    const { tx, house, me: user } = context;
    // Chosen by another request meanwhile. One that runs again on a full disk goes on with what it began.
    if (!house.mustChoosePassphrase && house.bundleSeed !== seed) return err({ type: "Forbidden" });
    const keys = publicKeysOf(seed, house.vault.id);
    const told = say(context, { kind: "keysChosen", user: user.id, keys });
    if (!told.ok) return told;
    putSlot(tx, house, user.id, slot);
    updateUser(tx, user.id, { state: "active" });
    house.bundleSeed = seed;
    house.mustChoosePassphrase = false;
    context.note({ action: "passphraseChosen", object: { kind: "users", id: user.id } });
    const active = { ...context, me: { ...user, state: "active" } } as const;
    openCompartments(active);
    sealToRecoveryKey(active, renewHidden);
    return ok(meOf(context));
  },
};

/** The same bundle under another passphrase; nothing else changes. */
export const changePassphrase: Prepared<"session.changePassphrase", WayIn> = {
  prepare: async (_vault, house, { current, next }) => {
    const accepted = acceptPassphrase(house, next);
    if (!accepted.ok) return accepted;
    const known = await unlockSlot(house.keyFile, signedInUser(house).signInName, current);
    if (!known.ok) return err({ type: "WrongPassphrase" });
    known.value.bundle.seed.fill(0);
    known.value.vmk.fill(0);
    return ok(
      await newSlot(house, signedInUser(house).signInName, next, "passphrase", house.bundleSeed),
    );
  },
  run: (context, _input, slot) => {
    const { tx, house, me: user } = context;
    putSlot(tx, house, user.id, slot);
    context.note({ action: "passphraseChanged", object: { kind: "users", id: user.id } });
    return ok(null);
  },
};

function acceptPassphrase(house: OpenVault, passphrase: string): Result<string, AppError> {
  const user = signedInUser(house);
  const { centreName } = houseSettings(house.database.db);
  return checkPassphrase(passphrase, [user.name, user.signInName, centreName]);
}

function signedInUser(house: OpenVault): UserRow {
  const user = userById(house.database.db, house.userId);
  if (user === null) throw new Error("The signed-in user is not in the house");
  return user;
}
