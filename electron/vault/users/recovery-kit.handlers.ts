import { randomInt } from "node:crypto";
import type { KitState, NewKit, Sheet, SheetPlace } from "../../../domain/users/recovery-sheets.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { type PublicKeys, recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { awaitsRecoveryKey, grantAccess, renewIfAsked } from "./compartments.ts";
import type { Context, Handler } from "../platform/context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import { renewOwnNotes } from "./sealed-own-notes.ts";
import { renewSealedNotes } from "./sealed-notes.ts";
import type { RenewHidden } from "./hidden-holders.ts";
import { makeKit } from "../keys/recovery-kit.ts";
import { completeWord } from "../keys/word-list.ts";
import { writeKeysAfterCommit } from "./key-slots.ts";
import { say } from "./roster.ts";

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
    if (kitInHand.proved.size < kitInHand.sheets.length) return ok(stateOf(context));
    const finished = finish(context, kitInHand.keys, renewHidden);
    return finished.ok ? ok(stateOf(context)) : finished;
  };

function finish(
  context: Context,
  keys: PublicKeys,
  renewHidden: RenewHidden,
): Result<null, AppError> {
  const { house } = context;
  const isRenewed = house.roster.recoveryKey !== null;
  const told = say(context, { kind: "recoveryKeyVerified", keys });
  if (!told.ok) return told;
  sealToRecoveryKey(context, renewHidden);
  writeKeysAfterCommit(house);
  house.kitInHand = null;
  context.note({ action: "kitProved", ...(isRenewed ? { detail: "renewed" } : {}) });
  return ok(null);
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

function stateOf({ house }: Context): KitState {
  const { kitInHand, roster } = house;
  const proved = [...(kitInHand?.proved ?? [])].toSorted((a, b) => a - b);
  return {
    state: roster.recoveryKey !== null ? "proved" : kitInHand !== null ? "unproved" : "none",
    provedAt: roster.recoveryKey?.since ?? null,
    proved,
  };
}

/** Three words of a sheet, each from another line, in the order of the sheet. */
function pickPlaces(): readonly SheetPlace[] {
  const left = randomInt(4);
  return [0, 1, 2, 3]
    .filter((line) => line !== left)
    .slice(0, wordsAsked)
    .map((line) => ({ line, word: randomInt(6) }));
}
