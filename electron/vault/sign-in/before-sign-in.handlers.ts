import { randomInt } from "node:crypto";
import { checkPassphrase, generatePassphrase } from "../../../domain/users/passphrase.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { type Doors, purposeOf } from "../platform/dispatch.ts";
import { createVault, isThere } from "./create-vault.ts";
import { isWhole, removeDemo, visitor } from "./demo-vault.ts";
import { passphraseWords } from "../keys/sheet-and-passphrase-words.ts";
import { movedAwayFrom } from "../backup/rename-transferred-vault.ts";
import { enter, me as meOf } from "./sign-in.ts";
import { read, write } from "../platform/transactions.ts";
import { followReadProfiles } from "../residence/rules-in-force.handlers.ts";
import { unlock as unlockHouse } from "./unlock.ts";

export const state: Doors["house.state"] = (vault) => {
  const { start, house, clock } = vault;
  const shown = house?.which ?? "house";
  const who = house === null ? null : read(house, clock, (context) => ok(meOf(context)));
  return Promise.resolve(
    ok({
      house: house !== null ? "open" : isThere(start.folder) ? "locked" : "none",
      hasDemo: isThere(start.demoFolder),
      purpose: house?.vault.purpose ?? purposeOf(start, shown),
      me: who?.ok === true ? who.value : null,
      movedAway: house === null && !isThere(start.folder) ? movedAwayFrom(start.folder) : null,
    }),
  );
};

export const clock: Doors["house.clock"] = ({ clock: source }) =>
  Promise.resolve(ok({ now: source.now() }));

export const suggest: Doors["passphrase.suggest"] = (_vault, { language }) => {
  const words = generatePassphrase(passphraseWords(language), (below) => randomInt(below));
  return Promise.resolve(ok({ words: words.split(" ") }));
};

export const foundHouse: Doors["house.found"] = async (vault, input) => {
  if (vault.house !== null) return err({ type: "HouseInUse" });
  const accepted = checkPassphrase(input.passphrase, [input.name, input.signInName]);
  if (!accepted.ok) return accepted;
  const made = await createVault(vault, "house", input);
  const entered = enter(vault, made);
  if (entered.ok && made.ok) write(made.value, vault.clock, followReadProfiles);
  return entered;
};

export const unlock: Doors["session.unlock"] = async (vault, input) => {
  if (vault.house !== null) return err({ type: "HouseInUse" });
  const { house: which, ...rest } = input;
  return enter(vault, await unlockHouse(vault, { which, ...rest }));
};

/** Opens the invented house; the first time it is made. Its passphrase protects nothing and is no secret. */
export const invent: Doors["house.invent"] = async (vault, { years, ...look }) => {
  if (vault.house !== null) return err({ type: "HouseInUse" });
  if (isThere(vault.start.demoFolder)) {
    const accepts = ["clock", "older"] as const;
    const opened = await unlockHouse(vault, { which: "demo", ...visitor, accepts });
    if (!opened.ok || isWhole(opened.value)) return enter(vault, opened);
    // The user left while it was being invented: it contains no one's data.
    removeDemo(opened.value);
  }
  // Loaded only here: the process of a vault with real people never holds invented ones.
  const { foundInvented } = await import("../../demo/create-demo-vault.ts");
  return foundInvented(vault, look, { years, seed: 1 });
};
