import { allUsers } from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { holds } from "../../../domain/users/roster.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { type Compartment, compartmentsOf, type UserId } from "../../../domain/users/user.ts";
import { grantAccess, openHeld } from "./compartments.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import { adoptByKit } from "./hidden-file-holders.ts";
import { adoptOwnNotes } from "./sealed-own-notes.ts";
import { adoptSealedNotes } from "./session-note-keys.ts";
import { fingerprintWords } from "../keys/compartment.ts";
import { completeWord } from "../keys/sheet-and-passphrase-words.ts";
import { openSheets } from "./open-recovery-sheets.ts";

export const waiting: Handler<"compartments.waiting"> = (context) => ok([...waitingFor(context)]);

/** Colleagues with a passphrase of their own who wait for a compartment that the signed-in person holds. */
export function waitingFor(context: Context): readonly {
  readonly userId: UserId;
  readonly name: string;
  readonly compartment: Compartment;
}[] {
  const { tx, keys, house } = context;
  const colleagues = allUsers(tx).filter(({ state }) => state === "active");
  return keys.holds.flatMap((compartment) =>
    colleagues
      .filter((user) => compartmentsOf(user.roles).includes(compartment))
      .filter((user) => !holds(house.roster, compartment, user.id))
      .map(({ id, name }) => ({ userId: id, name, compartment })),
  );
}

/** Grants access to a colleague who read the four words of their keys aloud: exchanged keys have other words. */
export const letIn: Handler<"compartments.letIn"> = (context, input) => {
  const { userId, compartment } = input;
  const proved = proveWords(context, input);
  if (!proved.ok) return proved;
  const granted = grantAccess(context, compartment, userId);
  if (granted.ok)
    context.note({ action: entered[compartment], object: { kind: "users", id: userId } });
  return granted;
};

/** Where nobody is left who could grant access, two recovery sheets do. The newcomer's words are asked for all the same. */
export const letInByKit: Prepared<"compartments.letInByKit", Buffer> = {
  prepare: async (_vault, house, { sheets }) => openSheets(house.keyFile, sheets),
  run: (context, input, seed) => {
    const { tx, house } = context;
    const { userId, compartment } = input;
    const proved = proveWords(context, input);
    if (!proved.ok) return proved;
    const held = openHeld(tx, house.roster, compartment, { memberId: recoveryKeyId, seed });
    if (held === null) return err({ type: "NoKit" });
    // The administrator who types the sheets holds the compartment for this one act only.
    const own = house.compartments.get(compartment);
    house.compartments.set(compartment, held);
    const granted = grantAccess(context, compartment, userId, seed);
    if (granted.ok && compartment === "office") {
      adoptByKit(context, seed, userId);
      adoptOwnNotes(context, seed, userId);
    }
    if (granted.ok && compartment === "care") adoptSealedNotes(context, seed, userId);
    if (own === undefined && userId !== house.userId) house.compartments.delete(compartment);
    if (granted.ok)
      context.note({
        action: entered[compartment],
        object: { kind: "users", id: userId },
        detail: "by recovery kit",
      });
    return granted;
  },
  forget: (seed) => seed.fill(0),
};

const entered = { office: "letIntoOffice", care: "letIntoCare" } as const;

interface Newcomer {
  readonly userId: UserId;
  readonly compartment: Compartment;
  readonly words: readonly string[];
}

/** Whether the words are those of the very keys that the roster names for this user, in this vault. */
function proveWords({ house }: Context, newcomer: Newcomer): Result<null, AppError> {
  const { roster } = house;
  const person = roster.people.get(newcomer.userId);
  const mayEnter =
    person?.state === "active" && compartmentsOf(person.roles).includes(newcomer.compartment);
  if (!mayEnter) return err({ type: "NotFound" });
  const typed = newcomer.words.map((word) => completeWord(word) ?? word);
  const words = fingerprintWords(person.keys, roster.root);
  const isSame = words.every((word, index) => word === typed[index]);
  return isSame ? ok(null) : err({ type: "WordsDoNotMatch" });
}
