import { randomInt } from "node:crypto";
import { askRotation } from "../../../db/users/compartments.ts";
import { discardDraftsOf } from "../../../db/drafts/drafts.ts";
import type { ReadDb } from "../../../db/platform/open.ts";
import {
  allUsers,
  insertUser,
  keysOfUser,
  updateUser,
  userById,
  userBySignInName,
  type UserRow,
} from "../../../db/users/users.ts";
import { generatePassphrase } from "../../../domain/users/passphrase.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  compartmentsOf,
  isLastAdministrator,
  isSameStaffName,
  type Role,
  UserId,
} from "../../../domain/users/user.ts";
import { defaultStartSettings } from "../../../domain/core/display-settings.ts";
import type { Clock } from "../platform/clock.ts";
import { holderIds, removeMember } from "./compartments.ts";
import type { Context, Handler } from "../platform/context.ts";
import type { Prepared, Vault } from "../platform/dispatch.ts";
import { dropShares, heldAlone, isSealedToKit, type RenewHidden } from "./hidden-holders.ts";
import { randomBytes } from "../keys/bytes.ts";
import type { WayIn } from "../keys/key-slots.ts";
import { passphraseWords } from "../keys/word-list.ts";
import { isLostWithout } from "./is-last-member.ts";
import type { OpenVault } from "../platform/open-vault.ts";
import { beginRotation, finishRotation } from "./key-rotation.ts";
import { foldSignInName } from "./sign-in-name.ts";
import { dropSlot, giveBackSlot, newSlot, putSlot } from "./key-slots.ts";
import { write } from "../platform/transactions.ts";

export const list: Handler<"users.list"> = ({ tx }) => {
  const holders = {
    office: new Set(holderIds(tx, "office")),
    care: new Set(holderIds(tx, "care")),
  };
  return ok(
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
        holds: given.filter((compartment) => holders[compartment].has(user.id)),
        awaits: given.filter((compartment) => !holders[compartment].has(user.id)),
      };
    }),
  );
};

interface Slip {
  readonly slot: WayIn;
  readonly words: readonly string[];
}

