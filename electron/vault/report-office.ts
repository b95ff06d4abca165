// What reports count of what the office alone opens: of the people whom a report of the period may be about, and of all cases.
import { mergedFiles } from "../../db/merged.ts";
import { hiddenFiles } from "../../db/people.ts";
import {
  caseLinks,
  judicialEventsSince,
  newestExploitation,
  newestTracksOf,
} from "../../db/report-sealed.ts";
import { civilDate } from "../../domain/calendar.ts";
import type { SectionRecord } from "../../domain/intake.ts";
import type { PersonId } from "../../domain/person.ts";
import type { ResidenceEvent } from "../../domain/procedure/event.ts";
import { openOn } from "../../domain/reports/assisted.ts";
import type { Facts, OfficeFacts } from "../../domain/reports/facts.ts";
import { groupedBy } from "../../domain/reports/grouped.ts";
import { type ReportPeriod, spanOf } from "../../domain/reports/period.ts";
import type { Context } from "./context.ts";
import { personKey } from "./hidden-holders.ts";
import { fromFirst, inParts, knownOf } from "./in-parts.ts";
import { openSection } from "./intake-records.ts";
import { openEvent, openLink } from "./legal-records.ts";
import { openTrack } from "./residence.ts";
import type { Slices, Turn } from "./turn.ts";
import { slicedWhileUnchanged } from "./unchanged.ts";

/** So many records are opened in one step. */
const openedAtATime = 50;

type Episode = OfficeFacts["episodes"][number];

/** What the office keeps of somebody that a report counts. */
interface Kept {
  /** Not this reader's to read, or damaged. */
  readonly isClosed: boolean;
  /** Her newest way; null where there is none, or where it does not open. */
  readonly way: readonly ResidenceEvent[] | null;
  readonly episodes: readonly Episode[];
}

export function* officeFacts(
  turn: Turn,
  facts: Omit<Facts, "office">,
  period: ReportPeriod,
): Slices<OfficeFacts> {
  const people = [...peopleIn(facts, period, turn.context)];
  yield;
  const standing = openOn(facts, turn.context.today);
  const kept = yield* knownOf(turn, "office of reports", standing, {
    ids: people,
    read: (ids) => keptOf(turn.context, ids),
    size: openedAtATime,
  });
  const closed = new Set<PersonId>();
  const ways = new Map<PersonId, readonly ResidenceEvent[]>();
  const episodes: Episode[] = [];
  for (const [id, one] of kept) {
    if (one.isClosed) closed.add(id);
    if (one.way !== null) ways.set(id, one.way);
    episodes.push(...one.episodes);
  }
  yield;
  const cases = yield* slicedWhileUnchanged(turn, "cases of reports", () => everyCase(turn));
  return { closed, ways, episodes, cases };
}

/** Whose file was opened or who called in the period, and whose file is open on its last day. */
function peopleIn(
  facts: Omit<Facts, "office">,
  { from, to }: ReportPeriod,
  { today }: Context,
): ReadonlySet<PersonId> {
  const { onDay } = spanOf({ from, to }, today);
  const people = new Set<PersonId>(openOn(facts, onDay));
  for (const { personId, openedOn } of facts.files)
    if (from <= openedOn && openedOn <= to) people.add(personId);
  for (const { personId, day } of facts.calls)
    if (personId !== null && from <= day && day <= to) people.add(personId);
  return people;
}

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

function keptOf(context: Context, ids: readonly PersonId[]): ReadonlyMap<PersonId, Kept> {
  const { readable, closed } = readableAmong(context, ids);
  const sections = newestExploitation(context.tx, readable);
  const tracks = newestTracksOf(context.tx, readable);
  return new Map([
    ...closed.map((id) => [id, { isClosed: true, way: null, episodes: [] }] as const),
    ...readable.map((id) => {
      const [section, track] = [sections.get(id), tracks.get(id)];
      const said = section === undefined ? null : openSection(context, section);
      const way = track === undefined ? null : openTrack(context, track);
      return [
        id,
        {
          isClosed: said?.ok === false || way?.ok === false,
          way: way?.ok === true ? way.value.events : null,
          episodes: said?.ok === true ? episodesIn(id, said.value) : [],
        },
      ] as const;
    }),
  ]);
}

const episodesIn = (personId: PersonId, { content }: SectionRecord): readonly Episode[] =>
  content?.section === "exploitation"
    ? content.exploitation.episodes
        .filter(({ isWithdrawn }) => !isWithdrawn)
        .map(({ form, sector }) => ({ personId, form, sector }))
    : [];

type LinkRow = ReturnType<typeof linksInOrder>[number];

const linksInOrder = (placed: ReturnType<typeof caseLinks>) =>
  placed
    .toSorted((a, b) => (a.row.at === b.row.at ? a.at - b.at : a.row.at < b.row.at ? -1 : 1))
    .map(({ row }) => row);

/** The newest link of a person to a case counts; one made by mistake does not. */
function* everyCase(turn: Turn): Slices<OfficeFacts["cases"]> {
  const { settings } = turn.context;
  const links = linksInOrder([
    ...(yield* fromFirst((since, most) => caseLinks(turn.context.tx, since, most))),
  ]);
  const keyOf = (row: LinkRow): string => `${row.caseId} ${row.personId}`;
  const newest = new Map(links.map((row) => [keyOf(row), row]));
  const first = new Map(links.toReversed().map((row) => [keyOf(row), row.at]));
  const linked: LinkRow[] = [];
  for (const rows of inParts([...newest.values()], openedAtATime)) {
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
      since: civilDate(first.get(keyOf(row)) ?? row.at, settings.zone),
    })),
    events: (eventsByCase.get(caseId) ?? []).map(({ recorded }) => recorded),
  }));
}

type Recorded = OfficeFacts["cases"][number]["events"][number];
type CaseId = LinkRow["caseId"];

/** Of these cases, in the order in which they were recorded. */
function* eventsOf(turn: Turn, cases: ReadonlySet<CaseId>) {
  const rows = yield* fromFirst((since, most) => judicialEventsSince(turn.context.tx, since, most));
  const wanted = rows
    .filter(({ row }) => cases.has(row.caseId))
    .toSorted((a, b) => (a.row.at === b.row.at ? a.at - b.at : a.row.at < b.row.at ? -1 : 1));
  const events: { readonly caseId: CaseId; readonly recorded: Recorded }[] = [];
  for (const some of inParts(wanted, openedAtATime)) {
    for (const { row } of some) {
      const { id, caseId, corrects } = row;
      const event = openEvent(turn.context, row);
      if (event.ok) events.push({ caseId, recorded: { id, corrects, event: event.value } });
    }
    yield;
  }
  return groupedBy(events, ({ caseId }) => caseId);
}
