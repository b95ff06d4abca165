// What a report counts, read in one go: columns of the house, and what the office's key opens where she holds it.
import { allAssistances } from "../../db/assistances.ts";
import { everybody, type PersonRow } from "../../db/people.ts";
import {
  callFacts,
  contactFacts,
  countedNights,
  documentFacts,
  everyCaseLink,
  everyFrozenYear,
  everyJudicialEvent,
  modesByAssistance,
  newestExploitation,
  placeFacts,
  projectFacts,
  stayFacts,
} from "../../db/report-facts.ts";
import { newestTracks } from "../../db/residence.ts";
import { openedIn } from "../../db/year-figures.ts";
import { addDays, civilDate } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import type { ResidenceEvent } from "../../domain/procedure/event.ts";
import type { Facts, OfficeFacts } from "../../domain/reports/facts.ts";
import { groupedBy } from "../../domain/reports/grouped.ts";
import type { ReportPeriod } from "../../domain/reports/period.ts";
import type { Asked } from "../../domain/reports/report.ts";
import type { Context } from "./context.ts";
import { openSection } from "./intake-records.ts";
import { openEvent, openLink } from "./legal-records.ts";
import { readsOffice } from "./reachable.ts";
import { openTrack } from "./residence.ts";
import { whileUnchanged } from "./unchanged.ts";

/** The page of a report asks for the people behind one number after the other: what is counted is read once. */
export function askedOf(context: Context, period: ReportPeriod): Asked {
  const { tx, today } = context;
  return {
    ...{ period, today, facts: factsFor(context, period) },
    frozen: new Map(everyFrozenYear(tx).map(({ year, figures }) => [year, figures])),
  };
}

function factsFor(context: Context, period: ReportPeriod): Facts {
  const { tx, tonight } = context;
  const { from, to } = period;
  return {
    ...whileUnchanged(context, "facts of all years", () => factsOfAllYears(context)),
    ...whileUnchanged(context, `facts of ${from} ${to}`, () => {
      const { nights, counted } = countedNights(tx, from);
      return { contacts: contactFacts(tx, period), censuses: nights, counted };
    }),
    lastNight: addDays(tonight, -1),
  };
}

function factsOfAllYears(context: Context) {
  const { tx, settings } = context;
  return {
    calls: callFacts(tx, settings.zone),
    files: openedIn(tx, null).map(({ id, ...file }) => ({ ...file, personId: id })),
    tracks: allAssistances(tx),
    modes: modesByAssistance(tx),
    stays: stayFacts(tx),
    documents: documentFacts(tx),
    projects: projectFacts(tx),
    places: placeFacts(tx, settings.zone),
    office: context.keys.holds.includes("office") ? officeFacts(context) : null,
  };
}

function officeFacts(context: Context): OfficeFacts {
  const closed = new Set<PersonId>();
  const readable = new Map<PersonId, PersonRow>();
  for (const person of everybody(context.tx)) {
    if (readsOffice(context, person)) readable.set(person.card.id, person);
    else closed.add(person.card.id);
  }
  return {
    closed,
    episodes: episodesOf(context, readable, closed),
    ways: waysOf(context, readable, closed),
    cases: casesOf(context, readable),
  };
}

type Readable = ReadonlyMap<PersonId, PersonRow>;

function episodesOf(
  context: Context,
  readable: Readable,
  closed: Set<PersonId>,
): OfficeFacts["episodes"] {
  return newestExploitation(context.tx).flatMap((row) => {
    const { personId } = row;
    if (!readable.has(personId)) return [];
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

function waysOf(context: Context, readable: Readable, closed: Set<PersonId>): OfficeFacts["ways"] {
  const ways = new Map<PersonId, readonly ResidenceEvent[]>();
  for (const [personId, row] of newestTracks(context.tx)) {
    if (!readable.has(personId)) continue;
    const opened = openTrack(context, row);
    if (opened.ok) ways.set(personId, opened.value.events);
    else closed.add(personId);
  }
  return ways;
}

/** The newest link of a person to a case counts; one made by mistake does not. */
function casesOf(context: Context, readable: Readable): OfficeFacts["cases"] {
  const { tx, settings } = context;
  const links = everyCaseLink(tx);
  const keyOf = (row: (typeof links)[number]): string => `${row.caseId} ${row.personId}`;
  const newest = new Map(links.map((row) => [keyOf(row), row]));
  const first = new Map(links.toReversed().map((row) => [keyOf(row), row.at]));
  const linked = [...newest.values()].filter((row) => {
    const link = readable.has(row.personId) ? openLink(context, row) : null;
    return link?.ok === true && link.value.kind === "linked";
  });
  const peopleByCase = groupedBy(linked, ({ caseId }) => caseId);
  const eventsByCase = groupedBy(everyJudicialEvent(tx), ({ caseId }) => caseId);
  return [...peopleByCase].map(([caseId, people]) => ({
    people: people.map((row) => ({
      personId: row.personId,
      since: civilDate(first.get(keyOf(row)) ?? row.at, settings.zone),
    })),
    events: (eventsByCase.get(caseId) ?? []).flatMap((row) => {
      const event = openEvent(context, row);
      return event.ok ? [{ id: row.id, corrects: row.corrects, event: event.value }] : [];
    }),
  }));
}
