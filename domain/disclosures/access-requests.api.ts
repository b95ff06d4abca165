import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { AccessId, AccessPart, AccessRecord, AccessState, PrintedPart } from "./access-request.ts";
import { AccessRequestView, AccessPrintoutContent } from "./access-view.ts";
import { PersonId } from "../people/person.ts";
import { command, done, office, query, Version, type Procedure } from "../api/procedure-kinds.ts";

const ofRequest = { id: PersonId, requestId: AccessId };

/** Everything that is stored about a person, when they ask for it. */
export const accessRequestsApi = {
  "access.view": query(
    office,
    z.strictObject({ id: PersonId }),
    z.strictObject({ requests: z.array(AccessRequestView).max(30) }),
  ),
  "access.begin": command(
    office,
    z.strictObject({
      id: PersonId,
      askedOn: CalendarDate,
      ...AccessRecord.pick({ askedBy: true, identity: true, note: true }).shape,
    }),
    done,
  ),
  "access.extend": command(
    office,
    z.strictObject({ ...ofRequest, version: Version, reason: z.string().trim().min(1).max(2000) }),
    done,
  ),
  "access.close": command(
    office,
    z.strictObject({
      ...ofRequest,
      version: Version,
      state: AccessState.exclude(["open"]),
      closing: z.strictObject({ on: CalendarDate, note: z.string().trim().min(1).max(2000) }),
    }),
    done,
  ),
  /** One part, for a user who may read it. */
  "access.sheet": query(
    office,
    z.strictObject({ requestId: AccessId, part: AccessPart }),
    AccessPrintoutContent,
  ),
  /** A part leaves the program, on these pages. */
  "access.leaves": command(office, z.strictObject({ ...ofRequest, printed: PrintedPart }), done),
} as const satisfies Record<string, Procedure>;
