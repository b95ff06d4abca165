// A database in which everything is full and long: sixteen residents, forty open referrals, names that fill a line.
import { CalendarDate, addDays, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aCall, anIncident, aNewcomer } from "../builders.ts";
import { passphraseOf, testHouse, type TestHouse } from "../integration/test-house.ts";
import { careFor } from "./crowded-care-data.ts";
import {
  longAlerts,
  longBeds,
  longCallers,
  longEntry,
  longHelp,
  longLabel,
  longNames,
  longReason,
  longRooms,
  otherStaffName,
  staffName,
} from "./longest-texts.ts";

export const signInName = "kestrel";
export const passphrase = passphraseOf(signInName);
/** Half past six in the evening, in Brussels; the program starts an hour later. */
const evening = Instant.parse("2027-03-10T17:30:00.000Z");
const today = CalendarDate.parse("2027-03-10");
const openCalls = 40;

/** Fills a home with it through the same commands a window sends. */
export async function crowdHouse(home: string): Promise<void> {
  const house = await foundIn(home);
  const beds = await arrangeRooms(house);
  const people = await admitEverybody(house, beds);
  await takeCalls(house);
  await liveTogether(house, people, beds);
  await goWrong(house, people);
  await givePapers(house, people);
  await careFor(house, people[0] as PersonId, today);
  house.lock();
}

/** A database without data, by the same user. */
export async function emptyHouse(home: string): Promise<void> {
  const house = await foundIn(home);
  await arrangeRooms(house);
  house.lock();
}

async function foundIn(home: string): Promise<TestHouse> {
  const house = testHouse(home);
  house.now = evening;
  await house.ask("house.found", {
    language: "en",
    theme: "light",
    name: staffName,
    signInName,
    roles: ["admin", "care"],
    passphrase,
  });
  await house.ask("users.add", {
    name: otherStaffName,
    signInName: "wren",
    roles: ["shelter"],
    language: "nl",
  });
  return house;
}

/** Thirteen single rooms and one of four; its cot is out of service. */
async function arrangeRooms(house: TestHouse): Promise<readonly string[]> {
  const rooms = await house.ask("rooms.arrange", {
    rooms: Array.from({ length: 14 }, (_, index) => ({
      id: null,
      name: longRooms[index] ?? `Room ${String(index + 1)}`,
      beds: (index === 0 ? longBeds : [""]).map((name) => ({
        id: null,
        name,
        kind: name === "Cot" ? ("cot" as const) : ("bed" as const),
      })),
    })),
  });
  return rooms.flatMap((room) => room.beds.map(({ id }) => id));
}

async function admitEverybody(
  house: TestHouse,
  beds: readonly string[],
): Promise<readonly PersonId[]> {
  const [first, second, third, cot, ...others] = beds;
  const people: PersonId[] = [];
  for (const [index, bedId] of [first, second, third, ...others].entries()) {
    const { personId } = await house.ask("stays.admit", {
      ...aNewcomer({
        name: longNames[index] ?? null,
        age: { basis: "birthDate", birthDate: `19${String(70 + index)}-05-17` },
        languages: index % 3 === 0 ? ["pt", "fr", "en", "nl", "zgh"] : ["vi"],
        nationality: index % 2 === 0 ? "CD" : "BA",
        from: addDays(today, -55 + index),
        // The first ones have stayed longer than planned.
        plannedUntil: addDays(today, -3 + index * 9),
        withPersonId: index === 1 || index === 2 ? (people[0] ?? null) : null,
      }),
      bedId: bedId ?? "",
    });
    people.push(personId);
  }
  await house.ask("beds.close", {
    bedId: cot ?? "",
    from: addDays(today, -1),
    until: addDays(today, 20),
    reason: longReason,
  });
  return people;
}

async function takeCalls(house: TestHouse): Promise<void> {
  for (let number = 0; number < openCalls; number += 1)
    await house.ask("referrals.take", {
      ...aCall({
        languages: number % 4 === 0 ? ["pt", "fr", "en", "zgh", "nan"] : ["ro"],
        urgency: (["tonight", "this-week", "can-wait"] as const)[number % 3] ?? "tonight",
        names: {
          name: number % 5 === 4 ? null : (longNames[number % longNames.length] ?? null),
          caller: longCallers[number % longCallers.length] ?? "",
          phone: "02 000 00 00, extension 0000-0000-0000",
        },
        decision:
          number % 4 === 1
            ? { kind: "invited", on: addDays(today, 1 + (number % 9)), at: "14:30" }
            : { kind: "waiting" },
      }),
    });
  await house.ask("referrals.take", {
    ...aCall({ decision: { kind: "reoriented", to: longCallers[0] } }),
  });
}

