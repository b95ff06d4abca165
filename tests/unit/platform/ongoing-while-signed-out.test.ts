// What the main process is told while no vault is open: a lock ends a passphrase check, and nothing else.
import { beforeEach, describe, expect, it } from "vitest";
import {
  signedOut,
  type SignedOut,
} from "../../../electron/vault/platform/ongoing-while-signed-out.ts";

let said: string[];
let door: SignedOut;
beforeEach(() => {
  said = [];
  door = signedOut((kind) => said.push(kind));
});

describe("session.unlock", () => {
  const name = "session.unlock";

  it("is reported to open a vault until it is known that it does not", () => {
    door.begins(name);
    expect(said).toEqual(["opening"]);
    door.ends(name, false);
    expect(said).toEqual(["opening", "notOpened"]);
  });

  it("that opens a vault leaves it to others to report it", () => {
    door.begins(name);
    door.ends(name, true);
    expect(said).toEqual(["opening"]);
  });

  it("must not be interrupted once the vault is migrated for a newer program", () => {
    door.begins(name);
    door.works();
    expect(said).toEqual(["opening", "busy"]);
  });
});

describe.each(["backups.restore", "house.invent", "house.found", "recovery.reset"])(
  "%s",
  (name) => {
    it("must not be cut off", () => {
      door.begins(name);
      expect(said).toEqual(["busy"]);
      door.ends(name, false);
      expect(said).toEqual(["busy", "notOpened"]);
    });

    it("continues while something else fails", () => {
      door.begins(name);
      door.begins("session.unlock");
      door.ends("session.unlock", false);
      expect(said).toEqual(["busy"]);
    });
  },
);

it.each(["house.state", "passphrase.suggest", "backups.find", "backups.stopRestore", "today.view"])(
  "of %s nothing is reported",
  (name) => {
    door.begins(name);
    door.ends(name, false);
    expect(said).toEqual([]);
  },
);
