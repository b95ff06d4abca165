// Whose complaint it is after the house cleared it: the office still knows.
import { allComplaints, giveBack, handedComplaints } from "../../../db/incidents/complaints.ts";
import { mergedInto } from "../../../db/people/merged-files.ts";
import { type ComplaintId, isConcerned } from "../../../domain/incidents/complaint.ts";
import { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";

export const sealWhose = ({ keys }: Context, id: ComplaintId, personId: PersonId): Buffer =>
  keys.seal("office", spotOf(id), PersonId, personId);

/** As far as the keys of this session open it. */
function handedBy(context: Context, personId: PersonId): readonly ComplaintId[] {
  const { tx, keys } = context;
  const personIds = new Set<string>([personId, ...mergedInto(tx, personId)]);
  return handedComplaints(tx).flatMap(({ id, sealedPerson }) => {
    const whose = sealedPerson && keys.open("office", spotOf(id), PersonId, sealedPerson);
    return whose?.ok === true && personIds.has(whose.value) ? [id] : [];
  });
}

/** The same, as a request for access to data asks for records. */
export const handedToOffice = (context: Context, personId: PersonId) => [
  { table: "complaints", ids: handedBy(context, personId) },
];

/** The person complained about the signed-in user, as far as the keys of this session show. */
export function complainsOfReader(context: Context, personId: PersonId): boolean {
  const { tx, me } = context;
  const handed = new Set(handedBy(context, personId));
  const personIds = new Set([personId, ...mergedInto(tx, personId)]);
  return allComplaints(tx).some(
    (row) =>
      isConcerned(row, me.id) &&
      (handed.has(row.id) || (row.personId !== null && personIds.has(row.personId))),
  );
}

/** Links those to the person again, for as long as it takes to erase them with the file. */
export function giveBackHanded(context: Context, personId: PersonId): void {
  giveBack(context.tx, handedBy(context, personId), personId);
}

const spotOf = (rowId: ComplaintId) => ({ table: "complaint_people", rowId, version: 1 });
