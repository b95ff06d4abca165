import * as z from "zod";
import { Relative } from "./household.ts";
import { PersonId } from "./person.ts";
import { command, done, everyone, query, type Procedure } from "../api/procedure-kinds.ts";

/** Who belongs together. */
export const householdsApi = {
  "households.ofPerson": query(
    everyone,
    z.strictObject({ id: PersonId }),
    z.strictObject({ relatives: z.array(Relative).max(40) }),
  ),
  "households.join": command(
    everyone,
    z.strictObject({ personId: PersonId, withPersonId: PersonId }),
    done,
  ),
  "households.leave": command(everyone, z.strictObject({ personId: PersonId }), done),
} as const satisfies Record<string, Procedure>;
