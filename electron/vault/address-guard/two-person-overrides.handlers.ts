import {
  insertOverride,
  newestOverrides,
  overrideById,
  useOverride as markUsed,
} from "../../../db/address-guard/two-person-overrides.ts";
import { isHidden, type PersonRow } from "../../../db/people/people.ts";
import { userById } from "../../../db/users/users.ts";
import { GuardOverrideId, mayUse } from "../../../domain/address-guard/two-person-override.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PrintoutVerdict } from "../../../domain/address-guard/printout-verdict.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import { verdictOf } from "./check-printout.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { overrideViews } from "./two-person-overrides.ts";
import { overrideSealing } from "./sealed-two-person-overrides.ts";
import { accessibleFile } from "../people/readable-person-files.ts";
import { isAboutOne } from "./printout-exits.handlers.ts";
import {
  decideTogether,
  noteNotIndependent,
  noteRefused,
  unlockSigner,
} from "../users/two-person-decisions.ts";

export const overrides: Handler<"guard.overrides"> = (context) =>
  ok([...overrideViews(context, newestOverrides(context.tx, 200))]);

export interface Agreeing {
  readonly secondId: UserId;
  readonly verdict: PrintoutVerdict;
}

/** Both sign with their passphrases; neither gets a session by it, and nothing of the keys is kept. */
export const override: Prepared<"guard.override", Agreeing> = {
  prepare: async (vault, house, input) => {
    const { passphrase, second } = input;
    const { db } = house.database;
    const first = userById(db, house.userId);
    const signer = first && (await signerOf(house, first.signInName, passphrase));
    if (first === null || signer !== first.id) {
      noteRefused(vault, house);
      return err({ type: "OwnPassphraseWrong" });
    }
    // An unknown name costs as much, and reveals as little, as a wrong passphrase.
    const secondId = await signerOf(house, second.signInName, second.passphrase);
    const colleague = secondId && userById(db, secondId);
    if (!colleague || colleague.state !== "active") {
      noteRefused(vault, house);
      return err({ type: "WrongPassphrase" });
    }
    const now = vault.clock.now();
    const may = decideTogether({ tx: db, house, now }, first.id, colleague.id);
    if (!may.ok) return may;
    const verdict = await verdictOf(vault, house, input);
    return verdict.ok ? ok({ secondId: colleague.id, verdict: verdict.value }) : verdict;
  },
  run: (context, input, { secondId, verdict }) => {
    const { tx, me, now } = context;
    const colleague = userById(tx, secondId);
    if (colleague?.state !== "active") return err({ type: "WrongPassphrase" });
    const allowed = decideTogether(context, me.id, secondId);
    if (!allowed.ok) return allowed;
    const about = personAbout(context, input);
    if (!about.ok) return about;
    if (!verdict.mayOverride) return err({ type: "NotToOverride" });
    const id = GuardOverrideId.parse(context.newId());
    const fileKey = about.value === null ? null : fileKeyOf(context, about.value);
    const { reason, kind: paper, reader, sha256 } = input;
    insertOverride(tx, {
      id,
      paper,
      reader,
      sha256,
      personId: about.value?.card.id ?? null,
      sealed: overrideSealing.seal(context, { id, compartment: "office" }, { reason }, fileKey),
      agreedAt: now,
      firstBy: me.id,
      secondBy: secondId,
    });
    fileKey?.fill(0);
    context.note({
      action: "guardOverridden",
      object: { kind: "guard_overrides", id },
      detail: secondId,
    });
    if (!allowed.value.areIndependent)
      noteNotIndependent(context, { kind: "guard_overrides", id }, secondId);
    return ok({ id });
  },
};

export const useOverride: Handler<"guard.useOverride"> = (context, { id, way }) => {
  const { tx, me, now } = context;
  const row = overrideById(tx, id);
  if (row === null) return err({ type: "NotFound" });
  const good = mayUse(row, me.id, now);
  if (!good.ok) return good;
  markUsed(tx, id, { way, leftAt: now });
  context.note({ action: "leftByOverride", object: { kind: "guard_overrides", id }, detail: way });
  return ok(null);
};

async function signerOf(
  house: OpenVault,
  signInName: string,
  passphrase: string,
): Promise<UserId | null> {
  const signer = await unlockSigner(house, signInName, passphrase);
  signer?.seed.fill(0);
  return signer?.id ?? null;
}

/** A document about one person names them, so that it is in their register; no one else is named. */
function personAbout(
  context: Context,
  { kind, personId }: Parsed<"guard.override">,
): Result<PersonRow | null, AppError> {
  if (personId === null)
    return isAboutOne(kind) ? err({ type: "InvalidInput", fields: ["personId"] }) : ok(null);
  const person = accessibleFile(context, personId);
  if (person === null || (isHidden(person) && fileKeyOf(context, person) === null))
    return err({ type: "NotFound" });
  return ok(person);
}
