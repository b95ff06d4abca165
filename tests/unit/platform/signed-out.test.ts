// What the main process hears while no house is open: a lock ends a passphrase that is tried, and nothing else.
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

  it("is said to open a house until it is known that it does not", () => {
    door.begins(name);
    expect(said).toEqual(["opening"]);
    door.ends(name, false);
    expect(said).toEqual(["opening", "notOpened"]);
  });

  it("that opens a house leaves it to others to say so", () => {
    door.begins(name);
    door.ends(name, true);
    expect(said).toEqual(["opening"]);
  });

  it("must not be cut off once the house is changed for a newer program", () => {
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

    it("goes on while something else comes to nothing", () => {
      door.begins(name);
      door.begins("session.unlock");
      door.ends("session.unlock", false);
      expect(said).toEqual(["busy"]);
    });
  },
);

it.each(["house.state", "passphrase.suggest", "backups.find", "backups.stopRestore", "today.view"])(
  "of %s nothing is said",
  (name) => {
    door.begins(name);
    door.ends(name, false);
    expect(said).toEqual([]);
  },
);
