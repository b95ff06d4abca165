// What daily life leaves in the database: of a resident, and of a person who leaves.
import type { SigningMarks } from "../../../domain/daily-life/agreement.ts";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

const today = "2026-11-24";

/** What any staff on duty record. */
export async function liveDaily(
  house: TestHouse,
  resident: PersonId,
  gone: PersonId,
): Promise<void> {
  await writeLog(house, gone);
  await receive(house, resident, canary.visitor);
  await receive(house, gone, canary.goneVisitor, canary.goneParcel);
  await agree(house, resident, canary.signature, canary.agreedStep);
  await agree(house, gone, canary.goneSignature, canary.goneStep);
  const ledBy = { is: "resident", id: gone } as const;
  const plan = { what: "Sewing", day: today, at: null, ledBy, openTo: "all" } as const;
  await house.ask("activities.save", { id: null, plan, invited: [] });
}

/** A bed reserved for an expected person, and a reservation that was released again. */
export async function expectPeople(
  house: TestHouse,
  beds: readonly (string | undefined)[],
): Promise<void> {
  const from = CalendarDate.parse(today);
  const nights = { from, until: addDays(from, 90), expiresOn: addDays(from, 60) };
  const [kept, givenUp] = beds.map((bedId) => ({
    ...nights,
    places: [{ bedId: bedId ?? "", personId: null }],
  }));
  if (kept === undefined || givenUp === undefined) throw new Error("There are two beds");
  await house.ask("reservations.make", { ...kept, about: canary.expected });
  const { id } = await house.ask("reservations.make", { ...givenUp, about: canary.goneExpected });
  await house.ask("reservations.release", { id });
}

/** What is recorded about the house itself, and about lent things and post. */
export async function arrangeHouse(
  house: TestHouse,
  resident: PersonId,
  bedId: string,
): Promise<void> {
  const reason = canary.closure;
  await house.ask("beds.close", { bedId, from: today, until: "2027-03-01", reason });
  const name = { own: canary.task };
  await house.ask("chores.saveTask", {
    id: null,
    part: "house",
    name,
    picture: "star",
    days: [1],
    people: 1,
  });
  const ledBy = { is: "other", name: canary.leader } as const;
  const plan = { what: canary.activity, day: today, at: null, ledBy, openTo: "all" } as const;
  await house.ask("activities.save", { id: null, plan, invited: [] });
  const thing = await house.ask("things.save", { id: null, kind: "key", label: canary.thing });
  await house.ask("things.lend", { id: thing.id, personId: resident });
  const note = canary.parcel;
  await house.ask("post.arrived", { personId: resident, kind: "parcel", arrivedOn: today, note });
}

/** Appointments and medicines, with details only for care workers. */
export async function treat(house: TestHouse, resident: PersonId, gone: PersonId): Promise<void> {
  for (const [personId, name, label, agreed] of [
    [resident, canary.interpreter, canary.medicineLabel, canary.agreedMedicine],
    [gone, canary.goneInterpreter, canary.goneLabel, canary.goneMedicine],
  ] as const) {
    await house.ask("calendar.plan", {
      personId,
      day: today,
      at: "22:00",
      minutes: 60,
      place: "doctor",
      weeks: 1,
      needsEscort: false,
      escort: null,
      interpreter: { language: "vi", state: "booked", name },
      care: { practitioner: canary.practitioner, purpose: "", followUp: "" },
    });
    const box = { personId, label, times: ["21:00"], from: today, until: null };
    const care = { name: canary.medicineName, purpose: "" };
    await house.ask("medicines.start", { ...box, care });
    await house.ask("medicines.start", {
      ...box,
      care: { ...care, name: agreed },
      nameAgreedOn: today,
    });
  }
}

/** The log of an evening: about a person who leaves, and about the house, with their name typed by hand. */
async function writeLog(house: TestHouse, gone: PersonId): Promise<void> {
  const entry = {
    shift: { day: "2026-11-24", name: "evening" },
    kind: "note",
    isPinned: false,
  } as const;
  await house.ask("log.write", { ...entry, about: gone, text: [canary.logOfGone] });
  const [family = ""] = canary.goneName.toLowerCase().split(" ");
  await house.ask("log.write", {
    ...entry,
    about: null,
    text: [`${canary.logOfHouse}, ${family}`],
  });
}

/** A visit, and a parcel with a note. */
async function receive(
  house: TestHouse,
  personId: PersonId,
  visitor: string,
  note: string | null = null,
): Promise<void> {
  const day = "2026-11-24";
  const when = { day, from: "15:00", until: "16:00" } as const;
  const visit = { personId, visitor, ...when, place: "office" } as const;
  await house.ask("visits.note", { visit, spokeWith: null });
  if (note !== null)
    await house.ask("post.arrived", { personId, kind: "parcel", arrivedOn: day, note });
}

/** The house rules read and signed on the screen, and the agreed steps. */
async function agree(
  house: TestHouse,
  personId: PersonId,
  drawn: string,
  step: string,
): Promise<void> {
  const { proposed } = await house.ask("agreement.ofPerson", { id: personId });
  if (proposed === null) throw new Error("There is a text in every language of the program");
  const resident = [JSON.parse(drawn)] as SigningMarks["resident"];
  await house.ask("agreement.sign", {
    personId,
    textId: proposed.id,
    readIn: proposed.language,
    interpreting: "none",
    way: "screen",
    sections: proposed.content.sections.map((_, place) => place),
    marks: { resident, colleague: [[[1, 1]]], interpreter: "" },
  });
  const items = [{ text: step, when: "now", from: null } as const];
  await house.ask("agreement.saveSteps", { id: personId, version: 0, items });
}
