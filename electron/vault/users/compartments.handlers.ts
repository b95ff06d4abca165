import { keysOfUser, allUsers, userById } from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { type Compartment, compartmentsOf, type UserId } from "../../../domain/users/user.ts";
import { addMember, holderIds, openHeldByKit } from "./compartments.ts";
import type { Context, Handler } from "../platform/context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import { adoptByKit } from "./hidden-holders.ts";
import { adoptOwnNotes } from "./sealed-own-notes.ts";
import { adoptSealedNotes } from "./sealed-notes.ts";
import { fingerprintWords } from "../keys/compartment.ts";
import { completeWord } from "../keys/word-list.ts";
import { openSheets } from "./recovery-kit.ts";

export const waiting: Handler<"compartments.waiting"> = (context) => ok([...waitingFor(context)]);

/** Colleagues with a passphrase of their own who wait for a compartment that the signed-in person holds. */
export function waitingFor(context: Context): readonly {
  readonly userId: UserId;
  readonly name: string;
  readonly compartment: Compartment;
}[] {
  const { tx, keys } = context;
  const colleagues = allUsers(tx).filter(({ state }) => state === "active");
  return keys.holds.flatMap((compartment) => {
    const holders = holderIds(tx, compartment);
    return colleagues
      .filter((user) => compartmentsOf(user.roles).includes(compartment))
      .filter((user) => !holders.includes(user.id))
      .map(({ id, name }) => ({ userId: id, name, compartment }));
  });
}

/** Lets a colleague in who read the three words of her key aloud: a swapped key has other words. */
export const letIn: Handler<"compartments.letIn"> = (context, input) => {
  const { tx, house } = context;
  const { userId, compartment } = input;
  const newcomer = provedKey(context, input);
  if (!newcomer.ok) return newcomer;
  const added = addMember(tx, house, compartment, { memberId: userId, publicKey: newcomer.value });
  if (added.ok)
    context.note({ action: entered[compartment], object: { kind: "users", id: userId } });
  return added;
};

/**
 * When nobody is left who could let her in: two sheets of the recovery kit stand in for the colleague's key. Her words
 * are asked for all the same.
 */
export const letInByKit: Prepared<"compartments.letInByKit", Buffer> = {
  prepare: async (_vault, house, { sheets }) => openSheets(house.keyFile, sheets),
  run: (context, input, seed) => {
    const { tx, house } = context;
    const { userId, compartment } = input;
    const newcomer = provedKey(context, input);
    if (!newcomer.ok) return newcomer;
    const held = openHeldByKit(tx, house.vault.id, compartment, seed);
    if (held === null) return err({ type: "NoKit" });
    // The administrator who types the sheets holds the compartment for this one act only.
    const own = house.compartments.get(compartment);
    house.compartments.set(compartment, held);
    const member = { memberId: userId, publicKey: newcomer.value };
    const added = addMember(tx, house, compartment, member);
    if (added.ok && compartment === "office") {
      adoptByKit(context, seed, member);
      adoptOwnNotes(context, seed, member);
    }
    if (added.ok && compartment === "care") adoptSealedNotes(context, seed, member);
    if (own !== undefined) house.compartments.set(compartment, own);
    else if (userId !== house.userId) house.compartments.delete(compartment);
    if (added.ok)
      context.note({
        action: entered[compartment],
        object: { kind: "users", id: userId },
        detail: "by recovery kit",
      });
    return added;
  },
  forget: (seed) => seed.fill(0),
};

const entered = { office: "letIntoOffice", care: "letIntoCare" } as const;

interface Newcomer {
  readonly userId: UserId;
  readonly compartment: Compartment;
  readonly words: readonly string[];
}

/** Her public key, if the three words are those of this very key. */
function provedKey(context: Context, newcomer: Newcomer): Result<Buffer, AppError> {
  const found = newcomerKey(context, newcomer);
  if (!found.ok) return found;
  const typed = newcomer.words.map((word) => completeWord(word) ?? word);
  const hers = fingerprintWords(found.value, context.house.vault.id);
  const isHers = hers.every((word, index) => word === typed[index]);
  return isHers ? found : err({ type: "WordsDoNotMatch" });
}

function newcomerKey({ tx }: Context, { userId, compartment }: Newcomer): Result<Buffer, AppError> {
  const user = userById(tx, userId);
  const keys = keysOfUser(tx, userId);
  const mayEnter = user?.state === "active" && compartmentsOf(user.roles).includes(compartment);
  if (!mayEnter || keys?.kind !== "passphrase") return err({ type: "NotFound" });
  return ok(keys.publicKey);
}
