import { ExploitationForm, Sector } from "../vocabulary/exploitation.ts";
import { AgeClass } from "../retention/anonymized-file-row.ts";
import type { YearFigures } from "../retention/frozen-year-figures.ts";
import { Sex } from "../vocabulary/code-lists.ts";
import type { EpisodeFact, FactsOf, FileFact } from "./report-facts.ts";
import { closedRow, frozenTable, goneRow, one, oneColumn, ruleOf } from "./report-table.ts";
import { isWithin, type Span } from "./report-period.ts";

/** Files that were opened in the period, each person once, by something on their card. */
const newFiles = (
  rows: readonly string[] | null,
  table: keyof YearFigures["tables"],
  keyOf: (file: FileFact) => string,
  unknown: string,
) =>
  ruleOf({
    reads: ["files"],
    rows,
    columns: [oneColumn],
    sums: "down",
    unknown: [unknown],
    each: ["files"],
    count: (facts, span) => openedIn(facts, span).map((file) => one(file.personId, keyOf(file))),
    frozen: ({ tables }) => frozenTable(tables[table], { isOnce: true }),
  });

export const newFilesBySex = newFiles(Sex.options, "newBySex", ({ sex }) => sex, "unknown");
export const newFilesByAge = newFiles(
  AgeClass.options,
  "newByAge",
  ({ ageClass }) => ageClass,
  "unknown",
);
export const newFilesByNationality = newFiles(
  null,
  "newByNationality",
  ({ nationality }) => nationality ?? "unknown",
  "unknown",
);

/** The same by what was recorded of the exploitation; a person is counted under each form they experienced. */
const byExploitation = (rows: readonly string[], keyOf: (episode: EpisodeFact) => string | null) =>
  ruleOf({
    reads: ["files", "wordsGone", "closed", "episodes"],
    rows,
    columns: [oneColumn],
    sums: "none",
    unknown: ["unknown"],
    each: ["files"],
    count: ({ office, ...facts }, span) => {
      if (office === null) return [];
      return openedIn(facts, span).flatMap(({ personId }) => {
        const episodes = office.episodes.get(personId);
        if (office.closed.has(personId) || episodes === null) return [one(personId, closedRow)];
        const keys = new Set((episodes ?? []).flatMap((episode) => keyOf(episode) ?? []));
        if (keys.size > 0) return [...keys].map((key) => one(personId, key));
        return [one(personId, facts.wordsGone.has(personId) ? goneRow : "unknown")];
      });
    },
  });

export const newFilesByForm = byExploitation(
  [...ExploitationForm.options, "unknown"],
  ({ form }) => form,
);

/** Forms without sectors have none to complete. */
export const newFilesBySector = byExploitation(
  [...Sector.options, "noSector", "unknown"],
  ({ form, sector }) =>
    sector ?? (form === "OrganRemoval" || form === "AggravatedSmuggling" ? "noSector" : null),
);

export const openedIn = (
  { files }: Pick<FactsOf<"files">, "files">,
  span: Span,
): readonly FileFact[] => files.filter(({ openedOn }) => isWithin(span, openedOn));
