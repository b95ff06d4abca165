// How somebody goes out for an hour, or for good.
import type { Input } from "../../domain/api.ts";
import { addMinutes } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import type { TestHouse } from "./test-house.ts";

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
