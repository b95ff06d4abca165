import { randomUUID } from "node:crypto";
import { discardDraftsOf } from "../../../db/drafts/drafts.ts";
import {
  allUsers,
  deleteUserKeys,
  keysOfUser,
  updateUser,
  userById,
} from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { VaultEvent } from "../../../domain/api/vault-events.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { isLastAdministrator, type UserId } from "../../../domain/users/user.ts";
import type { Jobs, Vault } from "../platform/dispatch.ts";
import type { RenewHidden } from "./hidden-holders.ts";
import { beginRotation, finishRotation, rotationSteps } from "./key-rotation.ts";
import type { OpenVault } from "../platform/open-vault.ts";
import { isRotating } from "../keys/key-file.ts";
import { write } from "../platform/transactions.ts";
import { leaveCompartments } from "./users.handlers.ts";

/** Takes a person's way in away for good, and gives the house another key. Her name stays with what she signed. */
export const remove =
  (renewHidden: RenewHidden): Jobs["users.remove"] =>
  (vault, house, { id }) => {
    if (house.nextVmk !== null) return err({ type: "RotationPending" });
    // Whoever reads the file in another thread would find another one in its place.
    if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
    if (id === house.userId) return err({ type: "Forbidden" });
    const removed = takeAway(vault, house, id, renewHidden);
    if (!removed.ok) return removed;

    const job = randomUUID();
    let done = 0;
    const tell = (state: "running" | "finished" | "failed"): void => {
      const event: VaultEvent = { event: "progress", job, done, of: rotationSteps, state };
      vault.emit(event);
    };
    setImmediate(() => {
      if (vault.house !== house) return; // locked meanwhile: the next sign-in goes on
      try {
        finishRotation(house, vault.clock, () => {
          done += 1;
          tell("running");
        });
        tell("finished");
      } catch {
        tell("failed"); // the next sign-in tries again; both keys stay until then
      }
    });
    return ok({ job });
  };

/** The removal itself: out of the compartments and the key file, where the next key now stands beside the one in force. */
function takeAway(
  vault: Vault,
  house: OpenVault,
  id: UserId,
  renewHidden: RenewHidden,
): Result<null, AppError> {
  try {
    return write(house, vault.clock, (context) => {
      const { tx } = context;
      const user = userById(tx, id);
      if (user === null || user.state === "removed") return err({ type: "NotFound" });
      if (isLastAdministrator(id, allUsers(tx))) return err({ type: "LastAdministrator" });
      const left = leaveCompartments(context, user, [], renewHidden);
      if (!left.ok) return left;
      const slotId = keysOfUser(tx, id)?.slotId;
      deleteUserKeys(tx, id);
      discardDraftsOf(tx, id);
      updateUser(tx, id, { state: "removed" });
      context.note({ action: "userRemoved", object: { kind: "users", id } });
      beginRotation(tx, house, (content) => ({
        ...content,
        slots: content.slots.filter((slot) => slot.id !== slotId),
      }));
      return ok(null);
    });
  } finally {
    // When the key file could not be written, there is no next key.
    if (!isRotating(house.keyFile)) house.nextVmk = null;
  }
}
