import { aNewcomer } from "../../helpers/builders.ts";
import { passphraseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { writeHalf } from "./half-written-drafts.ts";
import { actAtRandom } from "./random-stay-decisions.ts";

/** Opens the vault, does some acts in it, changes keys in between, and locks it. */
export async function workedDay(
  house: TestHouse,
  { seed, acts }: { readonly seed: number; readonly acts: number },
  acknowledged: () => void,
): Promise<void> {
  await house.unlock("ada");
  let done = 0;
  for (const act of actAtRandom(house, seed)) {
    await act;
    done += 1;
    if (done % 10 === 5) await changeKeys(house);
    await writeHalf(house);
    acknowledged();
    // Before the next act begins.
    if (done >= acts) break;
  }
  house.lock();
}

/** The key file is rewritten: the same passphrase in another slot. */
const changeKeys = (house: TestHouse): Promise<unknown> =>
  house.ask("session.changePassphrase", {
    current: passphraseOf("ada"),
    next: passphraseOf("ada"),
  });

/** The result of a request. */
export interface Tried {
  readonly what: string;
  /** "ok", or the error shown to a user. */
  readonly answer: string;
}

/** Opens the vault and does one of everything that writes, whatever fails on the way. Reports each result. */
export async function tryEverything(house: TestHouse, say: (tried: Tried) => void): Promise<void> {
  const attempt = async (what: string, work: () => ReturnType<TestHouse["call"]>) => {
    const answer = await work();
    say({ what, answer: answer.ok ? "ok" : answer.error.type });
    return answer.ok;
  };
  const passphrase = passphraseOf("ada");
  const isIn = await attempt("sign in", () =>
    house.call("session.unlock", {
      signInName: "ada",
      passphrase,
      house: "house",
      accepts: [],
    }),
  );
  if (!isIn) return;
  const board = await house.call("beds.board", { night: null });
  const bedId = board.ok ? board.value.rooms[0]?.beds[0]?.bed.id : undefined;
  say({ what: "beds", answer: board.ok ? "ok" : board.error.type });
  if (bedId !== undefined)
    await attempt("admit", () => house.call("stays.admit", { ...aNewcomer(), bedId }));
  await attempt("settings", async () => {
    const settings = await house.call("house.settings", {});
    return settings.ok ? house.call("house.saveSettings", settings.value) : settings;
  });
  await attempt("passphrase", () =>
    house.call("session.changePassphrase", { current: passphrase, next: passphrase }),
  );
  await attempt("kit", () => house.call("kit.make", {}));
  try {
    house.lock();
    say({ what: "lock", answer: "ok" });
  } catch (thrown) {
    say({ what: "lock", answer: String((thrown as { readonly code?: unknown }).code) });
  }
}
