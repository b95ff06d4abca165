// The radar of a file of five thousand files, beside a plain loop that opens the record of every way that is due.
import { beforeAll, bench, describe } from "vitest";
import { tracksDue } from "../../db/residence.ts";
import { addDays } from "../../domain/calendar.ts";
import { radarDays } from "../../domain/radar.ts";
import { ok } from "../../domain/result.ts";
import type { Context } from "../../electron/vault/context.ts";
import { calendarLineHandlers } from "../../electron/vault/handlers/calendar-lines.ts";
import { radar } from "../../electron/vault/handlers/radar.ts";
import { openTrack } from "../../electron/vault/residence.ts";
import { read } from "../../electron/vault/transact.ts";
import { foundHouse, openHouseOf, testHouse } from "../integration/test-house.ts";
import { addManyFiles } from "./many-files.ts";

const house = testHouse();
const inHouse = <T>(work: (context: Context) => T): T => {
  const done = read(openHouseOf(house), house.vault.clock, (context) => ok(work(context)));
  if (!done.ok) throw new Error("The house answers");
  return done.value;
};
const lines = calendarLineHandlers["calendar.lines"];
const ways = (context: Context) => tracksDue(context.tx, addDays(context.today, radarDays));

beforeAll(async () => {
  await foundHouse(house, ["admin", "care"]);
  addManyFiles(house);
  process.once("exit", () => house.remove());
  const shown = inHouse((context) => radar(context, {}));
  if (!shown.ok) throw new Error("The radar answers");
  process.stdout.write(
    `${String(shown.value.lines.length)} lines, of ${String(inHouse(ways).length)} ways\n`,
  );
});

describe("the radar of 5,000 files", () => {
  const often = { time: 3000, warmupTime: 1000 };
  bench(
    "plain loop",
    () => {
      inHouse((context) => ways(context).filter((row) => openTrack(context, row).ok).length);
    },
    often,
  );
  bench(
    "the radar",
    () => {
      inHouse((context) => radar(context, {}));
    },
    often,
  );
  bench(
    "a week of the calendar",
    () => {
      inHouse((context) => lines(context, { from: context.today, days: 7 }));
    },
    often,
  );
});
