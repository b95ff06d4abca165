import { api, type ProcedureName } from "../../../domain/api/index.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { everyoneIn } from "../../../domain/person-file/people-list.ts";
import { groupNames } from "../../../domain/reports/report-chapters.ts";
import { wholeYear } from "../../../domain/reports/report-period.ts";
import { recordCache } from "../../../electron/vault/platform/record-cache.ts";
import { idsIn, type Known } from "../../integration/attack/generated-inputs.ts";
import { openHouseOf, type TestHouse } from "./test-house.ts";

export type Screen = readonly [name: ProcedureName, input: unknown];

/** Screens computed from many files. */
export const screens: readonly Screen[] = [
  ["today.view", {}],
  ["documents.radar", {}],
  ["dossiers.list", { personId: null }],
  ...(["2026-11-23", "2027-05-03"] as const).map(
    (from) => ["calendar.lines", { from, days: 14 }] as const,
  ),
  ["forgetting.view", {}],
  ["beds.waiting", {}],
  ["handover.view", {}],
  ["people.find", { text: "in" }],
  ["people.find", { text: "7" }],
  ["log.people", {}],
  ["calendar.people", { also: null }],
  ["log.find", { text: "in", personId: null, page: 0 }],
  ["profiles.preview", { profile: "2019", from: "2027-01-01" }],
  ...groupNames.map((group) => ["reports.view", { period: wholeYear(2026), group }] as const),
  ["reports.pack", wholeYear(2026)],
  ...(["none", "R1", "R2", "R3", "R4", "R5", "R6", "R7"] as const).map(
    (residence) =>
      [
        "people.list",
        {
          filter: "all",
          worker: null,
          language: null,
          phase: null,
          residence,
          text: residence === "R4" ? "in" : "",
          page: 0,
        },
      ] as const,
  ),
  ...(["residents", "intake", "ended", "all"] as const).map(
    (filter) => ["people.list", { ...everyoneIn(filter), text: "", page: 0 }] as const,
  ),
  ...(["open", "settled", "all"] as const).map(
    (filter) => ["referrals.list", { filter, referredBy: null, text: "in", page: 0 }] as const,
  ),
];

/** Neither procedures about users, nor those that close the vault. */
const others = /^(session|users|compartments|kit|house|backups|removal|recovery|updates|checks)\./;

/** Commands that do not close the vault. */
export const commands = (Object.keys(api) as ProcedureName[]).filter(
  (name) => api[name].kind === "command" && !others.test(name),
);

export function knownIn(house: TestHouse): Known {
  return {
    idsByTable: idsIn(openHouseOf(house).database.file),
    days: [CalendarDate.parse(house.now.slice(0, 10)), "2026-11-01", "2026-12-24"],
    moments: [house.now],
    texts: ["Invented words", "Quillonde Invented", "en"],
  };
}

/**
 * The screens whose cached answer differs from a fresh one; the cache is unchanged. Fresh answers share what is computed for
 * one of them, in the other order: errors in what one caches for another are detected, too.
 */
export async function differing(
  house: TestHouse,
  asked: readonly Screen[] = screens,
): Promise<readonly string[]> {
  const open = openHouseOf(house);
  const { opened } = open;
  const { now } = house;
  const ask = async ([name, input]: Screen): Promise<string> => {
    // The same moment for both, since an answer contains its time.
    house.now = now;
    return JSON.stringify(await house.call(name, input as never));
  };
  const remembered = new Map<Screen, string>();
  for (const screen of asked) remembered.set(screen, await ask(screen));
  const found: string[] = [];
  Object.assign(open, { opened: recordCache() });
  for (const screen of asked.toReversed()) {
    const [before, anew] = [remembered.get(screen) ?? "", await ask(screen)];
    if (before !== anew) found.push(`${JSON.stringify(screen)}: ${whereOf(before, anew)}`);
  }
  Object.assign(open, { opened });
  return found;
}

/** The first place in which two answers differ. */
function whereOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((said) => said.slice(Math.max(0, at - 120), at + 60)).join(" | ");
}
