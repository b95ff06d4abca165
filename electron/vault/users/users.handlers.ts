import { randomInt } from "node:crypto";
import { discardDraftsOf } from "../../../db/drafts/drafts.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import {
  allUsers,
  insertUser,
  updateUser,
  userById,
  userBySignInName,
  type UserRow,
} from "../../../db/users/users.ts";
import { generatePassphrase } from "../../../domain/users/passphrase.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { holds } from "../../../domain/users/roster.ts";
import type { PublicKeys } from "../../../domain/users/roster-statement.ts";
import { compartmentsOf, isSameStaffName, UserId } from "../../../domain/users/user.ts";
import { defaultStartSettings } from "../../../domain/core/display-settings.ts";
import { dropKeys, renewIfAsked } from "./compartments.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Prepared, Vault } from "../platform/dispatch.ts";
import { dropShares, type RenewHidden } from "./hidden-file-holders.ts";
import { randomBytes } from "../keys/bytes.ts";
import { publicKeysOf } from "../keys/signing.ts";
import type { WayIn } from "../keys/key-slots.ts";
import { passphraseWords } from "../keys/sheet-and-passphrase-words.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { resumeRotation } from "./key-rotation.ts";
import { foldSignInName } from "./sign-in-name.ts";
import { newSlot, putSlot, writeKeysAfterCommit } from "./key-slots.ts";
import { say } from "./roster.ts";

export const list: Handler<"users.list"> = ({ tx, house }) =>
  ok(
    allUsers(tx).map((user) => {
      const { id, name, signInName, state, createdAt } = user;
      const given = state === "removed" ? [] : compartmentsOf(user.roles);
      return {
        id,
        name,
        signInName,
        state,
        createdAt,
        roles: [...user.roles],
        holds: given.filter((compartment) => holds(house.roster, compartment, user.id)),
        awaits: given.filter((compartment) => !holds(house.roster, compartment, user.id)),
      };
    }),
  );

interface Slip {
  readonly slot: WayIn;
  readonly keys: PublicKeys;
  readonly words: readonly string[];
}

/** A newcomer gets a slip of five words; with it she can only choose a passphrase of her own. */
export const add: Prepared<"users.add", Slip> = {
  prepare: async (_vault, house, input) => {
    const taken = takenOf(house.database.db, input);
    if (taken !== null) return err(taken);
    return ok(await newSlip(house, foldSignInName(input.signInName), input));
  },
  run: (context, input, { slot, keys, words }) => {
    const { tx, house, now } = context;
    const taken = takenOf(tx, input);
    if (taken !== null) return err(taken);
    const signInName = foldSignInName(input.signInName);
    const id = UserId.parse(context.newId());
    const { name, roles, language } = input;
    const act = { kind: "personAdded", user: id, name, signInName, roles, keys } as const;
    const told = say(context, { ...act, roles: [...roles] });
    if (!told.ok) return told;
    insertUser(tx, {
      id,
      name,
      signInName,
      roles,
      state: "invited",
      language,
      theme: "system",
      textSize: "normal",
      ...defaultStartSettings,
      createdAt: now,
    });
    putSlot(tx, house, id, slot);
    context.note({ action: "userAdded", object: { kind: "users", id } });
    return ok({ id, slip: [...words] });
  },
};

/** Two colleagues of one name would be one to whoever reads what they signed; she who was removed may come back under hers. */
function takenOf(
  db: ReadDb,
  { name, signInName }: { readonly name: string; readonly signInName: string },
): AppError | null {
  if (userBySignInName(db, foldSignInName(signInName)) !== null) return { type: "SignInNameTaken" };
  const isHere = allUsers(db).some(
    (user) => user.state !== "removed" && isSameStaffName(user.name, name),
  );
  return isHere ? { type: "StaffNameTaken" } : null;
}

/**
 * A passphrase that was forgotten, or that someone knows: another bundle under a slip, and another key for the house. It gives
 * back the house; compartments come from a colleague.
 */
export const reset = (
  renewHidden: RenewHidden,
): Prepared<"users.reset", Slip & { readonly vault: Vault }> => ({
  prepare: async (vault, house, { id }) => {
    const user = userById(house.database.db, id);
    if (user === null || user.state === "removed") return err({ type: "NotFound" });
    return ok({ ...(await newSlip(house, user.signInName, user)), vault });
  },
  run: (context, { id }, { slot, keys, words, vault }) => {
    const { tx, house } = context;
    // Whoever reads the file in another thread would find another one in its place.
    if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
    const told = say(context, { kind: "keyReset", user: id, keys });
    if (!told.ok) return told;
    loseAccess(context, id, renewHidden);
    putSlot(tx, house, id, slot);
    updateUser(tx, id, { state: "invited" });
    // The bundle that sealed them is gone.
    discardDraftsOf(tx, id);
    vault.held.dropThose(({ userId }) => userId === id);
    context.note({ action: "userReset", object: { kind: "users", id } });
    renewSoon(vault, house);
    return ok({ slip: [...words] });
  },
});

/** The passphrase that is given up opens nothing that is written from now on. */
function renewSoon(vault: Vault, house: OpenVault): void {
  setImmediate(() => {
    if (vault.house !== house) return; // locked meanwhile: the next sign-in goes on
    resumeRotation(house, vault.clock);
  });
}

/** Other roles take effect at once; a compartment they no longer give is left, one they give has to be let into. */
export const setRoles =
  (renewHidden: RenewHidden): Handler<"users.setRoles"> =>
  (context, { id, roles }) => {
    const { tx } = context;
    const told = say(context, { kind: "rolesSet", user: id, roles });
    if (!told.ok) return told;
    updateUser(tx, id, { roles });
    context.note({ action: "rolesChanged", object: { kind: "users", id } });
    loseAccess(context, id, renewHidden);
    return ok(null);
  };

/** Takes the way in away without forgetting the person. */
export const setEnabled: Handler<"users.setEnabled"> = (context, { id, enabled }) => {
  const { tx, house } = context;
  const person = house.roster.people.get(id);
  if (person === undefined || person.state === "removed") return err({ type: "NotFound" });
  if (enabled === !person.isDisabled) return ok(null);
  const told = say(context, { kind: enabled ? "personEnabled" : "personDisabled", user: id });
  if (!told.ok) return told;
  updateUser(tx, id, { state: enabled ? person.state : "disabled" });
  writeKeysAfterCommit(house);
  context.note({
    action: enabled ? "userEnabled" : "userDisabled",
    object: { kind: "users", id },
  });
  return ok(null);
};

/** Does what follows for the keys once the roster says that a user holds less than before. */
export function loseAccess(context: Context, id: UserId, renewHidden: RenewHidden): void {
  const { house } = context;
  dropKeys(context, id);
  if (id === house.userId)
    for (const compartment of house.compartments.keys())
      if (!holds(house.roster, compartment, id)) house.compartments.delete(compartment);
  for (const compartment of house.compartments.keys()) renewIfAsked(context, compartment);
  if (!holds(house.roster, "office", id)) dropShares(context, id);
  if (house.compartments.has("office")) renewHidden(context);
}

async function newSlip(
  house: OpenVault,
  signInName: string,
  user: { readonly language: UserRow["language"] },
): Promise<Slip> {
  const passphrase = generatePassphrase(passphraseWords(user.language), (below) =>
    randomInt(below),
  );
  const seed = randomBytes(32);
  const slot = await newSlot(house, signInName, passphrase, "reset", seed);
  const keys = publicKeysOf(seed, house.vault.id);
  seed.fill(0);
  return { slot, keys, words: passphrase.split(" ") };
}
