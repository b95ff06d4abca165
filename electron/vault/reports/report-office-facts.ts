// What reports count of what the office alone opens: of the people whom a report of the period may be about, and of all cases.
import { mergedFiles } from "../../../db/people/merged-files.ts";
import { hiddenFiles } from "../../../db/people/people.ts";
import {
  caseLinks,
  judicialEventsSince,
  newestExploitation,
  residenceProceduresOf,
} from "../../../db/reports/report-sealed-fields.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { SectionRecord } from "../../../domain/intake/intake.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type {
  EpisodeFact,
  OfficeFacts,
  ProcedureFact,
} from "../../../domain/reports/report-facts.ts";
import { groupedBy } from "../../../domain/reports/group-by.ts";
import type { Context } from "../platform/handler-context.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import { fromFirst, queryInSlices, knownOf } from "../platform/sliced-queries.ts";
import { openSection } from "../intake/intake-records.ts";
import { openEvent, openLink } from "../legal/sealed-legal-records.ts";
import { openProcedure } from "../residence/procedures.ts";
import type { Slices, SliceTransaction } from "../platform/slice-transaction.ts";

/** So many records are opened in one step. */
const openedAtATime = 50;

/** Hidden files of which this reader is not named. */
export function* closedTo(turn: SliceTransaction): Slices<OfficeFacts["closed"]> {
  const closed = new Set<PersonId>();
  for (const some of queryInSlices([...hiddenFiles(turn.context.tx)])) {
    for (const id of readableAmong(turn.context, some).closed) closed.add(id);
    yield;
  }
  return closed;
}

/** Of these people, whose files were opened in the period. */
export function* episodesOf(
  turn: SliceTransaction,
  people: readonly PersonId[],
): Slices<OfficeFacts["episodes"]> {
  const episodes = new Map<PersonId, readonly EpisodeFact[] | null>();
  for (const some of queryInSlices(people, openedAtATime)) {
    const { context } = turn;
    for (const [id, row] of newestExploitation(context.tx, readableAmong(context, some).readable)) {
      const said = openSection(context, row);
      episodes.set(id, said.ok ? episodesIn(said.value) : null);
    }
    yield;
  }
  return episodes;
}

const episodesIn = ({ content }: SectionRecord): readonly EpisodeFact[] =>
  content?.section === "exploitation"
    ? content.exploitation.episodes
        .filter(({ isWithdrawn }) => !isWithdrawn)
        .map(({ form, sector }) => ({ form, sector }))
    : [];

/** Of these people; for those who are in the reports of every period they are opened once. */
export function* proceduresOf(
  turn: SliceTransaction,
  standing: readonly PersonId[],
  people: readonly PersonId[],
): Slices<OfficeFacts["ways"]> {
  return yield* knownOf<PersonId, readonly ProcedureFact[]>(turn, "ways of reports", standing, {
    ids: people,
    read: (some) => openedWays(turn.context, some),
    size: openedAtATime,
  });
}

const openedWays = (context: Context, ids: readonly PersonId[]) =>
  new Map(
    [...residenceProceduresOf(context.tx, readableAmong(context, ids).readable)].map(
      ([id, rows]) => [
        id,
        rows.map((row): ProcedureFact => {
          const way = openProcedure(context, row);
          return { openedOn: row.openedOn, events: way.ok ? way.value.events : null };
        }),
      ],
    ),
  );

/** Those of whom the office's part is this reader's to read; the others are closed. Not files that were merged into another. */
function readableAmong(
  context: Context,
  ids: readonly PersonId[],
): { readonly readable: readonly PersonId[]; readonly closed: readonly PersonId[] } {
  const merged = mergedFiles(context.tx);
  const hidden = hiddenFiles(context.tx);
  const mine = (id: PersonId): boolean => !hidden.has(id) || personKey(context, id) !== null;
  const there = ids.filter((id) => !merged.has(id));
  if (!context.keys.holds.includes("office")) return { readable: [], closed: there };
  const readable = there.filter(mine);
  const read = new Set(readable);
  return { readable, closed: there.filter((id) => !read.has(id)) };
}

type LinkRow = ReturnType<typeof linksInOrder>[number];

const linksInOrder = (placed: ReturnType<typeof caseLinks>) =>
  placed
    .toSorted((a, b) => (a.row.at === b.row.at ? a.at - b.at : a.row.at < b.row.at ? -1 : 1))
    .map(({ row }) => row);

/** The newest link of a person to a case counts; one made by mistake does not. */
export function* everyCase(turn: SliceTransaction): Slices<OfficeFacts["cases"]> {
  const { settings } = turn.context;
  const links = linksInOrder([
    ...(yield* fromFirst((since, most) => caseLinks(turn.context.tx, since, most))),
  ]);
  const keyOf = (row: LinkRow): string => `${row.caseId} ${row.personId}`;
  const newest = new Map(links.map((row) => [keyOf(row), row]));
  const first = new Map(links.toReversed().map((row) => [keyOf(row), row.at]));
  const linked: LinkRow[] = [];
  for (const rows of queryInSlices([...newest.values()], openedAtATime)) {
    const { context } = turn;
    const { readable: some } = readableAmong(
      context,
      rows.map(({ personId }) => personId),
    );
    const readable = new Set(some);
    linked.push(
      ...rows.filter((row) => {
        const link = readable.has(row.personId) ? openLink(context, row) : null;
        return link?.ok === true && link.value.kind === "linked";
      }),
    );
    yield;
  }
  const peopleByCase = groupedBy(linked, ({ caseId }) => caseId);
  const eventsByCase = yield* eventsOf(turn, new Set(peopleByCase.keys()));
  return [...peopleByCase].map(([caseId, people]) => ({
    people: people.map((row) => ({
      personId: row.personId,
      since: calendarDateOf(first.get(keyOf(row)) ?? row.at, settings.zone),
    })),
    events: (eventsByCase.get(caseId) ?? []).map(({ recorded }) => recorded),
  }));
}

type Recorded = OfficeFacts["cases"][number]["events"][number];
type CaseId = LinkRow["caseId"];

/** Of these cases, in the order in which they were recorded. */
function* eventsOf(turn: SliceTransaction, cases: ReadonlySet<CaseId>) {
  const rows = yield* fromFirst((since, most) => judicialEventsSince(turn.context.tx, since, most));
  const wanted = rows
    .filter(({ row }) => cases.has(row.caseId))
    .toSorted((a, b) => (a.row.at === b.row.at ? a.at - b.at : a.row.at < b.row.at ? -1 : 1));
  const events: { readonly caseId: CaseId; readonly recorded: Recorded }[] = [];
  for (const some of queryInSlices(wanted, openedAtATime)) {
    for (const { row } of some) {
      const { id, caseId, corrects } = row;
      const event = openEvent(turn.context, row);
      if (event.ok) events.push({ caseId, recorded: { id, corrects, event: event.value } });
    }
    yield;
  }
  return groupedBy(events, ({ caseId }) => caseId);
}
