import { AssistanceId } from "../../../domain/intake/assistance.ts";
import type { Output } from "../../../domain/api/index.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  type Instant,
  monthOf,
} from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { type Age, PersonId, type PersonCard } from "../../../domain/people/person.ts";
import { BedId, ClosureId, RoomId } from "../../../domain/accommodation/room.ts";
import { StayId } from "../../../domain/accommodation/stay.ts";
import { UserId, type Me } from "../../../domain/users/user.ts";

export const tonight = "2026-11-24" as CalendarDate;
export const now = "2026-11-24T20:12:00.000Z" as Instant;

export interface Refused {
  readonly refused: AppError;
}

export const me: Me = {
  id: UserId.parse(id(1)),
  name: "Nadia V.",
  signInName: "kestrel",
  roles: ["shelter"],
  holds: [],
  awaits: [],
  language: "en",
  theme: "system",
  textSize: "normal",
  firstScreen: "today",
  hidesNames: false,
  mustChoosePassphrase: false,
};

type Guest = readonly [
  name: string | null,
  age: number,
  sex: PersonCard["sex"],
  nationality: string | null,
  languages: readonly string[],
  since: number,
  left: number,
  alert?: string,
];

// Name, age, sex, nationality, languages, nights since the arrival, nights to the planned end, alert.
export const guests: readonly Guest[] = [
  ["Linh N.", 24, "female", "VN", ["vi", "fr"], 149, 34, "no male interpreter"],
  ["Olena S.", 31, "female", "UA", ["uk", "ru"], 40, 142],
  ["Blessing A.", 27, "female", "NG", ["en", "bin"], 188, -4],
  ["Yusuf D.", 19, "male", "SD", ["ar"], 86, 96],
  ["Ana M.", 34, "female", "BR", ["pt"], 112, 72],
  ["Mehdi K.", 42, "male", "MA", ["rif", "fr"], 65, 116],
  ["Grace O.", 22, "female", "NG", ["en"], 125, 59, "asks not to be alone"],
  ["Wei Z.", 38, "male", "CN", ["zh"], 28, 154],
  ["Fatima B.", 29, "female", "MA", ["ar", "fr"], 102, 82],
  ["Amadou T.", 26, "male", "ML", ["bm", "fr"], 12, 170],
  [null, 30, "female", null, [], 1, 182],
  ["Rosa M.", 45, "female", "RO", ["ro"], 171, 9],
  ["Thị Hương P.", 21, "female", "VN", ["vi"], 55, 127],
];

/** An age that is shown tonight as so many years. */
const ageOf = (years: number, isEstimate: boolean): Age =>
  isEstimate
    ? { basis: "estimated", years, on: tonight }
    : { basis: "born", month: monthOf(addMonths(tonight, -12 * years - 3)) };

export const cards: readonly PersonCard[] = guests.map(
  ([name, years, sex, nationality, languages, , , alert], index) => ({
    id: PersonId.parse(id(100 + index)),
    version: 1,
    number: 41 + index,
    name,
    sex,
    age: ageOf(years, name === null),
    nationality,
    isNationalityPresumed: false,
    languages: [...languages],
    alerts: alert === undefined ? [] : [alert],
    helpNeeded: "",
  }),
);

export const board: Output<"beds.board"> = {
  night: tonight,
  rooms: Array.from({ length: 16 }, (_, index) => {
    const room = { id: RoomId.parse(id(300 + index)), name: `Room ${String(index + 1)}` };
    const bed = { id: BedId.parse(id(200 + index)), name: "", kind: "bed" as const };
    const guest = index < 6 ? index : index === 6 ? -1 : index - 1;
    const card = cards[guest];
    const stay = guests[guest];
    if (index === 6) {
      const closure = {
        id: ClosureId.parse(id(600)),
        bedId: bed.id,
        from: addDays(tonight, -1),
        until: addDays(tonight, 2),
        reason: "Heating · plumber Wednesday 9:00",
      };
      return { ...room, beds: [{ state: "closed" as const, bed, closure }] };
    }
    if (card === undefined || stay === undefined) {
      const freeSince = index === 14 ? tonight : null;
      return { ...room, beds: [{ state: "free" as const, bed, freeSince, freeUntil: null }] };
    }
    const { id: personId, number, name, sex, age, languages, alerts, helpNeeded } = card;
    const shown = { number, name, sex, age, languages, alerts, helpNeeded };
    const since = addDays(tonight, -stay[5]);
    const sleeper = {
      ...shown,
      personId,
      stayId: StayId.parse(id(400 + guest)),
      since,
      inBedSince: since,
      plannedUntil: addDays(tonight, stay[6]),
      householdId: null,
      withoutBed: null,
    };
    return { ...room, beds: [{ state: "taken" as const, bed, sleeper, beside: [], next: null }] };
  }),
};

const line = (index: number) => {
  const { id: personId, number, name } = cards[index] ?? { id: me.id, number: 0, name: null };
  return { id: PersonId.parse(personId), number, name };
};