/** A newcomer gets a slip of five words; with it she can only choose a passphrase of her own. */
export const add: Prepared<"users.add", Slip> = {
  prepare: async (_vault, house, input) => {
    const taken = takenOf(house.database.db, input);
    if (taken !== null) return err(taken);
    return ok(await newSlip(house, foldSignInName(input.signInName), input));
  },
  run: (context, input, { slot, words }) => {
    const { tx, house, now } = context;
    const taken = takenOf(tx, input);
    if (taken !== null) return err(taken);
    const signInName = foldSignInName(input.signInName);
    const id = UserId.parse(context.newId());
    const { name, roles, language } = input;
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
    putSlot(tx, house, id, slot, null);
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
 * A passphrase that was forgotten, or that somebody knows: another bundle under a slip, and another key for the house. It gives
 * back the house; compartments come from a colleague.
 */
export const reset: Prepared<"users.reset", Slip & { readonly vault: Vault }> = {
  prepare: async (vault, house, { id }) => {
    const user = userById(house.database.db, id);
    if (user === null || user.state === "removed") return err({ type: "NotFound" });
    return ok({ ...(await newSlip(house, user.signInName, user)), vault });
  },
  run: (context, { id }, { slot, words, vault }) => {
    const { tx, house, me, now } = context;
    const user = userById(tx, id);
    if (id === me.id || user === null) return err({ type: "Forbidden" });
    // Removed while the slip was made.
    if (user.state === "removed") return err({ type: "NotFound" });
    // Whoever reads the file in another thread would find another one in its place.
    if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
    if (heldAlone(context, id).some((file) => !isSealedToKit(context, file)))
      return err({ type: "LastHolder" });
    const given = compartmentsOf(user.roles);
    // Before any of them gets another key: what is held in memory is not taken back.
    for (const compartment of given)
      if (isLostWithout(tx, house, compartment, id))
        return err({ type: "LastMember", compartment });
    // Somebody may know the passphrase that is given up: it leads to nothing written from now on, where others hold the key.
    for (const compartment of given)
      // Whoever was alone comes back with two sheets, and makes the new key then.
      if (!removeMember(tx, house, compartment, id, now).ok) askRotation(tx, compartment, now);
    putSlot(tx, house, id, slot, keysOfUser(tx, id)?.slotId ?? null);
    updateUser(tx, id, { state: "invited" });
    // The bundle that sealed them is gone.
    discardDraftsOf(tx, id);
    vault.held.dropThose(({ userId }) => userId === id);
    renewHouseKey(vault, context);
    context.note({ action: "userReset", object: { kind: "users", id } });
    return ok({ slip: [...words] });
  },
};

/** With a key file of before, the passphrase that is given up would open whatever the house becomes. */
function renewHouseKey(vault: Vault, { tx, house }: Context): void {
  const wasWaiting = house.nextVmk !== null;
  if (!wasWaiting) beginRotation(tx, house);
  setImmediate(() => {
    if (vault.house !== house) return; // locked meanwhile: the next sign-in goes on
    try {
      finishRotation(house, vault.clock, () => undefined);
      if (wasWaiting) renewAgain(house, vault.clock);
    } catch {
      // Today says so, and the next sign-in tries again; both keys stay until then.
    }
  });
}

/** The key that waited was sealed to the passphrase that is given up, too. */
function renewAgain(house: OpenVault, clock: Clock): void {
  if (house.nextVmk !== null) return; // still no room
  const begun = write(house, clock, ({ tx }) => {
    beginRotation(tx, house);
    return ok(null);
  });
  if (begun.ok) finishRotation(house, clock, () => undefined);
}

/** Other roles take effect at once; a compartment they no longer give is left, one they give has to be let into. */
export const setRoles =
  (renewHidden: RenewHidden): Handler<"users.setRoles"> =>
  (context, { id, roles }) => {
    const { tx } = context;
    const user = userById(tx, id);
    if (user === null || user.state === "removed") return err({ type: "NotFound" });
    if (!roles.includes("admin") && isLastAdministrator(id, allUsers(tx)))
      return err({ type: "LastAdministrator" });
    updateUser(tx, id, { roles });
    context.note({ action: "rolesChanged", object: { kind: "users", id } });
    return leaveCompartments(context, user, roles, renewHidden);
  };

/** Takes the way in away without forgetting the person; giving it back takes a slip. */
export const setEnabled: Handler<"users.setEnabled"> = (context, { id, enabled }) => {
  const { tx, house } = context;
  const user = userById(tx, id);
  if (user === null || user.state === "removed") return err({ type: "NotFound" });
  if (enabled === (user.state !== "disabled")) return ok(null);
  if (!enabled && isLastAdministrator(id, allUsers(tx))) return err({ type: "LastAdministrator" });
  const keys = keysOfUser(tx, id);
  if (keys === null) return err({ type: "NotFound" });
  if (enabled) giveBackSlot(tx, house, keys);
  else dropSlot(tx, house, keys.slotId);
  const state = enabled ? (keys.kind === "reset" ? "invited" : "active") : "disabled";
  updateUser(tx, id, { state });
  context.note({
    action: enabled ? "userEnabled" : "userDisabled",
    object: { kind: "users", id },
  });
  return ok(null);
};

/** Out of every compartment that `roles` do not give; the keys change for what is written from now on. */
export function leaveCompartments(
  context: Context,
  user: UserRow,
  roles: readonly Role[],
  renewHidden: RenewHidden,
): Result<null, AppError> {
  const { tx, house, now } = context;
  const kept = compartmentsOf(roles);
  if (!kept.includes("office") && heldAlone(context, user.id).length > 0)
    return err({ type: "LastHolder" });
  for (const compartment of compartmentsOf(user.roles)) {
    if (kept.includes(compartment)) continue;
    if (user.id === house.userId) {
      // Nobody makes the new key for a compartment she is leaving: the next member does.
      if (!holderIds(tx, compartment).some((holder) => holder !== user.id))
        return err({ type: "LastMember", compartment });
      askRotation(tx, compartment, now);
      house.compartments.delete(compartment);
      continue;
    }
    const left = removeMember(tx, house, compartment, user.id, now);
    if (!left.ok) return left;
  }
  if (!kept.includes("office")) dropShares(context, user.id);
  if (house.compartments.has("office")) renewHidden(context);
  return ok(null);
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
  seed.fill(0);
  return { slot, words: passphrase.split(" ") };
}
