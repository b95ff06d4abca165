import { randomInt } from "node:crypto";
import { lastEntryOf } from "../../../db/integrity/audit-log.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import type { KitState, NewKit, Sheet, SheetPlace } from "../../../domain/users/recovery-sheets.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { holdersIn, isOfficeHolder } from "../../../domain/users/roster.ts";
import {
  type MemberId,
  type PublicKeys,
  recoveryKeyId,
  type RosterAct,
} from "../../../domain/users/roster-statement.ts";
import { awaitsRecoveryKey, grantAccess, renewIfAsked } from "./compartments.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import { renewOwnNotes } from "./sealed-own-notes.ts";
import { renewSealedNotes } from "./session-note-keys.ts";
import type { RenewHidden } from "./hidden-file-holders.ts";
import { makeKit } from "../keys/recovery-kit.ts";
import { publicKeysOf } from "../keys/signing.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { completeWord } from "../keys/sheet-and-passphrase-words.ts";
import { writeKeysAfterCommit } from "./key-slots.ts";
import { openSheets } from "./open-recovery-sheets.ts";
import { say, signedAsSecond } from "./roster.ts";
import { decideTogether, noteRefused, unlockSigner } from "./two-person-decisions.ts";

type Renewal = Extract<RosterAct, { kind: "recoveryKeyVerified" }>;

const wordsAsked = 3;

export const state: Handler<"kit.state"> = (context) => ok(stateOf(context));

/** Makes new recovery sheets. Those of before stay good until every new one was verified. */
export const make: Prepared<
  "kit.make",
  { readonly keys: PublicKeys; readonly sheets: readonly Sheet[] }
> = {
  prepare: async (_vault, house) => ok(await makeKit(house.vault.id)),
  run: (context, _input, { keys, sheets }) => {
    const { house } = context;
    house.kitInHand = { keys, sheets, proved: new Set(), asks: sheets.map(() => pickPlaces()) };
    context.note({ action: "kitMade" });
    const kit: NewKit = { sheets: [...sheets], asks: house.kitInHand.asks.map((ask) => [...ask]) };
    return ok(kit);
  },
};

/** Verifies one sheet by words copied from it. With the third, the new sheets take the place of those before. */
export const prove =
  (renewHidden: RenewHidden): Handler<"kit.prove"> =>
  (context, { sheet, answers }) => {
    const { house } = context;
    const { kitInHand } = house;
    if (kitInHand === null) return err({ type: "NoKit" });
    const words = kitInHand.sheets.find(({ number }) => number === sheet)?.lines ?? [];
    const asked = kitInHand.asks[sheet - 1] ?? [];
    const wrong = asked.filter(
      (place) =>
        !answers.some(
          (answer) =>
            answer.place.line === place.line &&
            answer.place.word === place.word &&
            completeWord(answer.word) === words[place.line]?.[place.word],
        ),
    );
    if (wrong.length > 0) return err({ type: "KitWordWrong", sheet, wrong });
    kitInHand.proved.add(sheet);
    context.note({ action: "sheetProved", detail: `sheet ${String(sheet)}` });
    if (kitInHand.proved.size < kitInHand.sheets.length || house.roster.recoveryKey !== null)
      return ok(stateOf(context));
    return finish(context, kitInHand.keys, null, renewHidden);
  };

/** Who agrees, with the seed that signs for them. */
interface Agreeing {
  readonly by: MemberId;
  readonly seed: Uint8Array;
}

