// The residents of today and those who left a short while ago: how each of them came, who accompanies them, and how
// they left.
import { openAssistanceOf } from "../../../db/intake/assistances.ts";
import { personById } from "../../../db/people/people.ts";
import { allUsers } from "../../../db/users/users.ts";
import { addDays, addMonths, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import { isCareWorker } from "../../../domain/users/user.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { assign, begin, setMode } from "../../vault/intake/assistance.handlers.ts";
import { agreeCall, tick } from "../../vault/stays/departure-checklist.handlers.ts";
import { saveCard } from "../../vault/person-file/people.handlers.ts";
import { admit, depart } from "../../vault/stays/stays.handlers.ts";
import { runCommand, type DatedAct, type Filed, known } from "../dated-act.ts";
import { finishList } from "../years/write-person-history.ts";
import { accepted } from "./referrals.ts";
import { type Invented, inventedPeopleIn, type Outside, outside } from "./people.ts";
import { dayAgo, deedOn, stayOf, type DemoStory } from "./story-context.ts";
import { close } from "../../vault/stays/close-assistance.handlers.ts";

export function deedsOfArrivals(tale: DemoStory): readonly DatedAct[] {
  const people = inventedPeopleIn(tale.language);
  return [
    ...people.flatMap((person, index) => deedsOf(tale, person, index + 1)),
    ...outside.flatMap((person, index) => deedsOfOutside(tale, person, people.length + index + 1)),
  ];
}

const newFile = (tale: DemoStory, number: number): Filed => {
  const filed: Filed = { personId: null, stayId: null, trackId: null, caseId: null };
  tale.filed.set(number, filed);
  return filed;
};

function deedsOf(tale: DemoStory, person: Invented, number: number): readonly DatedAct[] {
  const filed = newFile(tale, number);
  const from = addDays(tale.tonight, -person.nightsAgo);
  const deeds = [
    deedOn(from, "17:00", (context) => comes(context, tale, person, filed)),
    deedOn(addDays(from, 1), "10:00", (context) => accompany(context, filed, number)),
  ];
  if (person.call !== null)
    deeds.unshift(
      ...accepted(tale, { ...person, ...person.call, daysAgo: person.nightsAgo + 1 }, filed),
    );
  return person.leftNightsAgo === null
    ? deeds
    : [...deeds, ...deedsOfLeaving(tale, number, person.leftNightsAgo)];
}

function comes(context: Context, tale: DemoStory, person: Invented, filed: Filed): void {
  const { name, sex, nationality, languages, referredBy, born, aboutYears } = person;
  const { tonight } = context;
  const mother = inventedPeopleIn(tale.language).findIndex(
    ({ family }) => family === person.family,
  );
  const relative = person.family === null ? null : (tale.filed.get(mother + 1)?.personId ?? null);
  const admitted = runCommand(context, "stays.admit", admit, {
    personId: filed.personId,
    name,
    sex,
    nationality,
    languages: [...languages],
    referredBy,
    age:
      born === null
        ? { basis: "estimated", years: aboutYears }
        : { basis: "birthDate", birthDate: CalendarDate.parse(`${born}-17`) },
    bedId: known(tale.beds[person.bed - 1]),
    from: tonight,
    plannedUntil:
      person.plannedMonths === null
        ? addDays(tale.tonight, -4)
        : addMonths(tonight, person.plannedMonths),
    withPersonId: relative,
  });
  filed.personId = admitted.personId;
  filed.stayId = admitted.stayId;
  const { alerts, helpNeeded } = person;
  if (alerts.length > 0 || helpNeeded !== "")
    change(context, filed, { alerts: [...alerts], helpNeeded });
}

function change(context: Context, { personId }: Filed, changed: Partial<PersonCard>): void {
  const { number: _number, ...card } = known(personById(context.tx, known(personId))).card;
  runCommand(context, "people.saveCard", saveCard, { ...card, ...changed });
}

const assistanceOf = ({ tx }: Context, { personId }: Filed) =>
  known(openAssistanceOf(tx, known(personId))?.id);

/** One care worker alone does not accompany everyone. */
function accompany(context: Context, filed: Filed, number: number): void {
  const { today: from } = context;
  const id = assistanceOf(context, filed);
  const team = allUsers(context.tx).filter(isCareWorker);
  const worker = team[number % team.length];
  if (worker !== undefined && (team.length > 1 || number % 3 !== 1))
    runCommand(context, "assistance.assign", assign, { id, userId: worker.id, from });
  if (number % 2 === 0) return;
  const reason = number % 4 === 1 ? ("no-other-housing" as const) : ("safety" as const);
  runCommand(context, "assistance.setMode", setMode, { id, mode: "residential", reason, from });
}

const departure = { destination: "own-rented-home", reason: "ended-by-person" } as const;

/** For the last departure the checklist is half done and calls are agreed; the assistance of the first is closed. */
function deedsOfLeaving(tale: DemoStory, number: number, nightsAgo: number): readonly DatedAct[] {
  const night = addDays(tale.tonight, -nightsAgo);
  const isLast = nightsAgo < 10;
  const leaves = deedOn(night, "14:00", (context) => {
    const stayId = stayOf(tale, number);
    runCommand(context, "stays.depart", depart, { stayId, night, ...departure });
    if (isLast) {
      runCommand(context, "departures.tick", tick, { stayId, item: "keys", outcome: "done" });
      runCommand(context, "departures.tick", tick, { stayId, item: "medicines", outcome: "none" });
      for (const days of [7, 30])
        runCommand(context, "departures.agreeCall", agreeCall, {
          stayId,
          on: addDays(night, days),
          caller: "house",
        });
      return;
    }
    finishList(context, stayId);
  });
  if (isLast) return [leaves];
  const on = dayAgo(tale, 10);
  const closes = deedOn(on, "11:00", (context) => {
    runCommand(context, "assistance.close", close, {
      id: assistanceOf(context, known(tale.filed.get(number))),
      on,
      leavesOn: null,
      destination: "own-rented-home",
      reason: "open-ended-permit",
    });
  });
  return [leaves, closes];
}

/** People of the centre who do not live in the house. */
function deedsOfOutside(tale: DemoStory, person: Outside, number: number): readonly DatedAct[] {
  const { openedDaysAgo, assistedDaysAgo, waitsFor, isMine, call, years, ...card } = person;
  const filed = newFile(tale, number);
  const opened = dayAgo(tale, openedDaysAgo);
  const deeds = [
    ...accepted(tale, { ...card, ...call, daysAgo: openedDaysAgo }, filed),
    deedOn(opened, "16:00", (context) => {
      const { nationality, languages } = card;
      change(context, filed, {
        nationality,
        languages: [...languages],
        age: { basis: "estimated", years, on: context.today },
      });
      const id = assistanceOf(context, filed);
      if (waitsFor !== null)
        runCommand(context, "assistance.setMode", setMode, {
          id,
          mode: "waiting",
          reason: waitsFor,
          from: opened,
        });
      if (isMine)
        runCommand(context, "assistance.assign", assign, {
          id,
          userId: context.me.id,
          from: opened,
        });
    }),
  ];
  if (assistedDaysAgo !== null)
    deeds.push(
      deedOn(dayAgo(tale, assistedDaysAgo), "10:00", (context) => {
        const id = assistanceOf(context, filed);
        runCommand(context, "assistance.begin", begin, { id, on: context.today });
      }),
    );
  return deeds;
}
