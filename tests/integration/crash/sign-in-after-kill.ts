import { existsSync, readdirSync } from "node:fs";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { openHouseOf, testHouse } from "../../helpers/integration/test-house.ts";
import { checkHouse } from "./check-vault-after-kill.ts";

export interface SignInAfterKill {
  /** As the lock screen gets it. */
  readonly state: string;
  /** "in", or the error, for each user who tried. */
  readonly answers: readonly string[];
  readonly files: readonly string[];
}

/** Who can sign in to a vault after a killed process, its state, and whether all data is intact. */
export async function signInAfterKill(
  home: string,
  now: string,
  tries: readonly (readonly [signInName: string, passphrase: string])[],
): Promise<SignInAfterKill> {
  const house = testHouse(home);
  house.now = Instant.parse(now);
  const { house: state } = await house.ask("house.state", {});
  const answers: string[] = [];
  for (const [signInName, passphrase] of tries) {
    const asked = { signInName, passphrase, house: "house" as const, accepts: [] };
    const answer = await house.call("session.unlock", asked);
    answers.push(answer.ok ? "in" : answer.error.type);
    if (answer.ok) checkHouse(openHouseOf(house), null);
    house.lock();
  }
  const files = existsSync(house.folder) ? readdirSync(house.folder) : [];
  return { state, answers, files };
}
