// A vault process that is going to be killed. It says on its output what has been acknowledged.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Instant } from "../../../domain/calendar.ts";
import { chainEnd } from "../../../electron/vault/trace.ts";
import {
  addColleague,
  foundAnew,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  testHouse,
} from "../test-house.ts";
import { aPlainPhoto } from "../../pictures.ts";
import { checkHouse, type Mark } from "./check-house.ts";
import { actAtRandom } from "./random-day.ts";
import { admitSomebody, findAgain, writeNotes } from "./notes-left.ts";
import { aDocument } from "./scans-left.ts";

export interface Task {
  readonly home: string;
  readonly now: string;
  readonly do:
    | "write"
    | "found"
    | "addColleagues"
    | "makeKit"
    | "changePassphrase"
    | "remove"
    | "addScan"
    | "foundCare"
    | "note";
  /** The number of the file-system step before which the process dies; null to let it live. */
  readonly dieAt?: number | null;
  /** For `write`: what was acknowledged last, to be found again before anything else. */
  readonly acknowledged?: Mark | null;
  readonly seed?: number;
  /** For `note`: a word of each note that was acknowledged, to be found again before anything else. */
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

/** Counts the steps after which a power cut would leave other files, and dies before the chosen one. */
function dieAtStep(chosen: number | null = null): void {
  let step = 0;
  for (const name of ["renameSync", "rmSync", "fsyncSync", "fdatasyncSync", "mkdirSync"] as const) {
    const real = fs[name] as (...given: unknown[]) => unknown;
    const counted = (...given: unknown[]): unknown => {
      step += 1;
      if (step === chosen) process.kill(process.pid, "SIGKILL");
      return real(...given);
    };
    Object.assign(fs, { [name]: counted });
  }
  syncBuiltinESMExports();
}

async function run(): Promise<void> {
  switch (task.do) {
    case "found":
      dieAtStep(task.dieAt);
      await foundAnew(house, ["admin"]);
      return;
    case "addColleagues":
      await foundAnew(house, ["admin"]);
      await addColleague(house, "ada", "noor", ["shelter"]);
      await addColleague(house, "ada", "samira", ["care"]);
      return;
    case "write":
      await house.unlock("ada");
      checkHouse(openHouseOf(house), task.acknowledged ?? null);
      for (const act of actAtRandom(house, task.seed ?? 0)) {
        await act;
        sayWhereItStands();
      }
      return;
    case "foundCare":
      await foundAnew(house, ["admin", "care"]);
      await admitSomebody(house);
      return;
    case "note":
      await house.unlock("ada");
      await findAgain(house, task.words ?? []);
      for await (const word of writeNotes(house, task.seed ?? 0)) say({ word });
      return;
    case "makeKit":
      await house.unlock("ada");
      dieAtStep(task.dieAt);
      await makeProvedKit(house);
      return;
    case "changePassphrase": {
      await house.unlock("ada");
      const next = passphraseOf("changed");
      dieAtStep(task.dieAt);
      await house.ask("session.changePassphrase", { current: passphraseOf("ada"), next });
      return;
    }
    case "addScan": {
      await house.unlock("ada");
      const documentId = await aDocument(house);
      dieAtStep(task.dieAt);
      await house.ask("scans.add", { documentId, file: aPlainPhoto() });
      return;
    }
    case "remove": {
      await house.unlock("ada");
      const users = await house.ask("users.list", {});
      const noor = users.find(({ signInName }) => signInName === "noor");
      if (noor === undefined) throw new Error("Noor works here");
      dieAtStep(task.dieAt);
      await house.ask("users.remove", { id: noor.id });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

void run().then(() => {
  say({ done: true });
});
