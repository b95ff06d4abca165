import { ExploitationForm, Sector } from "../exploitation.ts";
import { AgeClass } from "../forgetting/coarse.ts";
import type { YearFigures } from "../forgetting/figures.ts";
import type { PersonId } from "../person.ts";
import { oncePer } from "../remembered.ts";
import { Sex } from "../vocabulary.ts";
import type { FileFact, Facts } from "./facts.ts";
import { closedRow, frozenTable, one, oneColumn, type Rule } from "./figure.ts";
import { isWithin, type Span } from "./period.ts";

/** Files that were opened in the period, each person once, by something that stands on her card. */
const newFiles = (
  rows: readonly string[] | null,
  table: keyof YearFigures["tables"],
  keyOf: (file: FileFact) => string,
  unknown: string,
): Rule => ({
  ...{ needs: "house", rows, columns: [oneColumn], sums: "down", unknown: [unknown] },
  each: ["files"],
  count: (facts, span) => openedIn(facts, span).map((file) => one(file.personId, keyOf(file))),
  frozen: ({ tables }) => frozenTable(tables[table]),
});

export const filesBySex = newFiles(Sex.options, "newBySex", ({ sex }) => sex, "unknown");
export const filesByAge = newFiles(
  AgeClass.options,
  "newByAge",
  ({ ageClass }) => ageClass,
  "unknown",
);
export const filesByNationality = newFiles(
  null,
  "newByNationality",
  ({ nationality }) => nationality ?? "unknown",
  "unknown",
);

type Episode = NonNullable<Facts["office"]>["episodes"][number];

/** The same by what was recorded of the exploitation; somebody stands under each form she went through. */
const byExploitation = (
  rows: readonly string[],
  keysOf: (episode: Episode) => string | null,
): Rule => {
  const knownIn = oncePer((episodes: readonly Episode[]) => {
    const known = new Map<PersonId, Set<string>>();
    for (const episode of episodes) {
      const key = keysOf(episode);
      if (key === null) continue;
      const found = known.get(episode.personId);
      if (found === undefined) known.set(episode.personId, new Set([key]));
      else found.add(key);
    }
    return known;
  });
  return {
    ...{ needs: "office", rows, columns: [oneColumn], sums: "none", unknown: ["unknown"] },
    each: ["files"],
    count: (facts, span) => {
      const { office } = facts;
      if (office === null) return [];
      const known = knownIn(office.episodes);
      return openedIn(facts, span).flatMap(({ personId }) => {
        if (office.closed.has(personId)) return [one(personId, closedRow)];
        const keys = known.get(personId);
        return keys === undefined
          ? [one(personId, "unknown")]
          : [...keys].map((key) => one(personId, key));
      });
    },
  };
};

export const filesByForm = byExploitation(
  [...ExploitationForm.options, "unknown"],
  ({ form }) => form,
);

/** Forms without sectors have none to complete. */
export const filesBySector = byExploitation(
  [...Sector.options, "noSector", "unknown"],
  ({ form, sector }) =>
    sector ?? (form === "OrganRemoval" || form === "AggravatedSmuggling" ? "noSector" : null),
);

export const openedIn = ({ files }: Facts, span: Span): readonly FileFact[] =>
  files.filter(({ openedOn }) => isWithin(span, openedOn));
