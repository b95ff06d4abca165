import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import {
  Description,
  MissingStep,
  MissingStepId,
  SearchView,
  StepWish,
} from "./missing-person-search.ts";
import { Outing, OutView, OutingId, SearchId } from "./outing.ts";
import { PersonId } from "../people/person.ts";
import {
  admin,
  command,
  done,
  everyone,
  nothing,
  query,
  Version,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** Who is out, by when they are back, and what is done when a person is not. */
export const outingsApi = {
  "passes.list": query(everyone, nothing, OutView),
  /** One person, or several who go and are expected together. */
  "passes.goOut": command(
    everyone,
    z.strictObject({
      personIds: z.array(PersonId).min(1).max(20),
      ...Outing.shape,
      /** When they left, where it is recorded only afterwards; null for now. */
      outAt: Instant.nullable().default(null),
    }),
    z.strictObject({ id: OutingId }),
  ),
  "passes.back": command(
    everyone,
    z.strictObject({ personIds: z.array(PersonId).min(1).max(20) }),
    done,
  ),
  /**
   * A return recorded in error; without an outing, for a person who was searched for, or known as away by the count
   * alone.
   */
  "passes.stillOut": command(
    everyone,
    z.strictObject({ id: OutingId.nullable(), personIds: z.array(PersonId).min(1).max(20) }),
    done,
  ),
  /** The outing was recorded in error: of these people, those who are still out never left. */
  "passes.takeBack": command(
    everyone,
    z.strictObject({ id: OutingId, personIds: z.array(PersonId).min(1).max(20) }),
    done,
  ),
  /** The person called, and another return time is agreed; it does not apply to the others on that outing. */
  "passes.agree": command(
    everyone,
    z.strictObject({
      id: OutingId,
      backBy: Instant,
      personIds: z.array(PersonId).min(1).max(20),
    }),
    done,
  ),
  "missing.open": command(
    everyone,
    z.strictObject({ personId: PersonId }),
    z.strictObject({ id: SearchId }),
  ),
  "missing.view": query(everyone, z.strictObject({ id: SearchId }), SearchView),
  "missing.tick": command(
    everyone,
    z.strictObject({ id: SearchId, stepId: MissingStepId, isDone: z.boolean() }),
    done,
  ),
  "missing.describe": command(
    everyone,
    z.strictObject({ id: SearchId, version: Version, description: Description }),
    done,
  ),
  "missing.steps": query(everyone, nothing, z.array(MissingStep).max(60)),
  /** The whole procedure, in its order. */
  "missing.saveSteps": command(
    admin,
    z.strictObject({ steps: z.array(StepWish).min(1).max(30) }),
    z.array(MissingStep).max(60),
  ),
} as const satisfies Record<string, Procedure>;
