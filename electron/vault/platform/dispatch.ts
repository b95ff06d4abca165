import type * as z from "zod";
import { api, type Output, type Parsed, type ProcedureName } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { VaultEvent } from "../../../domain/api/vault-events.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Purpose, Which } from "../../../domain/settings/house-settings.ts";
import type { Role } from "../../../domain/users/user.ts";
import { withoutAnswers } from "./answer-cache.ts";
import type { StartJob } from "./background-job-types.ts";
import type { Clock } from "./clock.ts";
import { databaseFault } from "./database-fault.ts";
import type { Context, Handler } from "./handler-context.ts";
import type { DraftsInMemory } from "./drafts-in-memory.ts";
import type { HostComputer } from "../../../domain/integrity/host-computer.ts";
import { logProgramFault } from "./log-program-fault.ts";
import type { OpenVault } from "./opened-vault.ts";
import type { Updates } from "./process-messages.ts";
import { read, auditAlone, write } from "./transactions.ts";
import { isComparable, replaceNulCharacters } from "./replace-nul-characters.ts";

/** What the vault process is: where houses are, what time it is, and the house that is open, if one is. */
export interface Vault {
  readonly start: VaultStart;
  readonly clock: Clock;
  readonly emit: (event: VaultEvent) => void;
  /** Is shown a bug as thrown. The program looks away: a message may quote what someone typed. Tests look. */
  readonly onFault: (thrown: unknown) => void;
  house: OpenVault | null;
  readonly jobs: Map<string, { cancel(): void }>;
  /** Starts work that takes long beside everything else: another thread, except in tests. */
  readonly startJob: StartJob;
  /** How this computer protects the disk under a folder. */
  readonly machine: (folder: string) => HostComputer;
  /** The folder that a person chose last in the dialog of the system, until it is used. */
  chosenFolder: string | null;
  /** The same for a file with an update. */
  chosenFile: string | null;
  /** Drafts for which the disk had no room. */
  held: DraftsInMemory;
  /** Does, when nobody waits for it any more, what a sign-in leaves to be done: at once, except in the program. `work` says whether anything changed. */
  readonly later: (work: () => boolean) => void;
}

export interface VaultStart {
  readonly folder: string;
  readonly demoFolder: string;
  readonly isRelease: boolean;
  /** False on another Electron than the program was made for. */
  readonly isOnItsEngine: boolean;
  readonly nativeBinding: string | null;
  /** Null where no update can be taken. */
  readonly updates: Updates | null;
  /** What a passphrase costs to try; null to measure this machine at first run. */
  readonly kdfCost: {
    readonly memoryKiB: number;
    readonly passes: number;
    readonly lanes: number;
  } | null;
}

/** A packaged release opens real houses, on its own Electron; everything else must not. All open the invented one. */
export function purposeOf(start: VaultStart, which: Which): Purpose {
  if (which === "demo") return "demo";
  return start.isRelease && start.isOnItsEngine ? "real" : "trial";
}

type DoorName = NameOf<"door">;
type JobName = NameOf<"job">;
type PlainName = Exclude<ProcedureName, DoorName | JobName>;
type NameOf<K extends string> = {
  [N in ProcedureName]: (typeof api)[N]["kind"] extends K ? N : never;
}[ProcedureName];

export type Doors = {
  readonly [N in DoorName]: (
    vault: Vault,
    input: Parsed<N>,
  ) => Promise<Result<Output<N>, AppError>>;
};
export type Jobs = {
  readonly [N in JobName]: (
    vault: Vault,
    house: OpenVault,
    input: Parsed<N>,
  ) => Result<Output<N>, AppError> | Promise<Result<Output<N>, AppError>>;
};

/** Work that needs time outside the transaction first: deriving a key. Its result goes into the transaction. */
export interface Prepared<N extends ProcedureName, P> {
  prepare(vault: Vault, house: OpenVault, input: Parsed<N>): Promise<Result<P, AppError>>;
  /** May run a second time, when the first found the disk full. */
  run(context: Context, input: Parsed<N>, prepared: P): Result<Output<N>, AppError>;
  /** Answers in the place of a disk that takes nothing: it is full, fails, or became readable only. */
  whenFull?(input: Parsed<N>, prepared: P): Result<Output<N>, AppError>;
  /** Wipes what was prepared, whatever came of it. */
  forget?(prepared: P): void;
}
export type Handlers = {
  // oxlint-disable-next-line typescript/no-explicit-any -- each handler has a preparation of its own
  readonly [N in PlainName]: Handler<N> | Prepared<N, any>;
};

export interface AllHandlers {
  readonly doors: Doors;
  readonly handlers: Handlers;
  readonly jobs: Jobs;
}

/** The one door into the vault: name → session → role → input → transaction → output. Never rejects. */
export async function dispatch(
  everything: AllHandlers,
  vault: Vault,
  name: unknown,
  raw: unknown,
): Promise<Result<unknown, AppError>> {
  if (!isProcedureName(name)) return err({ type: "UnknownProcedure" });
  try {
    return await answer(everything, vault, name, raw);
  } catch (thrown) {
    const fault = databaseFault(thrown);
    if (fault !== null) return err(fault);
    vault.onFault(thrown);
    return err({
      type: "Unexpected",
      reference: logProgramFault(vault.house, vault.clock, name, thrown),
    });
  }
}

