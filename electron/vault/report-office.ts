// What reports count of what the office alone opens: of the people whom a report of the period may be about, and of all cases.
import { filesByIds } from "../../db/people.ts";
import {
  caseLinks,
  judicialEventsSince,
  newestExploitation,
  newestTracksOf,
} from "../../db/report-sealed.ts";
import { civilDate } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import type { ResidenceEvent } from "../../domain/procedure/event.ts";
import { openOn } from "../../domain/reports/assisted.ts";
import type { Facts, OfficeFacts } from "../../domain/reports/facts.ts";
import { groupedBy } from "../../domain/reports/grouped.ts";
import { type ReportPeriod, spanOf } from "../../domain/reports/period.ts";
import type { Context } from "./context.ts";
import { atATime, fromFirst, inParts } from "./in-parts.ts";
import { openSection } from "./intake-records.ts";
import { openEvent, openLink } from "./legal-records.ts";
import { readsOffice } from "./reachable.ts";
import { openTrack } from "./residence.ts";
import type { Slices, Turn } from "./turn.ts";
import { slicedWhileUnchanged } from "./unchanged.ts";

/** So many records are opened in one step. */
const openedAtATime = 50;

export function* officeFacts(
  turn: Turn,
  facts: Omit<Facts, "office">,
  period: ReportPeriod,
): Slices<OfficeFacts> {
  const closed = new Set<PersonId>();
  const ways = new Map<PersonId, readonly ResidenceEvent[]>();
  const episodes: OfficeFacts["episodes"][number][] = [];
  for (const ids of inParts([...peopleIn(facts, period, turn.context)], openedAtATime)) {
    const readable = readableAmong(turn.context, ids, closed);
    episodes.push(...episodesOf(turn.context, readable, closed));
    for (const [id, events] of waysOf(turn.context, readable, closed)) ways.set(id, events);
    yield;
  }
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
  return new Set([
    ...facts.files.flatMap(({ personId, openedOn }) =>
      from <= openedOn && openedOn <= to ? [personId] : [],
    ),
    ...facts.calls.flatMap(({ personId, day }) =>
      personId !== null && from <= day && day <= to ? [personId] : [],
    ),
    ...openOn(facts, onDay),
  ]);
}

/** Those of whom the office's part is this reader's to read; the others are closed. */
function readableAmong(
  context: Context,
  ids: readonly PersonId[],
  closed: Set<PersonId>,
): readonly PersonId[] {
  const readable: PersonId[] = [];
  for (const person of filesByIds(context.tx, ids)) {
    if (readsOffice(context, person)) readable.push(person.card.id);
    else closed.add(person.card.id);
  }
  return readable;
}

function episodesOf(
  context: Context,
  readable: readonly PersonId[],
  closed: Set<PersonId>,
): OfficeFacts["episodes"] {
  return newestExploitation(context.tx, readable).flatMap((row) => {
    const { personId } = row;
    const opened = openSection(context, row);
    if (!opened.ok) {
      closed.add(personId);
      return [];
    }
    const { content } = opened.value;
    if (content?.section !== "exploitation") return [];
    return content.exploitation.episodes
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ form, sector }) => ({ personId, form, sector }));
  });
}

function waysOf(
  context: Context,
  readable: readonly PersonId[],
  closed: Set<PersonId>,
): OfficeFacts["ways"] {
  const ways = new Map<PersonId, readonly ResidenceEvent[]>();
  for (const row of newestTracksOf(context.tx, readable)) {
    const opened = openTrack(context, row);
    if (opened.ok) ways.set(row.personId, opened.value.events);
    else closed.add(row.personId);
  }
  return ways;
}

type LinkRow = ReturnType<typeof linksInOrder>[number];

const linksInOrder = (placed: ReturnType<typeof caseLinks>) =>
  placed
    .toSorted((a, b) => (a.row.at === b.row.at ? a.at - b.at : a.row.at < b.row.at ? -1 : 1))
    .map(({ row }) => row);

/** The newest link of a person to a case counts; one made by mistake does not. */
function* everyCase(turn: Turn): Slices<OfficeFacts["cases"]> {
  const { settings } = turn.context;
  const links = linksInOrder([
    ...(yield* fromFirst((since) => caseLinks(turn.context.tx, since, atATime))),
  ]);
  const keyOf = (row: LinkRow): string => `${row.caseId} ${row.personId}`;
  const newest = new Map(links.map((row) => [keyOf(row), row]));
  const first = new Map(links.toReversed().map((row) => [keyOf(row), row.at]));
  const linked: LinkRow[] = [];
  for (const rows of inParts([...newest.values()], openedAtATime)) {
    const { context } = turn;
    const readable = new Set(
      readableAmong(context, [...new Set(rows.map(({ personId }) => personId))], new Set()),
    );
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
  const rows = yield* fromFirst((since) => judicialEventsSince(turn.context.tx, since, atATime));
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
