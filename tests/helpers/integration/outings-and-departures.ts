// How people go out or leave for good, and how time passes afterwards.
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { openHouseOf, signInLater, type TestHouse } from "./test-house.ts";

export const anOuting = (
  house: TestHouse,
  personIds: readonly PersonId[],
  change: Partial<Input<"passes.goOut">> = {},
): Input<"passes.goOut"> => ({
  personIds: [...personIds],
  whereTo: "",
  backBy: addMinutes(house.now, 120),
  company: "alone",
  hasPhone: true,
  ...change,
});

/** Ends the stay, without notice. */
export async function leaveHouse(house: TestHouse, id: PersonId): Promise<void> {
  const { current } = await house.ask("people.view", { id });
  const departure = { destination: "unknown", reason: "left-without-notice" } as const;
  const stayId = current?.stay.id ?? "";
  await house.ask("stays.depart", { stayId, night: "2026-11-24", ...departure });
}

export async function signIn(house: TestHouse, name: string): Promise<void> {
  house.lock();
  await house.unlock(name);
}

/** More than thirty-one nights after the evening on which tests begin, a user signs in. */
export async function monthPasses(house: TestHouse, as: string): Promise<void> {
  house.now = Instant.parse("2026-12-26T08:00:00.000Z");
  await signInLater(house, as);
}

/** Why something was refused; null when it was not. */
export async function refusalOf(
  house: TestHouse,
  ...[name, input]: Parameters<TestHouse["call"]>
): Promise<string | null> {
  const answer = await house.call(name, input);
  return answer.ok ? null : answer.error.type;
}

/** Rows of a table, or of a part of it: "complaints WHERE …". */
export function countIn(house: TestHouse, from: string): number {
  const rows = openHouseOf(house).database.file.prepare(`SELECT count(*) AS n FROM ${from}`).get();
  return (rows as { readonly n: number }).n;
}

/** Where each person on the evacuation list is. */
export const presences = async (house: TestHouse) =>
  (await house.ask("papers.evacuation", {})).rooms.flatMap(({ people }) =>
    people.map(({ presence }) => presence),
  );
