// The lock screen compared with an empty window, interleaved; from Enter to Today with the database of 25 years, after the
// passphrase and relative to it; and the memory of the whole program after half a minute, compared with that of an equally old
// empty window.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, bench, describe } from "vitest";
import { addMinutes, type Instant } from "../../domain/core/calendar-date.ts";
import { visitor } from "../../electron/vault/sign-in/demo-vault.ts";
import { ensureBuild } from "../../tools/build.mjs";
import { startDisplay } from "../../tools/runtime/display.mjs";
import { environmentFor, prepare } from "../../tools/runtime/prepare.mjs";
import { median, ms, shareOf, tellFigure, tellRatio } from "./tell-budget-results.ts";
import { openBigHouse } from "./stored-big-house.ts";
import { startHeard, withPassphraseEar } from "./start-without-driver.ts";

const rounds = 15;
/** The memory of both is measured once garbage of the start is collected: it hardly differs from one start to the next. */
const settled = 30_000;
/** How long a passphrase is typed. */
const typed = 1_000;
/** Multiples of an empty window, and of the passphrase time. */
const budgets = { paint: 1.1, house: 0.65, needs: 1.1, memory: 1.5 };

interface Place {
  readonly program: string;
  readonly build: string;
  readonly home: string;
  readonly folder: string;
  /** The clock of the next start: each is after the previous one. */
  moment: Instant;
}

const taken = {
  empty: [] as number[],
  lock: [] as number[],
  house: [] as number[],
  needs: [] as number[],
  /** The passphrase time of each of these sign-ins, as the program itself measured it. */
  passphrase: [] as number[],
};

/** In kilobytes. */
const memory = { empty: 0, ours: 0 };

let place: Place;

beforeAll(async () => {
  const prepared = await prepare(["window", "display"]);
  const { HEARTH_SQLITE_BINDING: binding } = environmentFor(prepared);
  const house = await openBigHouse();
  house.lock();
  process.env["HEARTH_SQLITE_BINDING"] = binding;
  process.env["DISPLAY"] = (await startDisplay()).name;
  const folder = mkdtempSync(join(tmpdir(), "hearth-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  place = {
    program: prepared.electron.program,
    build: withPassphraseEar(await ensureBuild("twin")),
    folder,
    home: house.home,
    moment: addMinutes(house.now, 60),
  };
  // The first start of either reads its program from the disk.
  await oneRound("first");
  for (let round = 0; round < rounds; round += 1) await oneRound("counts");
  await oneRound("memory");
  told(median(taken.passphrase));
}, 10 * 60_000);

type Kind = "first" | "counts" | "memory";

async function oneRound(kind: Kind): Promise<void> {
  const empty = await startHeard(place.program, join(import.meta.dirname, "empty"), ownFolder());
  if (kind === "memory") {
    await quiet(settled);
    memory.empty = empty.memory();
  }
  await empty.end();
  place.moment = addMinutes(place.moment, 5);
  const ours = await startHeard(place.program, place.build, {
    ...ownFolder(),
    HEARTH_HOME: place.home,
    HEARTH_TEST_CLOCK: place.moment,
  });
  await ours.ask(type);
  await quiet(typed);
  const pressed = Number(await ours.ask(pressOpen));
  const house = Number(await ours.ask(until(tonightStands))) - pressed;
  const needs = Number(await ours.ask(until(needsStand))) - pressed;
  const passphrase = await ours.passphrase();
  if (passphrase.began < pressed) throw new Error("Another passphrase was tried");
  if (kind === "memory") {
    await quiet(settled);
    memory.ours = ours.memory();
  }
  await ours.end();
  if (kind !== "counts") return;
  taken.empty.push(empty.painted);
  taken.lock.push(ours.painted);
  taken.passphrase.push(passphrase.took);
  taken.house.push(house - passphrase.took);
  taken.needs.push(needs - passphrase.took);
}

const ownFolder = (): Readonly<Record<string, string>> => ({
  HOME: place.folder,
  XDG_CONFIG_HOME: join(place.folder, "config"),
  XDG_CACHE_HOME: join(place.folder, "cache"),
  XDG_DATA_HOME: join(place.folder, "data"),
  LANG: "en_GB.UTF-8",
});

/** Nothing is measured meanwhile. */
const quiet = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Letter after letter: the first of them may come before the page listens. */
const type = `
  letters = setInterval(() => {
    dispatchEvent(new KeyboardEvent("keydown", { key: "d", bubbles: true }));
  }, 150)`;

/** The moment of the press, in milliseconds since 1970. */
const pressOpen = `
  clearInterval(letters);
  document.querySelector("#name").value = ${JSON.stringify(visitor.signInName)};
  document.querySelector("#passphrase").value = ${JSON.stringify(visitor.passphrase)};
  const at = performance.timeOrigin + performance.now();
  document.querySelector("form").requestSubmit();
  at`;

/** Who sleeps here tonight, each with a link to their file. */
const tonightStands = `under("In the house tonight").querySelectorAll("li a").length > 8`;
/** Each task with its button or its day. */
const needsStand = `under("Needs you").querySelectorAll("li").length > 6`;

/** The moment at which a frame with this in it was painted. */
const until = (isThere: string): string => `
  new Promise((resolve) => {
    const under = (title) => [...document.querySelectorAll("h2")].find((head) => head.textContent === title)?.parentElement.parentElement ?? document.createElement("p");
    const look = () => {
      if (!(${isThere})) return void requestAnimationFrame(look);
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      drawn.port2.postMessage(null);
    };
    look();
  })`;

function told(kdf: number): void {
  const ratio = median(taken.lock) / median(taken.empty);
  tellFigure({
    what: "Lock screen, first paint beside an empty window",
    measured: `${ratio.toFixed(2)} × (${ms(median(taken.lock))} and ${ms(median(taken.empty))})`,
    budget: `${budgets.paint.toFixed(2)} ×`,
    isKept: ratio <= budgets.paint,
  });
  for (const [what, all, most] of [
    ["who is in the house", taken.house, budgets.house],
    ["all of Today", taken.needs, budgets.needs],
  ] as const)
    tellRatio(`From Enter until the window shows ${what}, after the passphrase`, {
      taken: median(all),
      kdf,
      most,
      more: `; p95 ${ms(shareOf(all, 0.95))}`,
    });
  const grown = memory.ours / memory.empty;
  const mib = (kilobytes: number) => `${(kilobytes / 1024).toFixed(0)} MiB`;
  tellFigure({
    what: "Memory of the whole program after half a minute on Today, beside an empty window",
    measured: `${grown.toFixed(2)} × (${mib(memory.ours)} and ${mib(memory.empty)})`,
    budget: `${budgets.memory.toFixed(2)} ×`,
    isKept: grown <= budgets.memory,
  });
}

describe("the window", () => {
  const few = { time: 0, iterations: 1, warmupTime: 0, warmupIterations: 0 };
  bench("a start to the empty window and one to Today", async () => await oneRound("first"), few);
});