export const today: Output<"today.view"> = {
  date: tonight,
  night: tonight,
  zone: "Europe/Brussels",
  at: now,
  hour: 21,
  inHouse: cards.length,
  places: 16,
  free: 2,
  closed: 1,
  coming: null,
  needs: [
    {
      kind: "plannedEndPassed",
      person: line(2),
      room: "Room 3",
      plannedUntil: addDays(tonight, -4),
    },
    {
      kind: "plannedEndNear",
      person: line(11),
      room: "Room 13",
      plannedUntil: addDays(tonight, 9),
    },
    { kind: "toComplete", person: line(10), missing: ["name", "age", "nationality", "languages"] },
    { kind: "toComplete", person: line(9), missing: ["age"] },
  ],
  recent: [
    { kind: "arrived", person: line(10), room: "Room 12", night: addDays(tonight, -1) },
    {
      kind: "left",
      person: { ...line(0), name: "Samuel E." },
      room: null,
      night: addDays(tonight, -3),
    },
  ],
};

export const settings: Output<"house.settings"> = {
  centreName: "Centre Exemple",
  correspondenceAddress: "PO Box 100, 1000 Brussels",
  zone: "Europe/Brussels",
  nightTurnsAt: 12,
  censusOpensAt: 20,
  stayMonths: 6,
  idleMinutes: 5,
  referralWeeks: 6,
  dayShiftAt: 7,
  eveningShiftAt: 15,
  nightShiftAt: 22,
  passBackHour: 22,
  passAlarmMinutes: 60,
  passKeepHours: 48,
  conversationMonths: 1,
  agreementMonths: 3,
  coordinatorMonths: 6,
  futureMonths: 6,
  complaintDays: 14,
  planMonths: 3,
  planAfterDays: 14,
};

export const freeBeds: Output<"beds.free"> = board.rooms.flatMap((room) =>
  room.beds.flatMap((bed) =>
    bed.state === "free"
      ? [{ bedId: bed.bed.id, room: room.name, bed: bed.bed, freeUntil: null, placeId: null }]
      : [],
  ),
);

export const census: Output<"census.view"> = {
  night: tonight,
  phase: "open",
  opens: "2026-11-24T19:00:00.000Z" as Instant,
  closes: "2026-11-25T11:00:00.000Z" as Instant,
  closed: null,
  correctableUntil: null,
  isWritable: true,
  tally: { here: cards.length - 1, away: 1 },
  lines: board.rooms.flatMap((room) =>
    room.beds.flatMap((bed) => {
      if (bed.state !== "taken") return [];
      const { personId, number, name, stayId, inBedSince, plannedUntil } = bed.sleeper;
      return [
        {
          person: { id: personId, number, name },
          stayId,
          room: room.name,
          bed: "",
          current: { inBedSince, plannedUntil },
          state: name === "Grace O." ? ("pass" as const) : ("here" as const),
          said: null,
          difference: null,
        },
      ];
    }),
  ),
};

export const nights: Output<"census.nights"> = Array.from({ length: 14 }, (_, index) => ({
  night: addDays(tonight, index - 13),
  state: index === 13 ? ("open" as const) : index === 8 ? ("notCounted" as const) : "counted",
  tally: { here: 13, away: index % 2 },
  differences: 0,
}));

export function fileOf(personId: string): Output<"people.view"> | Refused {
  const index = cards.findIndex((card) => card.id === personId);
  const card = cards[index];
  const guest = guests[index];
  const room = board.rooms.find(({ beds }) =>
    beds.some((bed) => bed.state === "taken" && bed.sleeper.personId === personId),
  );
  const bed = room?.beds[0];
  if (!card || !guest || !room || bed?.state !== "taken") return { refused: { type: "NotFound" } };
  return {
    card,
    identity: { state: "closed", exists: true },
    careRemark: { state: "closed", exists: true },
    current: {
      stay: {
        id: bed.sleeper.stayId,
        personId: card.id,
        from: bed.sleeper.since,
        until: null,
        plannedUntil: bed.sleeper.plannedUntil,
        referredBy: "police",
        departure: null,
      },
      where: { bedId: bed.bed.id, room: room.name, bed: "" },
    },
    lastLeft: null,
    missing: card.name === null ? ["name", "nationality", "languages"] : [],
    hidden: null,
    photo: { id: null, mayKeep: true },
    interpreter: { wanted: "woman", language: "sq", never: ["not the man from the consulate"] },
    residence: null,
    risk: null,
    referred: { on: null, by: "police" },
    standing: {
      id: AssistanceId.parse(id(700 + index)),
      state: "assisted",
      openedOn: bed.sleeper.since,
      assistedOn: bed.sleeper.since,
      mode: "residential",
      reason: null,
      since: bed.sleeper.since,
      closedOn: null,
      worker: null,
    },
  };
}

export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}
