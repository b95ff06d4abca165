import { cpSync, existsSync, linkSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { userById } from "../../../db/users/users.ts";
import { type CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Input, Output, ProcedureName } from "../../../domain/api/index.ts";
import type { VaultEvent } from "../../../domain/api/vault-events.ts";
import type { Result } from "../../../domain/core/result.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { Compartment, Me, Role, UserId } from "../../../domain/users/user.ts";
import { jobEndOf } from "../../../electron/vault/platform/background-job-end.ts";
import type { StartJob } from "../../../electron/vault/platform/background-job-types.ts";
import { dispatch, type Vault } from "../../../electron/vault/platform/dispatch.ts";
import { handlers } from "../../../electron/vault/handlers.ts";
import { draftsInMemory } from "../../../electron/vault/platform/drafts-in-memory.ts";
import {
  closeHouse,
  houseFile,
  type OpenVault,
} from "../../../electron/vault/platform/opened-vault.ts";

export const nativeBinding = process.env["HEARTH_SQLITE_BINDING"] ?? null;

/** A computer without open tasks. */
export const safeMachine = {
  found: { disk: "good", swap: "good", hibernation: "good" },
  mark: "a".repeat(32),
} as const;

/** The cheapest derivation that is accepted, so that tests are quick. */
export const floorCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const;

export const passphraseOf = (signInName: string): string =>
  `${signInName} umbrella lantern sparrow`;

/** The moment at which tests begin: Tuesday 24 November 2026, 21:10 in Brussels. */
export const evening = Instant.parse("2026-11-24T20:10:00.000Z");

/** A vault in a folder of its own, called as a window calls it. */
export interface TestHouse {
  readonly home: string;
  readonly folder: string;
  vault: Vault;
  readonly events: VaultEvent[];
  now: Instant;
  /** The time of the last write; null before the first. */
  worked: Instant | null;
  /** The last bug that dispatch turned into a reference. */
  fault: unknown;
  call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Result<Output<N>, AppError>>;
  /** The value, or a failed test that shows the error. */
  ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>;
  unlock(signInName: string, passphrase?: string): Promise<Me>;
  lock(): void;
  remove(): void;
}

export function testHouse(home = mkdtempSync(join(tmpdir(), "hearth-test-"))): TestHouse {
  const events: VaultEvent[] = [];
  const house: TestHouse = {
    home,
    folder: join(home, "house"),
    events,
    now: evening,
    worked: null,
    fault: null,
    vault: {
      start: {
        folder: join(home, "house"),
        demoFolder: join(home, "demo"),
        isRelease: false,
        isOnItsEngine: true,
        nativeBinding,
        kdfCost: floorCost,
        updates: null,
      },
      clock: {
        // Each moment is a millisecond after the last, as on a real clock.
        now: () => {
          house.now = Instant.parse(new Date(Date.parse(house.now) + 1).toISOString());
          return house.now;
        },
        monotonic: () => performance.now(),
      },
      emit: (event) => events.push(event),
      onFault: (thrown) => {
        house.fault = thrown;
      },
      house: null,
      jobs: new Map(),
      startJob: startHere,
      machine: () => safeMachine,
      chosenFolder: null,
      chosenFile: null,
      held: draftsInMemory([], () => undefined),
      later: (work) => void work(),
    },
    call: async (name, input) => {
      const result = await dispatch(handlers, house.vault, name, input);
      if (house.vault.house !== null) house.worked = house.now;
      return result as Result<never, AppError>;
    },
    ask: async (name, input) => {
      const result = await house.call(name, input);
      if (!result.ok)
        throw new Error(`${name}: ${JSON.stringify(result.error)}`, { cause: house.fault });
      return result.value;
    },
    unlock: (signInName, passphrase = passphraseOf(signInName)) =>
      unlockDaily(house, { signInName, passphrase, house: "house", accepts: [] }),
    lock: () => {
      const open = house.vault.house;
      if (open !== null) closeHouse(open);
      house.vault.house = null;
    },
    remove: () => {
      house.lock();
      rmSync(home, { recursive: true, force: true });
    },
  };
  return house;
}

/** Signs in after any time, and confirms the clock where it is doubted. */
export const signInLater = (house: TestHouse, signInName: string): Promise<Me> => {
  const passphrase = passphraseOf(signInName);
  house.lock();
  return unlockDaily(house, { signInName, passphrase, house: "house", accepts: ["clock"] });
};

/** Someone works every day: after some days without work, someone did on the day before. */
async function unlockDaily(house: TestHouse, way: Input<"session.unlock">): Promise<Me> {
  const { now, worked } = house;
  const [from, to] = [Date.parse(worked ?? now), Date.parse(now)];
  if (house.vault.house === null && to - from > 3 * day) {
    house.now = Instant.parse(new Date(to - day - 1000).toISOString());
    await house.ask("session.unlock", way);
    house.lock();
    house.now = now;
  }
  return house.ask("session.unlock", way);
}

const day = 86_400_000;

/** In this thread, after whatever is being done now: a test asks for its end by waiting for the next turn. */
const startHere: StartJob = ({ work }, order, hear) => {
  let isCancelled = false;
  setImmediate(() => {
    try {
      const watcher = {
        step: (done: number, of: number) => hear({ kind: "step", done, of }),
        isCancelled: () => isCancelled,
      };
      hear({ kind: "made", made: work(order, watcher) });
    } catch (thrown) {
      hear({ kind: "failed", problem: jobEndOf(thrown) });
    }
  });
  return {
    cancel: () => {
      isCancelled = true;
    },
  };
};

type Rooms = readonly {
  readonly id: string;
  readonly beds: readonly { readonly id: string }[];
}[];

/** Vaults that are made once in this process and copied: creating one takes three times as long. */
const templates: TestHouse[] = [];
process.once("exit", () => {
  for (const template of templates) template.remove();
});

/** The files of a vault; the disk reserve is empty, and is hard-linked where possible. */
export function copyFiles(from: string, to: string): void {
  const reserve = houseFile.reserve(from);
  cpSync(from, to, { recursive: true, filter: (path) => path !== reserve });
  if (!existsSync(reserve)) return;
  try {
    linkSync(reserve, houseFile.reserve(to));
  } catch {
    // On another disk.
    cpSync(reserve, houseFile.reserve(to));
  }
}

const founded = new Map<string, { readonly template: TestHouse; readonly rooms: Rooms }>();

/** Creates a vault with an administrator "ada" (and further roles), a centre and sixteen rooms. Stays open. */
export async function foundHouse(house: TestHouse, roles: Role[] = ["admin"]): Promise<Rooms> {
  const key = JSON.stringify([roles, house.now, house.vault.start.kdfCost]);
  const known = founded.get(key) ?? (await foundTemplate(house, roles));
  founded.set(key, known);
  copyFiles(known.template.folder, house.folder);
  house.now = known.template.now;
  await house.unlock("ada");
  return known.rooms;
}

async function foundTemplate({ now, vault }: TestHouse, roles: Role[]) {
  const template = testHouse();
  templates.push(template);
  template.now = now;
  const start = { ...template.vault.start, kdfCost: vault.start.kdfCost };
  template.vault = { ...template.vault, start };
  const rooms = await foundAnew(template, roles);
  template.lock();
  return { template, rooms };
}

/** A vault that was made once in this process: each caller gets a copy of its own, with what `make` returned. */
export const preparedHouse = <T extends object>(make: (house: TestHouse) => Promise<T>) =>
  preparedFrom(
    () => Promise.resolve({ house: testHouse() }),
    ({ house }) => make(house),
  );

/**
 * The same on top of a vault that another helper begins. A copy is at the moment at which the vault was left, and the same user
 * is signed in.
 */
export function preparedFrom<B extends { readonly house: TestHouse }, T extends object>(
  begin: () => Promise<B>,
  goOn: (at: B) => Promise<T>,
): () => Promise<T & { readonly house: TestHouse }> {
  const prepare = async () => {
    const at = await begin();
    templates.push(at.house);
    return leave(at.house, await goOn(at));
  };
  let left: ReturnType<typeof prepare> | null = null;
  return async () => {
    left ??= prepare();
    const { folder, now, worked, who, made } = await left;
    const house = testHouse();
    copyFiles(folder, house.folder);
    Object.assign(house, { now, worked });
    if (who !== null) await house.unlock(who);
    return { ...made, house };
  };
}

function leave<T>(house: TestHouse, made: T) {
  if (house.fault !== null) throw new Error("Something went wrong in it", { cause: house.fault });
  const open = house.vault.house;
  const who = open && (userById(open.database.db, open.userId)?.signInName ?? null);
  house.lock();
  const { folder, now, worked } = house;
  return { folder, now, worked, who, made };
}

/** Creates one step by step, with keys that no other vault has. */
export async function foundAnew(house: TestHouse, roles: Role[]): Promise<Rooms> {
  await house.ask("house.found", {
    language: "en",
    theme: "light",
    name: "Ada Invented",
    signInName: "ada",
    roles,
    passphrase: passphraseOf("ada"),
  });
  if (roles.includes("admin")) await followFoundingRules(house);
  return house.ask("rooms.arrange", {
    rooms: Array.from({ length: 16 }, (_, index) => ({
      id: null,
      name: `Room ${String(index + 1)}`,
      beds: [{ id: null, name: "", kind: "bed" as const }],
    })),
  });
}

/** Most tests use the older residence rules: two questions, and documents by their old names. */
export async function followFoundingRules(house: TestHouse): Promise<void> {
  for (const profile of ["2007", "2017", "2019"] as const)
    await house.ask("profiles.switch", { profile, from: null });
}

/**
 * Adds a colleague, signs them in with their one-time passphrase, lets them choose a passphrase; the vault is locked
 * afterwards.
 */
export async function addColleague(
  house: TestHouse,
  by: string,
  signInName: string,
  roles: Role[],
): Promise<UserId> {
  if (house.vault.house === null) await house.unlock(by);
  const { id, slip } = await house.ask("users.add", {
    name: `${signInName} Invented`,
    signInName,
    roles,
    language: "en",
  });
  house.lock();
  await house.unlock(signInName, slip.join(" "));
  await house.ask("session.choosePassphrase", { passphrase: passphraseOf(signInName) });
  house.lock();
  return id;
}

/**
 * The newcomer reads the four words, a member types them; the vault is locked afterwards. The first care worker signs in
 * once more, which creates the care compartment.
 */
export async function letIn(
  house: TestHouse,
  member: string,
  newcomer: { readonly signInName: string; readonly id: UserId },
  ...compartments: readonly Compartment[]
): Promise<void> {
  await house.unlock(newcomer.signInName);
  const { words } = await house.ask("session.fingerprint", {});
  house.lock();
  await house.unlock(member);
  for (const compartment of compartments)
    await house.ask("compartments.letIn", { userId: newcomer.id, compartment, words });
  const isFirst = !openHouseOf(house).roster.compartments.has("care");
  house.lock();
  if (!isFirst) return;
  await house.unlock(newcomer.signInName);
  house.lock();
}

/** Makes a recovery key and verifies its three sheets; where it replaces another, it then waits for a second person. */
export async function verifySheets(house: TestHouse): Promise<readonly Sheet[]> {
  const kit = await house.ask("kit.make", {});
  for (const sheet of kit.sheets) {
    const answers = (kit.asks[sheet.number - 1] ?? []).map((place) => ({
      place,
      word: sheet.lines[place.line]?.[place.word] ?? "",
    }));
    await house.ask("kit.prove", { sheet: sheet.number, answers });
  }
  return kit.sheets;
}

/** Makes a recovery key that is in force; two sheets of the one before agree to it, where there is one. The vault stays open. */
export async function makeProvedKit(
  house: TestHouse,
  [first, second]: readonly Sheet[] = [],
): Promise<readonly Sheet[]> {
  const sheets = await verifySheets(house);
  if (first !== undefined && second !== undefined)
    await house.ask("kit.second", { second: { by: "sheets", sheets: [first, second] } });
  if ((await house.ask("kit.state", {})).waitsFor !== null)
    throw new Error("Sheets that replace others need two of those before");
  return sheets;
}

/** Marks everyone who was not seen yet as seen. */
export async function seeEverybody(
  house: TestHouse,
  night: CalendarDate | null = null,
): Promise<void> {
  const { night: counted, lines } = await house.ask("census.view", { night });
  const answers = lines
    .filter(({ state }) => state === "unsure")
    .map(({ person }) => ({ personId: person.id, state: "here" as const }));
  if (answers.length > 0) await house.ask("census.markEach", { night: counted, answers });
}

/** The open vault; fails the test when it is locked. */
export function openHouseOf(house: TestHouse): OpenVault {
  if (house.vault.house === null) throw new Error("The house is locked");
  return house.vault.house;
}
