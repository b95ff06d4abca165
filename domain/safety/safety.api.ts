import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import {
  ContactBanId,
  ContactBanReason,
  Risk,
  RiskReasons,
  SafetyCard,
  SafetyFile,
} from "./safety.ts";
import { StaffName, UserId } from "../users/user.ts";
import {
  care,
  command,
  done,
  everyone,
  office,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** Risk, the safety card, and people who must not meet. */
export const safetyApi = {
  "safety.view": query(everyone, z.strictObject({ id: PersonId }), SafetyFile),
  "safety.saveCard": command(
    everyone,
    z.strictObject({
      id: PersonId,
      /** The version that was read; 0 where there was no card. */
      version: z.number().int().min(0),
      card: SafetyCard.refine(
        ({ neverContact, nobodyNamed }) => neverContact.length === 0 || !nobodyNamed,
        { path: ["nobodyNamed"] },
      ),
    }),
    done,
  ),
  "safety.assess": command(
    care,
    z.strictObject({
      id: PersonId,
      ...Risk.shape,
      withPerson: z.boolean(),
      reasons: RiskReasons,
    }),
    done,
  ),
  "safety.keepApart": command(
    office,
    z.strictObject({ id: PersonId, otherId: PersonId, reason: ContactBanReason }),
    done,
  ),
  "safety.liftApart": command(office, z.strictObject({ apartId: ContactBanId }), done),
  /** What to do before giving beds to people who come or move together. It never tells about whom or why. */
  "beds.warnings": query(
    everyone,
    z.strictObject({ people: z.array(PersonId).min(1).max(40), from: CalendarDate }),
    z.strictObject({
      talkToCoordinator: z.boolean(),
      /** Who can be spoken with; empty where it is not required. */
      coordinators: z.array(z.strictObject({ id: UserId, name: StaffName })),
    }),
  ),
} as const satisfies Record<string, Procedure>;
