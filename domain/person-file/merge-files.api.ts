import * as z from "zod";
import { Choices, Comparison, Pointer } from "./merge-files.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import {
  command,
  everyone,
  office,
  query,
  Version,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** Two files of one person. */
export const mergingApi = {
  "merging.compare": query(
    office,
    z.strictObject({ keptId: PersonId, mergedId: PersonId }),
    Comparison,
  ),
  /** Everything attached to the merged file moves to the remaining one; this cannot be undone. */
  "merging.merge": command(
    office,
    z.strictObject({
      keptId: PersonId,
      keptVersion: Version,
      mergedId: PersonId,
      mergedVersion: Version,
      take: Choices,
    }),
    PersonCard,
  ),
  /** Where a file went that was merged into another. */
  "merging.pointer": query(everyone, z.strictObject({ id: PersonId }), Pointer.nullable()),
} as const satisfies Record<string, Procedure>;
