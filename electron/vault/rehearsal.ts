// What a sign-in goes through is gone through once before, while somebody types: in a house that is nobody's, in memory, which is
// gone when it is over. What runs for the first time takes several times as long. See docs/adr/0040-a-sign-in-rehearsed.md.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { migrate, versionOf } from "../../db/migrate.ts";
import { migrations } from "../../db/migrations.ts";
import { type OpenDatabase, openInMemory } from "../../db/open.ts";
import { insertUser } from "../../db/users.ts";
import { insertVault, type VaultRow } from "../../db/vault.ts";
import type * as z from "zod";
import { api, type Input, type Output, type ProcedureName } from "../../domain/api.ts";
import { addMinutes, addMonths } from "../../domain/calendar.ts";
import { firstHabits } from "../../domain/look.ts";
import { SectionRecord } from "../../domain/intake.ts";
import { ok } from "../../domain/result.ts";
import { UserId } from "../../domain/user.ts";
import { dispatch, type Vault } from "./dispatch.ts";
import { everything } from "./everything.ts";
import { goThroughOnce } from "./first-parse.ts";
import { heldDrafts } from "./held-drafts.ts";
import { keepOverLock } from "./keep-over-lock.ts";
import { randomBytes } from "./keys/bytes.ts";
import type { KeyFile } from "./keys/key-file.ts";
import { holdInMemory, type InMemory, type OpenHouse } from "./open-house.ts";
import { comeIn, letGo } from "./sign-in.ts";
import { beforeFirst, follow } from "./trace.ts";
import { write } from "./transact.ts";

/**
 * Goes through it in pieces, between which the window is answered, and leaves off as soon as nobody wants it any more. Nothing
 * is read from a house, and nothing written to a disk. Throws what a sign-in would throw.
 */
export async function rehearse(vault: Vault, isWanted: () => boolean): Promise<void> {
  const database = openInMemory(vault.start);
  const pieces = piecesOf(vault, database);
  try {
    for (;;) {
      await turn();
      if (!isWanted() || (await pieces.next()).done === true) return;
    }
  } finally {
    await pieces.return();
    database.file.close();
  }
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Of the migrations, so many at once. */
const stride = 4;

/** What a sign-in and Today answer, and what Today opens: nobody's house has little of it. */
const answers = [
  ...(["session.unlock", "house.state", "today.now"] as const),
  ...(["beds.board", "passes.list", "today.view"] as const),
] satisfies readonly ProcedureName[];
const schemas: readonly z.ZodType[] = [...answers.map((name) => api[name].output), SectionRecord];

/** There are a few entries, of which a sign-in follows two thousand. */
const timesFollowed = 250;
const timesAtOnce = 25;

/** What was done a few times is quicker than what was done once. */
const timesLooked = 4;

/** All of it, in order. */
async function* piecesOf(vault: Vault, database: OpenDatabase): AsyncGenerator<void, void> {
  for (let last = stride; last < migrations.length + stride; last += stride) {
    migrate(database.file, migrations.slice(0, last), () => undefined);
    yield;
  }
  for (const schema of schemas) {
    goThroughOnce(schema);
    yield;
  }
  const nobodys = found(vault, database);
  const first = at(vault, nobodys);
  yield* signIn(first);
  yield* fill(first);
  yield* lookAtToday(first);
  // As when she is back from a lock: what was done before is followed, and what was worked out is taken up.
  keepOverLock(first.house, first.clock);
  const back = at(vault, nobodys);
  for (let time = 0; time < timesFollowed; time += 1) {
    follow(database.db, nobodys.vault.traceKey, beforeFirst);
    if (time % timesAtOnce === 0) yield;
  }
  yield* signIn(back);
  for (let time = 0; time < timesLooked; time += 1) yield* lookAtToday(back);
}

interface Rehearsed extends Vault {
  readonly house: OpenHouse;
}

/** The vault as it would be in this house; what happens in it is told to nobody. */
const at = (vault: Vault, nobodys: InMemory): Rehearsed => ({
  ...vault,
  ...{ house: holdInMemory(nobodys), emit: () => undefined, jobs: new Map() },
  ...{ chosenFolder: null, chosenFile: null, held: heldDrafts([], () => undefined) },
});

function found({ start, clock }: Vault, database: OpenDatabase): InMemory {
  const vault: VaultRow = {
    ...{ id: randomUUID(), purpose: "trial", foundedAt: clock.now(), keysGeneration: 1 },
    ...{ traceKey: randomBytes(32), nameKey: randomBytes(32) },
  };
  const userId = UserId.parse(randomUUID());
  insertVault(database.db, vault, versionOf(database.file));
  insertUser(database.db, {
    ...{ id: userId, name: "Nobody", signInName: "nobody", roles: ["shelter", "care", "admin"] },
    ...{ state: "active", language: "en", theme: "system", textSize: "normal" },
    ...{ ...firstHabits, createdAt: vault.foundedAt },
  });
  const keyFile: KeyFile = {
    ...{ format: 1 as const, vaultId: vault.id, purpose: vault.purpose, generation: 0 },
    ...{ slots: [], kit: null, pendingKit: null, mac: "", nextMac: null, checksum: "" },
  };
  return {
    // No such folder is ever made.
    ...{ folder: join(start.folder, "nobody"), vault, userId, database, keyFile },
    ...{ nativeBinding: start.nativeBinding, program: start.program },
    ...{ bundleSeed: randomBytes(32), vmk: randomBytes(32) },
    clockSeen: { sure: vault.foundedAt, accepted: null },
  };
}

function* signIn({ house, clock, held, onFault }: Rehearsed): Generator<void> {
  write(house, clock, (context) => ok(comeIn(context, held, { moments: [], isDamaged: false })));
  yield;
  letGo(house, { clock, held, onFault });
  yield;
}

/** One room, one bed, one person, who has it and is out: what is not there is looked up, and not opened. */
async function* fill(vault: Rehearsed): AsyncGenerator<void, void> {
  const bed = { id: null, name: "", kind: "bed" } as const;
  const rooms = await asked(vault, "rooms.arrange", {
    rooms: [{ id: null, name: "Nowhere", beds: [bed] }],
  });
  yield;
  const bedId = rooms[0]?.beds[0]?.id;
  if (bedId === undefined) throw new Error("The room has its bed");
  const { night } = await asked(vault, "today.view", {});
  yield;
  const { personId } = await asked(vault, "stays.admit", {
    ...{ personId: null, name: "Nobody", sex: "unknown", age: { basis: "unknown" } },
    ...{ nationality: null, languages: [], referredBy: "unknown", bedId, from: night },
    plannedUntil: addMonths(night, 1),
  });
  yield;
  await asked(vault, "passes.goOut", {
    ...{ personIds: [personId], whereTo: "", company: "alone", hasPhone: false },
    backBy: addMinutes(vault.clock.now(), 60),
  });
  yield;
}

/** What a window asks for after a sign-in, in its order. */
async function* lookAtToday(vault: Rehearsed): AsyncGenerator<void, void> {
  await asked(vault, "today.now", {});
  yield;
  await asked(vault, "beds.board", { night: null });
  yield;
  await asked(vault, "passes.list", {});
  yield;
  await asked(vault, "today.view", {});
  yield;
}

async function asked<N extends ProcedureName>(
  vault: Rehearsed,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const answer = await dispatch(everything, vault, name, input);
  if (!answer.ok) throw new Error(`${name} answers nobody`);
  return answer.value as Output<N>;
}
