import { randomInt } from "node:crypto";
import { insertKit, kitIn, setKitState } from "../../../db/users/compartments.ts";
import type { KitState, NewKit, Sheet, SheetPlace } from "../../../domain/users/recovery-sheets.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { changeKits, kitMember, sealToKits } from "./compartments.ts";
import type { Context, Handler } from "../platform/context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import { renewOwnNotes } from "./sealed-own-notes.ts";
import { renewSealedNotes } from "./sealed-notes.ts";
import type { RenewHidden } from "./hidden-holders.ts";
import { makeKit } from "../keys/recovery-kit.ts";
import { makeKitSlot } from "../keys/key-slots.ts";
import { completeWord } from "../keys/word-list.ts";
import { changeKeyFile } from "./key-slots.ts";

const wordsAsked = 3;

export const state: Handler<"kit.state"> = (context) => ok(stateOf(context));

/** Makes a new kit. The one before stays good until every sheet of the new one was proved. */
export const make = (
  renewHidden: RenewHidden,
): Prepared<"kit.make", { readonly publicKey: Buffer; readonly sheets: readonly Sheet[] }> => ({
  prepare: async () => ok(await makeKit()),
  run: (context, _input, { publicKey, sheets }) => {
    const { tx, house, now } = context;
    const abandoned = kitIn(tx, "pending");
    if (abandoned !== null) setKitState(tx, abandoned.id, "retired", abandoned.provedAt);
    const id = context.newId();
    insertKit(tx, { id, publicKey, state: "pending", madeAt: now, provedAt: null });
    const listed = changeKits(tx, house, (kits) => [
      ...kits.filter(({ memberId }) => memberId === kitMember.current),
      { memberId: kitMember.pending, publicKey },
    ]);
    if (!listed.ok) return listed;
    sealHeld(context, renewHidden);
    changeKeyFile(tx, house, (content) => ({
      ...content,
      pendingKit: makeKitSlot(content, publicKey, house),
    }));
    house.kitInHand = { id, sheets, proved: new Set(), asks: sheets.map(() => pickPlaces()) };
    context.note({ action: "kitMade", object: { kind: "recovery_kits", id } });
    const kit: NewKit = { sheets: [...sheets], asks: house.kitInHand.asks.map((ask) => [...ask]) };
    return ok(kit);
  },
});

/** Proves one sheet by words copied from it. With the third the kit takes the place of the one before. */
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
    context.note({
      action: "sheetProved",
      object: { kind: "recovery_kits", id: kitInHand.id },
      detail: `sheet ${String(sheet)}`,
    });
    if (kitInHand.proved.size < kitInHand.sheets.length) return ok(stateOf(context));
    const finished = finish(context, kitInHand.id, renewHidden);
    return finished.ok ? ok(stateOf(context)) : finished;
  };

function finish(context: Context, id: string, renewHidden: RenewHidden): Result<null, AppError> {
  const { tx, house, now } = context;
  const before = kitIn(tx, "current");
  if (before !== null) setKitState(tx, before.id, "retired", before.provedAt);
  setKitState(tx, id, "current", now);
  const listed = changeKits(tx, house, (kits) =>
    kits
      .filter(({ memberId }) => memberId === kitMember.pending)
      .map((kit) => ({ ...kit, memberId: kitMember.current })),
  );
  if (!listed.ok) return listed;
  sealHeld(context, renewHidden);
  changeKeyFile(tx, house, (content) => ({
    ...content,
    kit: content.pendingKit,
    pendingKit: null,
  }));
  house.kitInHand = null;
  context.note({ action: "kitProved", object: { kind: "recovery_kits", id } });
  return ok(null);
}

/** The other compartments follow the office where they are held; elsewhere when their next member signs in. */
function sealHeld(context: Context, renewHidden: RenewHidden): void {
  const { tx, house } = context;
  for (const compartment of house.compartments.keys())
    if (compartment !== "office") sealToKits(tx, house, compartment);
  renewHidden(context);
  renewOwnNotes(context);
  renewSealedNotes(context);
}

function stateOf({ tx, house }: Context): KitState {
  const current = kitIn(tx, "current");
  const pending = kitIn(tx, "pending");
  const proved = [...(house.kitInHand?.proved ?? [])].toSorted((a, b) => a - b);
  return {
    state: current !== null ? "proved" : pending !== null ? "unproved" : "none",
    provedAt: current?.provedAt ?? null,
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
