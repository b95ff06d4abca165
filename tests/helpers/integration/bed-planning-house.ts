// A vault with sixteen rooms in which noor of the shelter staff plans ahead, with short helpers.
import { expect } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addDays, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { MovePlanId } from "../../../domain/accommodation/planned-move.ts";
import type { ReservationId } from "../../../domain/accommodation/reservation.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import { aCall, aNewcomer } from "../builders.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "./test-house.ts";

export const tonight = CalendarDate.parse("2026-11-24");
export const later = (nights: number): CalendarDate => addDays(tonight, nights);

/** The vault of the current test, and its beds in order. */
export let house: TestHouse;
export let beds: readonly string[];

const begun = preparedHouse(async (fresh) => {
  const rooms = await foundHouse(fresh);
  await addColleague(fresh, "ada", "noor", ["shelter"]);
  await fresh.unlock("noor");
  return { beds: rooms.map((room) => room.beds[0]?.id ?? "") };
});

export async function beginPlanning(): Promise<void> {
  ({ house, beds } = await begun());
}

export function endPlanning(): void {
  expect(house.fault).toBeNull();
  house.remove();
}

export const bed = (index: number): string => beds[index] ?? "";
export const place = (index: number) => ({ bedId: bed(index), personId: null });

export const wish = (
  change: Partial<Input<"reservations.make">> = {},
): Input<"reservations.make"> => ({
  places: [place(0)],
  about: "A woman",
  from: tonight,
  until: later(30),
  expiresOn: later(2),
  ...change,
});

export async function reserve(change: Partial<Input<"reservations.make">>): Promise<ReservationId> {
  return (await house.ask("reservations.make", wish(change))).id;
}

export type Moves = readonly (readonly [StayId, number])[];

export const planned = (nights: number, moves: Moves): Input<"moves.plan"> => ({
  night: later(nights),
  moves: moves.map(([stayId, to]) => ({ stayId, bedId: bed(to) })),
});

export const plan = async (nights: number, moves: Moves): Promise<MovePlanId> =>
  (await house.ask("moves.plan", planned(nights, moves))).id;

export const arrival = (
  to: number,
  change: Partial<Input<"stays.admit">> = {},
): Input<"stays.admit"> => ({
  ...aNewcomer(change),
  bedId: bed(to),
});
export const admit = (to: number, change: Partial<Input<"stays.admit">> = {}) =>
  house.ask("stays.admit", arrival(to, change));
export const tryToAdmit = (to: number) => house.call("stays.admit", arrival(to));

/** A person whose referral was accepted. */
export async function waitingPerson(): Promise<{ readonly personId: PersonId }> {
  house.lock();
  await house.unlock("ada");
  const { decision } = await house.ask(
    "referrals.take",
    aCall({ decision: { kind: "accepted", personId: null } }),
  );
  house.lock();
  await house.unlock("noor");
  if (decision.kind !== "accepted") throw new Error("The call was accepted");
  return { personId: decision.personId };
}

export async function bedOnBoard(index: number) {
  const board = await house.ask("beds.board", { night: null });
  return board.rooms[index]?.beds[0];
}

export async function sleepers(): Promise<readonly unknown[]> {
  const found = [await bedOnBoard(0), await bedOnBoard(1)];
  return found.map((one) => (one?.state === "taken" ? one.sleeper.personId : one?.state));
}

export const freeFrom = async (from: CalendarDate) =>
  (await house.ask("beds.free", { from })).map(({ bedId }) => bedId);

export async function undoLast(personId: PersonId): Promise<void> {
  const [last] = await house.ask("stays.ofPerson", { id: personId });
  await house.ask("stays.undo", { eventId: last?.undoable ?? "" });
}

export async function passTo(nights: number): Promise<void> {
  house.now = Instant.parse(`${later(nights)}T20:00:00.000Z`);
  await Promise.resolve();
}

export const refused = (type: string) => ({
  ok: false,
  error: expect.objectContaining({ type }) as unknown,
});

export const count = (sql: string): number =>
  (openHouseOf(house).database.file.prepare(sql).get() as { readonly n: number }).n;
