// A vault process that is going to be killed. It prints what has been acknowledged.
import fs from "node:fs";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { chainEnd } from "../../../electron/vault/platform/audit-log-chain.ts";
import { foundAnew, openHouseOf, testHouse } from "../../helpers/integration/test-house.ts";
import { checkHouse, type Mark } from "./check-vault-after-kill.ts";
import { findHalf, writeHalf } from "./half-written-drafts.ts";
import { actAtRandom } from "./random-stay-decisions.ts";
import { tryEverything, workedDay } from "./work-with-key-changes.ts";
import { admitSomebody, findAgain, writeNotes } from "./acknowledged-notes.ts";

export interface Task {
  readonly home: string;
  readonly now: string;
  readonly do: "write" | "found" | "foundCare" | "note" | "day" | "tries";
  /** For `write`: what was last acknowledged, to be found again first. */
  readonly acknowledged?: Mark | null;
  readonly seed?: number;
  /** For `day`: how many acts are done before the vault is locked and opened again, and how often. */
  readonly acts?: number;
  readonly times?: number;
  /** For `note`: a word of each acknowledged note, to be found again first. */
  readonly words?: readonly string[];
}

const task = JSON.parse(process.argv[2] ?? "") as Task;
const house = testHouse(task.home);
house.now = Instant.parse(task.now);

const say = (what: object): void => void fs.writeSync(1, `${JSON.stringify(what)}\n`);

function sayWhereItStands(): void {
  const { seq, chain } = chainEnd(openHouseOf(house).database.db);
  say({ seq, chain: chain.toString("hex") });
}

async function run(): Promise<void> {
  switch (task.do) {
    case "found":
      await foundAnew(house, ["admin"]);
      return;
    case "write":
      await house.unlock("ada");
      checkHouse(openHouseOf(house), task.acknowledged ?? null);
      await findHalf(house, task.acknowledged ?? null);
      for (const act of actAtRandom(house, task.seed ?? 0)) {
        await act;
        await writeHalf(house);
        sayWhereItStands();
        // Here most kills arrive.
        openHouseOf(house).recorded.moveLog();
      }
      return;
    case "foundCare":
      await foundAnew(house, ["admin", "care"]);
      await admitSomebody(house);
      return;
    case "day":
      for (let time = 0; time < (task.times ?? 1); time += 1)
        await workedDay(
          house,
          { seed: (task.seed ?? 0) + time, acts: task.acts ?? 1 },
          sayWhereItStands,
        );
      return;
    case "tries":
      await tryEverything(house, say);
      return;
    case "note":
      await house.unlock("ada");
      await findAgain(house, task.words ?? []);
      for await (const word of writeNotes(house, task.seed ?? 0)) say({ word });
  }
}

void run().then(() => say({ done: true }));