async function answer(
  everything: AllHandlers,
  vault: Vault,
  name: ProcedureName,
  raw: unknown,
): Promise<Result<unknown, AppError>> {
  const { kind, output } = api[name];
  if (kind === "door") {
    const input = parse(name, raw);
    if (!input.ok) return input;
    const door = everything.doors[name as DoorName] as AnyDoor;
    return checked(output, await door(vault, input.value));
  }
  const { house } = vault;
  if (house === null) return err({ type: "Locked" });
  const allowed = checkRole(vault, house, name);
  if (!allowed.ok) return allowed;
  const input = parse(name, raw);
  if (!input.ok) return input;
  if (kind === "job") {
    const job = everything.jobs[name as JobName] as AnyJob;
    return checked(output, await job(vault, house, input.value));
  }
  const handler = everything.handlers[name as PlainName] as AnyHandler;
  return run(vault, house, name, handler, input.value);
}

async function run(
  vault: Vault,
  house: OpenVault,
  name: ProcedureName,
  handler: AnyHandler,
  input: unknown,
): Promise<Result<unknown, AppError>> {
  const { kind, output } = api[name];
  const transact = kind === "query" ? read : writing(name);
  if (typeof handler === "function")
    return transact(house, vault.clock, (context) => checked(output, handler(context, input)));
  const prepared = await handler.prepare(vault, house, input);
  if (!prepared.ok) return prepared;
  try {
    // The house may have been locked, or the right to do this taken away, while the key was derived.
    if (vault.house !== house) return err({ type: "Locked" });
    const allowed = checkRole(vault, house, name);
    if (!allowed.ok) return allowed;
    const done = toldByDisk(() =>
      transact(house, vault.clock, (context) =>
        checked(output, handler.run(context, input, prepared.value)),
      ),
    );
    return !done.ok && noRoom.has(done.error.type) && handler.whenFull !== undefined
      ? checked(output, handler.whenFull(input, prepared.value))
      : done;
  } finally {
    handler.forget?.(prepared.value);
  }
}

/** Drafts are shown in no answer that is kept: typing does not empty the cache. */
const writing = (name: ProcedureName): typeof write =>
  draftCommands.has(name)
    ? (house, clock, work) => withoutAnswers(house, () => write(house, clock, work))
    : write;

const draftCommands: ReadonlySet<ProcedureName> = new Set(["drafts.save", "drafts.discard"]);

/** The error of a full disk. */
const noRoom: ReadonlySet<AppError["type"]> = new Set(["DiskFull", "DiskFailing", "HouseReadOnly"]);

/** An error of the disk becomes the answer; a bug stays one. */
function toldByDisk(work: () => Result<unknown, AppError>): Result<unknown, AppError> {
  try {
    return work();
  } catch (thrown) {
    const fault = databaseFault(thrown);
    if (fault === null || !noRoom.has(fault.type)) throw thrown;
    return err(fault);
  }
}

/**
 * The roles are those of the roster: a row about a user is only a copy. What only administrators may do also asks for the office
 * key, held in this session. A refusal has an audit log entry of its own.
 */
function checkRole(vault: Vault, house: OpenVault, name: ProcedureName): Result<null, AppError> {
  const person = house.roster.people.get(house.userId);
  const isHere = person?.state === "active" && !person.isDisabled;
  if (!isHere && !house.mustChoosePassphrase) return err({ type: "Locked" });
  if (house.mustChoosePassphrase && !openBeforeChoosing.has(name))
    return err({ type: "MustChoosePassphrase" });
  const roles: readonly Role[] = api[name].roles;
  const hasRole = person?.roles.some((role) => roles.includes(role)) === true;
  const needsKey = roles.every((role) => role === "admin") && !openWithoutOffice.has(name);
  if (hasRole && (!needsKey || house.compartments.has("office"))) return ok(null);
  auditAlone(house, vault.clock, [{ action: "refused", detail: name }]);
  return err(hasRole ? { type: "NotMember", compartment: "office" } : { type: "Forbidden" });
}

/** How an administrator without the office key gets it where nobody is left to grant it: two recovery sheets decide then. */
const openWithoutOffice: ReadonlySet<ProcedureName> = new Set([
  "users.list",
  "compartments.letInByKit",
]);

/** All that a one-time passphrase opens. */
const openBeforeChoosing: ReadonlySet<ProcedureName> = new Set([
  "session.me",
  "session.choosePassphrase",
]);

export const isProcedureName = (name: unknown): name is ProcedureName =>
  typeof name === "string" && Object.hasOwn(api, name);

function parse(name: ProcedureName, raw: unknown): Result<unknown, AppError> {
  try {
    const parsed = (api[name].input as z.ZodType).safeParse(raw);
    if (parsed.success) return ok(replaceNulCharacters(parsed.data));
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
    return err({ type: "InvalidInput", fields });
  } catch (thrown) {
    // A schema compares lengths before it knows that there is one to compare.
    if (thrown instanceof TypeError && !isComparable(raw))
      return err({ type: "InvalidInput", fields: [] });
    throw thrown;
  }
}

/** What leaves is parsed too, so that a new column cannot leak by accident. */
function checked(output: z.ZodType, result: Result<unknown, AppError>): Result<unknown, AppError> {
  return result.ok ? ok(output.parse(result.value)) : result;
}

type AnyDoor = (vault: Vault, input: unknown) => Promise<Result<unknown, AppError>>;
type AnyJob = (
  vault: Vault,
  house: OpenVault,
  input: unknown,
) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>;
type AnyHandler =
  | ((context: Context, input: unknown) => Result<unknown, AppError>)
  | {
      prepare(vault: Vault, house: OpenVault, input: unknown): Promise<Result<unknown, AppError>>;
      run(context: Context, input: unknown, prepared: unknown): Result<unknown, AppError>;
      whenFull?(input: unknown, prepared: unknown): Result<unknown, AppError>;
      forget?(prepared: unknown): void;
    };
