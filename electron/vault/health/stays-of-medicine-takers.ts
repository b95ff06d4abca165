import { admittedAtOf, undoneArrivalsOf } from "../../../db/accommodation/arrival-record-times.ts";
import { eventsOfStay, staysOfEach } from "../../../db/accommodation/stays.ts";
import type { Medicine } from "../../../domain/health/medication.ts";
import type { TakerStay } from "../../../domain/health/medicine-due-in-stay.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Stay } from "../../../domain/accommodation/stay.ts";
import type { Context } from "../platform/handler-context.ts";

/** The stays of the people who take these, newest first. */
export function staysOfTakers(
  context: Context,
  medicines: readonly Pick<Medicine, "personId">[],
): (id: PersonId) => readonly TakerStay[] {
  const ids = [...new Set(medicines.map(({ personId }) => personId))];
  const of = [...staysOfEach(context.tx, ids)];
  const admitted = admittedAtOf(
    context.tx,
    of.flatMap(([, own]) => own.map(({ id }) => id)),
  );
  const takenBack = undoneArrivalsOf(context.tx, ids);
  const stays = new Map(
    of.map(([id, own]) => [
      id,
      own.map((stay) => ({
        ...withLeaving(context, stay),
        admittedAt: admitted.get(stay.id) ?? null,
        takenBack: takenBack.filter(({ personId }) => personId === id),
      })),
    ]),
  );
  return (id) => stays.get(id) ?? [];
}

const withLeaving = (
  { tx }: Context,
  { id, from, until }: Stay,
): Pick<TakerStay, "from" | "until" | "leftAt"> => {
  const left =
    until === null
      ? undefined
      : eventsOfStay(tx, id).findLast(
          ({ kind, undoneAt }) => kind === "departed" && undoneAt === null,
        );
  return { from, until, leftAt: left?.at ?? null };
};