/** A second person agrees that the verified sheets replace those of before: nobody comes to hold three sheets alone. */
export const second = (renewHidden: RenewHidden): Prepared<"kit.second", Agreeing> => ({
  prepare: async (vault, house, input) => {
    if (waitsFor(house) === null) return err({ type: "NoKit" });
    if (input.second.by === "sheets") {
      const seed = await openSheets(house.keyFile, input.second.sheets);
      return seed.ok ? ok({ by: recoveryKeyId, seed: seed.value }) : seed;
    }
    const { signInName, passphrase } = input.second;
    const colleague = await unlockSigner(house, signInName, passphrase);
    if (colleague !== null) return ok({ by: colleague.id, seed: colleague.seed });
    noteRefused(vault, house);
    return err({ type: "WrongPassphrase" });
  },
  run: (context, _input, { by, seed }) => {
    const { house, me } = context;
    const { kitInHand, roster } = house;
    if (kitInHand === null || waitsFor(house) === null) return err({ type: "NoKit" });
    if (by === recoveryKeyId) {
      const { signing } = publicKeysOf(seed, house.vault.id);
      if (roster.recoveryKey?.keys.signing !== signing) return err({ type: "SheetsDoNotMatch" });
    } else {
      const together = decideTogether(context, me.id, by);
      if (!together.ok) return together;
      if (!isOfficeHolder(roster, by)) return err({ type: "SecondNotInOffice" });
      if (!together.value.areIndependent) return err({ type: "OldSheetsNeeded" });
    }
    const { keys } = kitInHand;
    return finish(context, keys, { by, signature: signedAsSecond(house, seed, keys) }, renewHidden);
  },
  forget: ({ seed }) => seed.fill(0),
});

/** Only whether one is: who keeps it and where is written nowhere. */
export const sayOutside: Handler<"kit.sayOutside"> = (context, { isOutside }) => {
  context.note({ action: isOutside ? "sheetHeldOutside" : "sheetNotOutside" });
  return ok(null);
};

function finish(
  context: Context,
  keys: PublicKeys,
  agreed: Renewal["second"],
  renewHidden: RenewHidden,
): Result<KitState, AppError> {
  const { house } = context;
  const told = say(context, { kind: "recoveryKeyVerified", keys, second: agreed });
  if (!told.ok) return told;
  sealToRecoveryKey(context, renewHidden);
  writeKeysAfterCommit(house);
  house.kitInHand = null;
  context.note({ action: "kitProved", ...(agreed === null ? {} : { detail: agreed.by }) });
  return ok(stateOf(context));
}

function waitsFor({ kitInHand, roster, userId }: OpenVault): KitState["waitsFor"] {
  if (kitInHand === null || roster.recoveryKey === null) return null;
  if (kitInHand.proved.size < kitInHand.sheets.length) return null;
  const hasColleague = holdersIn(roster, "office").some(
    (one) => one !== userId && isOfficeHolder(roster, one),
  );
  return hasColleague ? "colleague" : "sheets";
}

/** Seals what the user holds to the recovery key; what others hold follows when they sign in. */
export function sealToRecoveryKey(context: Context, renewHidden: RenewHidden): void {
  for (const compartment of context.house.compartments.keys()) {
    const renewed = renewIfAsked(context, compartment);
    if (renewed.ok && awaitsRecoveryKey(context, compartment))
      grantAccess(context, compartment, recoveryKeyId);
  }
  if (!context.house.compartments.has("office")) return;
  renewHidden(context);
  renewOwnNotes(context);
  renewSealedNotes(context);
}

function stateOf({ house, tx }: Context): KitState {
  const { kitInHand, roster } = house;
  const proved = [...(kitInHand?.proved ?? [])].toSorted((a, b) => a - b);
  return {
    state: roster.recoveryKey !== null ? "proved" : kitInHand !== null ? "unproved" : "none",
    provedAt: roster.recoveryKey?.since ?? null,
    proved,
    waitsFor: waitsFor(house),
    isOutside: isOneOutside(tx),
  };
}

/** What was said last about the sheets that are in force. */
function isOneOutside(tx: ReadDb): boolean | null {
  const proved = lastEntryOf(tx, "kitProved", 0) ?? 0;
  const yes = lastEntryOf(tx, "sheetHeldOutside", proved);
  const no = lastEntryOf(tx, "sheetNotOutside", proved);
  return yes === null && no === null ? null : (yes ?? 0) > (no ?? 0);
}

/** Three words of a sheet, each from another line, in the order of the sheet. */
function pickPlaces(): readonly SheetPlace[] {
  const left = randomInt(4);
  return [0, 1, 2, 3]
    .filter((line) => line !== left)
    .slice(0, wordsAsked)
    .map((line) => ({ line, word: randomInt(6) }));
}
