import {
  allAssistances,
  insertMode,
  insertWorker,
  setAssistedOn,
  setClosing,
} from "../../../db/assistances.ts";
import { insertPerson, namedPeople, nextPersonNumber } from "../../../db/people.ts";
import { openStays } from "../../../db/stays.ts";
import { allUsers, type UserRow } from "../../../db/users.ts";
import type { Assistance, Mode, ModeReason } from "../../../domain/assistance.ts";
import { addDays } from "../../../domain/calendar.ts";
import { PersonId, type PersonCard } from "../../../domain/person.ts";
import { isCareWorker } from "../../../domain/user.ts";
import { openAssistance } from "../../vault/assistance.ts";
import type { Context } from "../../vault/context.ts";
import { newIdentityPart, rememberSound } from "../../vault/identity.ts";

interface Outside extends Pick<PersonCard, "name" | "sex" | "nationality" | "languages"> {
  readonly years: number;
  readonly openedDaysAgo: number;
  /** Null during the intake. */
  readonly assistedDaysAgo: number | null;
  readonly isWaiting: boolean;
  readonly reason: ModeReason | null;
  readonly isMine: boolean;
}

/** People of the centre who do not live in the house: one waits for a place, one never needed it. */
const outside: readonly Outside[] = [
  {
    ...{ name: "Samir Qissa", sex: "male", nationality: "MA", languages: ["ar", "fr"], years: 24 },
    ...{ openedDaysAgo: 6, assistedDaysAgo: null, isWaiting: true, reason: "safety" },
    isMine: false,
  },
  {
    ...{ name: "Ioana Basm", sex: "female", nationality: "RO", languages: ["ro"], years: 38 },
    ...{ openedDaysAgo: 71, assistedDaysAgo: 62, isWaiting: false, reason: null },
    isMine: true,
  },
];

/** Adds to the invented house how its people are assisted: by whom, why in the house, and those who live elsewhere. */
export function inventTracks(context: Context): void {
  for (const person of outside) openOutside(context, person);
  const isHere = new Set(openStays(context.tx).map(({ personId }) => personId));
  const team = allUsers(context.tx).filter(isCareWorker);
  const tracks = allAssistances(context.tx);
  tracks.forEach((track, index) => {
    if (!isHere.has(track.personId)) return;
    const worker = team[index % team.length];
    // Alone, she does not accompany everybody.
    if (team.length > 1 || index % 3 !== 0) accompany(context, track, worker);
    if (index % 2 === 0)
      decide(context, track, "residential", index % 4 === 0 ? "no-other-housing" : "safety");
  });
  closeOne(context, tracks);
}

function openOutside(context: Context, person: Outside): void {
  const { tx, now, today } = context;
  const { name, sex, nationality, languages, years } = person;
  const card: PersonCard = {
    ...{ name, sex, nationality, languages, alerts: [], helpNeeded: "" },
    isNationalityPresumed: false,
    id: PersonId.parse(context.newId()),
    version: 1,
    number: nextPersonNumber(tx),
    age: { basis: "estimated", years, on: today },
  };
  insertPerson(
    tx,
    { card, office: newIdentityPart(context, card, { basis: "unknown" }), care: null },
    now,
  );
  rememberSound(context, card.id, name);
  context.note({ action: "fileOpened", object: { kind: "people", id: card.id } });
  const track = openAssistance(context, {
    personId: card.id,
    on: addDays(today, -person.openedDaysAgo),
    assistedOn: null,
    waiting: person.isWaiting ? { reason: person.reason } : null,
  });
  if (person.assistedDaysAgo !== null)
    setAssistedOn(tx, track.id, addDays(today, -person.assistedDaysAgo), null);
  if (person.isMine) accompany(context, track, context.me);
}

function accompany(context: Context, track: Assistance, worker: UserRow | undefined): void {
  const { tx, now, me } = context;
  if (worker?.roles.includes("care") !== true) return;
  const given = { userId: worker.id, from: track.openedOn, at: now, by: me.id };
  insertWorker(tx, { id: context.newId(), assistanceId: track.id, ...given });
}

function decide(context: Context, track: Assistance, mode: Mode, reason: ModeReason): void {
  const { tx, now, me } = context;
  const decided = { mode, reason, from: track.openedOn, at: now, by: me.id };
  insertMode(tx, { id: context.newId(), assistanceId: track.id, ...decided });
}

/** Of those who left, the one who left first is assisted no longer. */
function closeOne(context: Context, tracks: readonly Assistance[]): void {
  const gone = namedPeople(context.tx).find(({ name }) => name === "Mariam Teret");
  const track = tracks.find(({ personId }) => personId === gone?.id);
  if (track === undefined) return;
  setClosing(context.tx, track.id, {
    on: addDays(context.today, -10),
    destination: "own-rented-home",
    reason: "open-ended-permit",
  });
  context.note({ action: "assistanceClosed", object: { kind: "assistances", id: track.id } });
}
