import * as z from "zod";
import { PersonId } from "../people/person.ts";
import { StaffName, UserId } from "../users/user.ts";
import { command, done, office, query, Version, type Procedure } from "../api/procedure-kinds.ts";

const named = z.strictObject({ id: PersonId, userId: UserId });

/** Files whose identity only named colleagues open. */
export const hiddenApi = {
  /** Colleagues who can be named: their key is one that the office vouches for. */
  "hidden.colleagues": query(
    office,
    z.strictObject({}),
    z.array(z.strictObject({ id: UserId, name: StaffName })),
  ),
  "hidden.hide": command(
    office,
    z.strictObject({
      id: PersonId,
      version: Version,
      /** In addition to the user who hides it, who is always named. */
      colleagues: z.array(UserId).max(12),
    }),
    done,
  ),
  "hidden.show": command(office, z.strictObject({ id: PersonId, version: Version }), done),
  "hidden.name": command(office, named, done),
  "hidden.unname": command(office, named, done),
} as const satisfies Record<string, Procedure>;
