import { insertActivity, insertMark } from "../../../db/activities.ts";
import { insertLoan, insertParcel, insertParcelStep, saveThing } from "../../../db/belongings.ts";
import { endVisit, insertVisit } from "../../../db/visits.ts";
import { ActivityId } from "../../../domain/activities.ts";
import { LoanId, ParcelId, ThingId } from "../../../domain/belongings.ts";
import { addDays, ClockTime } from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import { VisitId } from "../../../domain/visits.ts";
import type { Context } from "../../vault/context.ts";
import { type PersonLine, residentLines } from "../../vault/resident-lines.ts";

/** Activities, visits, post and keys of an invented house. Nobody in it exists, and nobody visits. */
export function inventLife(context: Context, language: Language): void {
  const people = residentLines(context);
  const said = words[language];
  inventActivities(context, people, said);
  inventVisits(context, people, said);
  inventPost(context, people, said);
  inventKeys(context, people, said);
}

const time = (text: string): ClockTime => ClockTime.parse(text);

function inventActivities(context: Context, people: readonly PersonLine[], said: Words): void {
  const { tx, today, now, me } = context;
  const by = { at: now, userId: me.id };
  said.activities.forEach((what, index) => {
    const id = ActivityId.parse(context.newId());
    const day = addDays(today, 5 - index * 4);
    const ledBy =
      index % 3 === 1
        ? ({ is: "other", name: said.volunteer } as const)
        : ({ is: "colleague", id: me.id } as const);
    const at = index % 2 === 0 ? time("14:30") : time("18:00");
    insertActivity(tx, id, { what, day, at, ledBy, openTo: "all" }, by);
    if (day >= today) return;
    // Everybody now and then; who has only just come was not there.
    for (const [place, { id: personId }] of people.entries())
      if ((place + index) % 3 !== 0 && place < 9)
        insertMark(tx, { id: context.newId(), activityId: id, personId, mark: "came" }, by);
  });
}

function inventVisits(context: Context, people: readonly PersonLine[], said: Words): void {
  const { tx, today, now, me } = context;
  said.visitors.forEach((visitor, index) => {
    const person = people[index * 2];
    if (person === undefined) return;
    const id = VisitId.parse(context.newId());
    const place = index === 0 ? "visiting-room" : "office";
    const when = { day: addDays(today, -index * 3), from: time("10:00"), until: null };
    const visit = { personId: person.id, visitor, ...when, place } as const;
    insertVisit(tx, id, visit, { at: now, userId: me.id });
    if (index > 0) endVisit(tx, id, time("11:15"));
  });
}

function inventPost(context: Context, people: readonly PersonLine[], said: Words): void {
  const { tx, today, now, me } = context;
  (["registered", "parcel", "letter", "letter"] as const).forEach((kind, index) => {
    const person = people[index * 3 + 1];
    if (person === undefined) return;
    const id = ParcelId.parse(context.newId());
    const arrivedOn = addDays(today, -index - 1);
    const note = index === 1 ? said.shelf : "";
    insertParcel(tx, id, { personId: person.id, kind, arrivedOn, note });
    const step = { parcelId: id, at: now, by: me.id };
    const arrived = { id: context.newId(), step: "waits", isSigned: false } as const;
    insertParcelStep(tx, { ...step, ...arrived, on: arrivedOn });
    if (index < 2) return;
    const handed = { id: context.newId(), step: "handed", isSigned: index === 2 } as const;
    insertParcelStep(tx, { ...step, ...handed, on: today });
  });
}

/** A key and a locker for most, and some that nobody has. */
function inventKeys(context: Context, people: readonly PersonLine[], said: Words): void {
  const { tx, today, now, me } = context;
  for (const [kind, count] of [
    ["key", 5],
    ["locker", 4],
  ] as const)
    for (let number = 1; number <= count; number += 1) {
      const id = ThingId.parse(context.newId());
      saveThing(tx, { id, kind, label: `${said[kind]} ${String(number)}` });
      const person = people[number + (kind === "key" ? 0 : 3)];
      if (person === undefined || number === count) continue;
      const loan = { id: LoanId.parse(context.newId()), thingId: id, personId: person.id };
      insertLoan(tx, { ...loan, lentOn: addDays(today, -number * 2), lentAt: now, lentBy: me.id });
    }
}

interface Words {
  readonly activities: readonly string[];
  readonly volunteer: string;
  readonly visitors: readonly string[];
  readonly shelf: string;
  readonly key: string;
  readonly locker: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    activities: [
      "Walk in the woods",
      "Cooking together",
      "Language table",
      "Film evening",
      "Sewing",
      "Football in the park",
    ],
    volunteer: "An invented volunteer",
    visitors: ["Invented lawyer", "Invented interpreter", "Invented nurse"],
    shelf: "Office, lower shelf",
    key: "Front door",
    locker: "Locker",
  },
  fr: {
    activities: [
      "Promenade en forêt",
      "Cuisiner ensemble",
      "Table de langue",
      "Soirée film",
      "Couture",
      "Football au parc",
    ],
    volunteer: "Une bénévole inventée",
    visitors: ["Avocate inventée", "Interprète inventé", "Infirmière inventée"],
    shelf: "Bureau, étagère du bas",
    key: "Porte d’entrée",
    locker: "Casier",
  },
  nl: {
    activities: [
      "Wandeling in het bos",
      "Samen koken",
      "Taaltafel",
      "Filmavond",
      "Naaien",
      "Voetbal in het park",
    ],
    volunteer: "Een verzonnen vrijwilliger",
    visitors: ["Verzonnen advocaat", "Verzonnen tolk", "Verzonnen verpleegster"],
    shelf: "Bureau, onderste plank",
    key: "Voordeur",
    locker: "Kastje",
  },
};
