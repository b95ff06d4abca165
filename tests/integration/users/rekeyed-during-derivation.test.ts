// Deriving a key from a passphrase takes a second. A user may be removed in that second, and the vault gets another key.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { UserId } from "../../../domain/users/user.ts";
import {
  addColleague,
  foundHouse,
  passphraseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

/** What a derivation waits for; it has begun once `begun` is called. */
let held: {
  readonly of: string | null;
  readonly begun: () => void;
  readonly until: Promise<void>;
} | null = null;
vi.mock("@node-rs/argon2", async () => {
  const quick = await import("../../helpers/integration/fake-argon2.ts");
  return {
    ...quick,
    hashRaw: async (...given: Parameters<typeof quick.hashRaw>) => {
      const waits = held;
      const isMeant =
        (waits?.of ?? null) === null || Buffer.from(given[0]).toString() === waits?.of;
      if (waits !== null && isMeant) {
        waits.begun();
        await waits.until;
      }
      return quick.hashRaw(...given);
    },
  };
});

let house: TestHouse;
let noor: UserId;
let tom: UserId;
const prepared = preparedHouse(async (house) => {
  await foundHouse(house);
  const noor = await addColleague(house, "ada", "noor", ["shelter"]);
  const tom = await addColleague(house, "ada", "tom", ["shelter"]);
  await house.unlock("ada");
  return { noor, tom };
});
beforeEach(async () => {
  ({ house, noor, tom } = await prepared());
});
afterEach(() => {
  held = null;
  expect(house.fault).toBeNull();
  house.remove();
});

/** Requests something that derives a key, of one passphrase or of any, and completes the removal of Noor before it is there. */
async function whileNoorIsRemoved<T>(
  asked: () => Promise<T>,
  of: string | null = null,
): Promise<T> {
  let goOn = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    held = { of, begun: resolve, until };
  });
  const answer = asked();
  await begun;
  held = null;
  await house.ask("users.remove", { id: noor });
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(house.events.at(-1)).toMatchObject({ state: "finished" });
  goOn();
  return answer;
}

const opens = async (signInName: string, passphrase: string) => {
  house.lock();
  return house.call("session.unlock", { signInName, passphrase, house: "house", accepts: [] });
};

it("a passphrase that is changed meanwhile opens the vault", async () => {
  const next = "ember quarry moss thistle";
  await whileNoorIsRemoved(
    () => house.ask("session.changePassphrase", { current: passphraseOf("ada"), next }),
    next,
  );
  expect(await opens("ada", next)).toMatchObject({ ok: true });
});

it("the one-time passphrase of a colleague who is added meanwhile opens the vault", async () => {
  const mina = { name: "Mina Invented", signInName: "mina", roles: ["shelter" as const] };
  const { slip } = await whileNoorIsRemoved(() =>
    house.ask("users.add", { ...mina, language: "en" }),
  );
  expect(await opens("mina", slip.join(" "))).toMatchObject({ ok: true });
});

it("the new one-time passphrase of a colleague opens the vault", async () => {
  const { slip } = await whileNoorIsRemoved(() => house.ask("users.reset", { id: tom }));
  expect(await opens("tom", slip.join(" "))).toMatchObject({ ok: true });
});

it("a user removed meanwhile gets no one-time passphrase", async () => {
  const answer = await whileNoorIsRemoved(() => house.call("users.reset", { id: noor }));
  expect(answer).toMatchObject({ error: { type: "NotFound" } });
});
