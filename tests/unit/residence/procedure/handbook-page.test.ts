import { join } from "node:path";
import { format } from "oxfmt";
import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import { documentNames } from "../../../../domain/residence/procedure/residence-document-names.ts";
import {
  sources,
  transitionRules,
} from "../../../../domain/residence/procedure/transition-sources.ts";
import {
  answers,
  conviction,
  court,
  issued,
  met,
  noTrial,
  plain,
  statement,
  statusOn,
  yes,
} from "./test-procedure-events.ts";
import { pageLanguages, procedurePage } from "./handbook-page.ts";

const handbook = join(import.meta.dirname, "..", "..", "..", "..", "docs", "handbook");

it.each(pageLanguages)(
  "matches the handbook page about the residence rules in %s",
  async (language) => {
    const path = join(handbook, language, "residence-rules.md");
    const { code } = await format(path, procedurePage(language), { printWidth: 100 });
    await expect(code).toMatchFileSnapshot(path);
  },
);

describe("the page, compared with the engine and not with its own data", () => {
  const order = issued("2005-01-10", "reflection");
  const said = statement("2005-01-20");
  const declaration = issued("2005-01-31", "provisional");
  const extension = issued("2005-04-28", "extended");
  const certificate = issued("2005-06-01", "temporary");
  const convictions = [
    court("2005-02-02", "summons"),
    noTrial("2005-02-03", "died"),
    conviction("2005-02-04", { law: "trafficking", mattered: "unknown" }),
    conviction("2005-02-05", { law: "other" }),
    conviction("2005-02-06", { outcome: "acquittal" }),
    plain("2005-02-07", "caseClosed"),
  ];
  const no = answers("2005-02-08", { Q1: "no" });
  /** A history in each phase in which everything that can open a ground has happened. */
  const inPhase: Readonly<Record<string, readonly [readonly ResidenceEvent[], string]>> = {
    start: [[], "2005-01-01"],
    R1: [[order], "2005-01-15"],
    R2: [[said, declaration, no, ...convictions], "2005-02-20"],
    R3: [[said, declaration, extension, no, ...convictions], "2005-05-02"],
    R4: [[said, declaration, no, ...convictions, certificate], "2005-06-10"],
  };

  it.each(Object.entries(inPhase))(
    "leads from %s where the engine leads",
    (phase, [events, on]) => {
      const status = statusOn(events, on);
      expect(status.phase ?? "start").toBe(phase);
      const led = new Map(status.moves.map((move) => [move.transition, move]));
      const listed = transitionRules.filter(
        ({ id, from }) =>
          id !== "T6" && (from.length === 0 ? ["start"] : from).includes(phase as never),
      );
      expect([...led.keys()].toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
      for (const { id, decides } of listed) expect(led.get(id as never)?.decides).toBe(decides);
    },
  );

  it.each([
    ["T3", "R1", ["R2"]],
    ["T7", "R2", ["R4"]],
    ["T8", "R2", ["R3"]],
    ["T12", "R4", ["R4"]],
    ["T13", "R2", ["R5"]],
    ["T13b", "R5", ["R6"]],
    ["T14", "R2", ["R6"]],
    ["T16", "R5", ["R6"]],
  ] as const)("says of %s that it leads from %s to %j", (id, from, to) => {
    const rule = transitionRules.find((one) => one.id === id);
    expect([rule?.from.includes(from), rule?.to]).toEqual([true, to]);
  });

  it("cites only listed sources, and says where none was verified", () => {
    for (const { cited } of transitionRules)
      for (const number of cited?.read ?? []) expect(sources[number], String(number)).toBeTruthy();
    const read = transitionRules.filter(({ cited }) => cited === null).length;
    expect(procedurePage("en").split("source not read").length - 1).toBe(read);
  });

  it("gives the days by the rule: 90, 60, 45, 30, 14, 7 and 0 before the end", () => {
    const page = procedurePage("nl");
    for (const days of [90, 60, 45, 30, 14, 7, 0]) expect(page).toContain(`| ${String(days)} | `);
    expect(page).not.toContain("| 91 |");
  });

  it.each(pageLanguages)("names every document as it is printed, in %s", (language) => {
    for (const names of Object.values(documentNames))
      expect(procedurePage(language)).toContain(names[language]);
  });

  it("differs between the profiles where the law does", () => {
    const page = procedurePage("en");
    expect(page.split("A minor alone gets the three-month document at once.").length - 1).toBe(3);
    expect(page.split("Work needs a permit (C).").length - 1).toBe(3);
    expect(
      statusOn([said, declaration, answers("2005-03-01", yes)], "2005-03-02", met).profile.id,
    ).toBe("1997");
  });
});
