import { mkdtempSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { BackupPlaceId } from "../../../domain/backup/backups-view.ts";
import { checked } from "../../helpers/integration/full-check.ts";
import {
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import type { CommandExamples } from "./command-example.ts";

/** As if a user had chosen a folder in the system dialog. */
async function keepPlace(house: TestHouse): Promise<BackupPlaceId> {
  house.vault.chosenFolder = mkdtempSync(join(house.home, "stick-"));
  return (await house.ask("backups.keepPlace", {})).placeId;
}

async function backUp(house: TestHouse) {
  const sheets = await makeProvedKit(house);
  const placeId = await keepPlace(house);
  await house.ask("backups.make", { placeId });
  await idle(house);
  const { places } = await house.ask("backups.view", {});
  const id = places.find((place) => place.id === placeId)?.backups[0]?.id;
  const [first, second] = sheets;
  if (id === undefined || first === undefined || second === undefined)
    throw new Error("The backup was not made");
  return { placeId, id, sheets: [first, second] as [typeof first, typeof second] };
}

interface Room {
  readonly id: string;
  readonly name: string;
}

async function idle(house: TestHouse): Promise<void> {
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
}

export const backupAndIntegrityCommandExamples: CommandExamples = {
  "backups.keepPlace": { leaves: "backupPlaceAdded", make: keepPlace },
  "backups.setDaily": {
    leaves: "backupPlaceChanged",
    make: async (house) =>
      house.ask("backups.setDaily", { placeId: await keepPlace(house), isDaily: true }),
  },
  "backups.endPlace": {
    leaves: "backupPlaceEnded",
    make: async (house) => house.ask("backups.endPlace", { placeId: await keepPlace(house) }),
  },
  "backups.make": { leaves: "backupMade", make: backUp },
  "backups.drill": {
    leaves: "restoreDrilled",
    make: async (house) => {
      await house.ask("backups.drill", await backUp(house));
      await idle(house);
    },
  },
  "trace.check": { leaves: "traceChecked", make: (house) => house.ask("trace.check", {}) },
  "checks.run": {
    leaves: "houseChecked",
    make: async (house) => {
      await house.ask("checks.run", {});
      await idle(house);
    },
  },
  "checks.settle": {
    leaves: "findingsSettled",
    make: async (house) => {
      // Changed by another program, without an audit log entry, and restored.
      const { file } = openHouseOf(house).database;
      const room = file.prepare("SELECT id, name FROM rooms LIMIT 1").get() as Room;
      const rename = (name: string) => {
        file.prepare("UPDATE rooms SET name = ? WHERE id = ?").run(name, room.id);
        file.exec("DELETE FROM temp.touched");
      };
      rename("Cellar");
      const { id } = await checked(house);
      await house.ask("checks.settle", { id });
      rename(room.name);
    },
  },
  "machine.state": {
    leaves: "machineAccepted",
    make: async (house) => {
      const { machine } = openHouseOf(house);
      const swap = "missing";
      openHouseOf(house).machine = { ...machine, found: { ...machine.found, swap } };
      const reason = "The new computer comes in March";
      await house.ask("machine.state", { fact: "swap", kind: "accepted", reason });
    },
  },
  "trace.code": { leaves: "codeMade", make: (house) => house.ask("trace.code", {}) },
  "trace.compare": {
    leaves: "codeCompared",
    make: async (house) => {
      const { seq, code } = await house.ask("trace.code", {});
      await house.ask("trace.compare", { seq, code });
    },
  },
  "moving.setAside": {
    leaves: "houseMoved",
    make: async (house) => {
      await house.ask("moving.setAside", { passphrase: passphraseOf("ada"), isSaid: true });
      // Brought back, to see what was left in it.
      const [moved] = readdirSync(house.home).filter((name) => name.startsWith("house.moved-"));
      renameSync(join(house.home, moved ?? ""), house.folder);
      await house.unlock("ada");
    },
  },
  "backups.sayDestroyed": {
    leaves: "backupDestroyed",
    make: async (house) => {
      const { placeId, id } = await backUp(house);
      await house.ask("backups.sayDestroyed", { placeId, id });
    },
  },
};
