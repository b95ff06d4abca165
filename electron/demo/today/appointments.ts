import {
  cancelAppointment,
  insertAppointment,
  trackAppointment,
} from "../../../db/appointments.ts";
import {
  AppointmentId,
  type AppointmentPlan,
  type PlaceClass,
} from "../../../domain/appointment.ts";
import {
  addDays,
  addMinutes,
  civilDate,
  ClockTime,
  clockTimeOf,
  momentAt,
} from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import type { PersonId } from "../../../domain/person.ts";
import { sealCare } from "../../vault/appointments.ts";
import type { Context } from "../../vault/context.ts";
import { idsByInventedNumber } from "./numbers.ts";

type People = ReadonlyMap<number, PersonId>;
type Care = Readonly<Record<Language, readonly [practitioner: string, purpose: string]>>;

interface Planned {
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  /** The number of a file. */
  readonly who: number;
  readonly place: PlaceClass;
  /** Whether somebody goes along, and whether that is known. */
  readonly escort: "none" | "open" | "me";
  readonly interpreter?: AppointmentPlan["interpreter"];
  readonly isCancelled?: boolean;
  readonly care?: Care;
}

/** Two weeks of appointments of an invented house; somebody is at the hospital just now. */
export function inventCalendar(context: Context, language: Language): void {
  const people = idsByInventedNumber(context.tx, language);
  for (const one of appointments) inventOne(context, people, one, language);
  inventOneOut(context, people);
}

function inventOne(context: Context, people: People, one: Planned, language: Language): void {
  const { tx, today, me, now, settings } = context;
  const { at, minutes, place, escort, interpreter = null, care } = one;
  const day = addDays(today, one.inDays);
  const clock = ClockTime.parse(at);
  const [practitioner, purpose] = care?.[language] ?? [null, ""];
  const plan = {
    ...{ day, at: clock, minutes, place, interpreter, needsEscort: escort !== "none" },
    escort: escort === "me" ? me.id : null,
  };
  const id = insert(context, people.get(one.who), {
    plan,
    care: practitioner === null ? null : { practitioner, purpose, followUp: "" },
  });
  const leftAt = addMinutes(momentAt(day, clock, settings.zone), -20);
  const backAt = addMinutes(leftAt, minutes + 45);
  if (id === null) return;
  if (one.isCancelled === true)
    cancelAppointment(tx, { id, plan }, { reason: "by-other-side" }, { at: now, by: me.id });
  else if (backAt < now) trackAppointment(tx, id, { leftAt, backAt });
}

function inventOneOut(context: Context, people: People): void {
  const { tx, now, me, settings } = context;
  const leftAt = addMinutes(now, -50);
  const [day, at] = [civilDate(leftAt, settings.zone), clockTimeOf(leftAt, settings.zone)];
  const plan = { day, at, minutes: 90, place: "hospital", interpreter: null } as const;
  const escorted = { ...plan, needsEscort: true, escort: me.id };
  const id = insert(context, people.get(10), { plan: escorted, care: null });
  if (id !== null) trackAppointment(tx, id, { leftAt, backAt: null });
}

function insert(
  context: Context,
  personId: PersonId | undefined,
  {
    plan,
    care,
  }: { readonly plan: AppointmentPlan; readonly care: Parameters<typeof sealCare>[3] | null },
): AppointmentId | null {
  if (personId === undefined) return null;
  const { tx, now, me } = context;
  const id = AppointmentId.parse(context.newId());
  const row = {
    ...{
      id,
      version: 1,
      personId,
      plan,
      series: null,
      cancelled: null,
      leftAt: null,
      backAt: null,
    },
    care: care === null ? null : sealCare(context, id, 1, care),
  };
  insertAppointment(tx, row, { at: now, by: me.id });
  context.note({ action: "appointmentPlanned", object: { kind: "appointments", id } });
  return id;
}

const booked = (language: string) => ({ language, state: "booked" as const, name: "Mai Invented" });
const asked = (language: string) => ({ language, state: "asked" as const, name: "" });

const appointments: readonly Planned[] = [
  { ...{ inDays: -3, at: "10:00", minutes: 60, who: 7, place: "doctor", escort: "me" } },
  { ...{ inDays: -2, at: "14:00", minutes: 90, who: 3, place: "lawyer", escort: "none" } },
  { ...{ inDays: -1, at: "09:00", minutes: 45, who: 13, place: "authority", escort: "none" } },
  {
    ...{ inDays: -1, at: "11:00", minutes: 60, who: 8, place: "doctor", escort: "open" },
    isCancelled: true,
  },
  { ...{ inDays: 0, at: "08:30", minutes: 60, who: 1, place: "authority", escort: "me" } },
  {
    ...{ inDays: 0, at: "13:30", minutes: 120, who: 11, place: "police", escort: "me" },
    interpreter: booked("ar"),
  },
  { ...{ inDays: 0, at: "18:00", minutes: 120, who: 9, place: "school", escort: "none" } },
  {
    ...{ inDays: 1, at: "09:15", minutes: 45, who: 12, place: "doctor", escort: "open" },
    interpreter: asked("sq"),
    care: {
      en: ["Dr Invented", "First visit; a woman doctor was asked for."],
      fr: ["Dr Inventé", "Première visite ; une femme médecin a été demandée."],
      nl: ["Dr. Verzonnen", "Eerste bezoek; er werd een vrouwelijke arts gevraagd."],
    },
  },
  { ...{ inDays: 1, at: "10:00", minutes: 60, who: 2, place: "office", escort: "none" } },
  { ...{ inDays: 1, at: "14:00", minutes: 90, who: 14, place: "authority", escort: "me" } },
  {
    ...{ inDays: 2, at: "09:00", minutes: 180, who: 1, place: "court", escort: "me" },
    interpreter: booked("vi"),
    care: {
      en: [
        "Investigating judge, with her lawyer",
        "Confrontation; wants to go in by the side door.",
      ],
      fr: [
        "Juge d’instruction, avec son avocate",
        "Confrontation ; préfère entrer par la porte de côté.",
      ],
      nl: [
        "Onderzoeksrechter, met haar advocaat",
        "Confrontatie; gaat liever langs de zijdeur binnen.",
      ],
    },
  },
  { ...{ inDays: 2, at: "18:00", minutes: 120, who: 9, place: "school", escort: "none" } },
  { ...{ inDays: 3, at: "11:30", minutes: 30, who: 5, place: "doctor", escort: "none" } },
  { ...{ inDays: 3, at: "15:00", minutes: 60, who: 4, place: "work", escort: "none" } },
  {
    ...{ inDays: 5, at: "10:30", minutes: 60, who: 10, place: "lawyer", escort: "open" },
    interpreter: asked("zh"),
  },
];
