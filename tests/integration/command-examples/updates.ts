import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aKey, anUpdate, lineOf, running } from "../../helpers/invented-update.ts";
import { makeProvedKit, type TestHouse } from "../../helpers/integration/test-house.ts";
import type { CommandExamples } from "./command-example.ts";

const key = aKey();

async function idle(house: TestHouse): Promise<void> {
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
}

async function check(house: TestHouse): Promise<void> {
  const updates = { folder: join(house.home, "update"), program: running, keys: [lineOf(key)] };
  house.vault = { ...house.vault, start: { ...house.vault.start, updates } };
  const file = join(mkdtempSync(join(house.home, "stick-")), "hearth-0.2.0-linux-x64.update");
  writeFileSync(file, anUpdate(key, Buffer.from("an invented package")));
  house.vault.chosenFile = file;
  await house.ask("updates.check", {});
  await idle(house);
}

export const updateCommandExamples: CommandExamples = {
  "updates.check": { leaves: "updateChecked", make: check },
  "updates.ready": {
    leaves: "updateReady",
    make: async (house) => {
      await check(house);
      await makeProvedKit(house);
      house.vault.chosenFolder = mkdtempSync(join(house.home, "backups-"));
      await house.ask("backups.make", await house.ask("backups.keepPlace", {}));
      await idle(house);
      await house.ask("updates.ready", {});
    },
  },
  "updates.drop": { leaves: "updateDropped", make: (house) => house.ask("updates.drop", {}) },
};