/** Outings, reservations, appointments, medicines, chores and log entries. */
async function liveTogether(
  house: TestHouse,
  people: readonly PersonId[],
  beds: readonly string[],
): Promise<void> {
  const one = (place: number): PersonId => people[place] as PersonId;
  const { id: me } = await house.ask("session.me", {});
  for (const [place, backBy] of [
    [1, "2027-03-10T17:40:00.000Z"],
    [2, "2027-03-10T22:00:00.000Z"],
    [8, "2027-03-10T18:50:00.000Z"],
  ] as const)
    await house.ask("passes.goOut", {
      personIds: [one(place)],
      backBy,
      company: "alone",
      hasPhone: true,
      whereTo: "To the invented market hall behind the swimming pool, then the language course",
    });
  for (const [place, days] of [
    [0, 0],
    [1, 1],
    [6, 1],
    [9, 1],
  ] as const) {
    await house.ask("calendar.plan", {
      personId: one(place),
      day: addDays(today, days),
      at: "19:45",
      minutes: 90,
      weeks: 1,
      place: "hospital",
      needsEscort: true,
      escort: place === 1 ? null : me,
      interpreter: { language: "zgh", state: "booked", name: "Interprète inventée de garde" },
      care: null,
    });
    await house.ask("medicines.start", {
      personId: one(place),
      label: longLabel,
      from: addDays(today, -2),
      until: null,
      times: ["08:00", "19:00", "22:00"],
      care: null,
    });
  }
  await house.ask("reservations.make", {
    places: [{ bedId: beds[6] ?? "", personId: null }],
    spokeWith: null,
    about: "A woman in her twenties and perhaps her sister, from the hospital",
    from: addDays(today, 50),
    until: addDays(today, 90),
    expiresOn: addDays(today, 52),
  });
  await house.ask("chores.useUsual", {});
  await house.ask("chores.suggest", { week: addDays(today, -2), again: false });
  await write(house, people);
}

async function write(house: TestHouse, people: readonly PersonId[]): Promise<void> {
  for (const [index, kind] of (["note", "todo", "agreed", "broken"] as const).entries())
    await house.ask("log.write", {
      shift: { day: today, name: index < 2 ? "day" : "evening" },
      kind,
      about: people[index] ?? null,
      isPinned: kind === "todo" || kind === "broken",
      text: [longEntry, { person: people[15] as PersonId }, " knows of it."],
    });
}

async function goWrong(house: TestHouse, people: readonly PersonId[]): Promise<void> {
  const [first, second, third] = people as readonly [PersonId, PersonId, PersonId];
  await house.ask("incidents.record", {
    ...anIncident(first, { on: addDays(today, -1), followUpOn: today, level: "agreement" }),
    people: [first, second, third].map((personId) => ({ personId, part: "concerned" as const })),
    words: { what: longEntry, behind: longEntry, agreed: longEntry },
  });
  await house.ask("safety.saveCard", {
    id: first,
    version: 0,
    card: {
      phone: "0400 00 00 71 (sa sœur Przybysława), 0400 00 00 72",
      codeWord: "Donaudampfschifffahrtskapitän mit Kajütenschlüssel",
      neverContact: [...longCallers],
      whenGoingOut: longEntry,
      whenRecognised: longEntry,
    },
  });
  for (const id of [first, second]) {
    await house.ask("safety.assess", {
      id,
      level: "high",
      on: today,
      reviewOn: addDays(today, 14),
      withPerson: true,
      reasons: { reasons: longEntry, ownWords: "" },
    });
    const { number: _, ...card } = (await house.ask("people.view", { id })).card;
    await house.ask("people.saveCard", { ...card, alerts: longAlerts, helpNeeded: longHelp });
  }
}

async function givePapers(house: TestHouse, people: readonly PersonId[]): Promise<void> {
  for (const [index, id] of people.slice(0, 12).entries())
    await house.ask("documents.add", {
      id,
      kind: (["addressProtection", "workPermit", "insurance"] as const)[index % 3] ?? "other",
      state: "held",
      askedOn: addDays(today, -170),
      issuedOn: null,
      renews: null,
      expiresOn: index % 3 === 0 ? null : addDays(today, index * 6 - 9),
      fields: {
        number: "XX-0000-0000-0000-0000-0000",
        authority: longCallers[1].slice(0, 119),
        notifiedOn: null,
        heldBy: "centre",
        form: "original",
        translation: "",
        note: "",
        attempts: [],
      },
    });
}
