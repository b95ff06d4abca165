import { randomUUID } from "node:crypto";
import { discardDraftsOf } from "../../../db/drafts/drafts.ts";
import { deleteUserKeys, updateUser } from "../../../db/users/users.ts";
import type { VaultEvent } from "../../../domain/api/vault-events.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { RenewHidden } from "./hidden-file-holders.ts";
import type { Jobs } from "../platform/dispatch.ts";
import { write } from "../platform/transactions.ts";
import { renewVaultKey, rotationSteps } from "./key-rotation.ts";
import { writeKeysAfterCommit } from "./key-slots.ts";
import { say } from "./roster.ts";
import { loseAccess } from "./users.handlers.ts";

/** Takes a user's way in away for good, and gives the database another key. Their name stays with what they signed. */
export const remove =
  (renewHidden: RenewHidden): Jobs["users.remove"] =>
  (vault, house, { id }) => {
    // Whoever reads the file in another thread would find another one in its place.
    if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
    const removed = write(house, vault.clock, (context) => {
      const { tx } = context;
      const told = say(context, { kind: "personRemoved", user: id });
      if (!told.ok) return told;
      loseAccess(context, id, renewHidden);
      deleteUserKeys(tx, id);
      discardDraftsOf(tx, id);
      updateUser(tx, id, { state: "removed" });
      writeKeysAfterCommit(house);
      context.note({ action: "userRemoved", object: { kind: "users", id } });
      return ok(null);
    });
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
        renewVaultKey(house, vault.clock, () => {
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
