import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { Description, MissingStep, MissingStepId, SearchView, StepWish } from "./missing-search.ts";
import { Outing, OutView, PassId, SearchId } from "./outing.ts";
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

/** Who is out, by when they are back, and what is done when somebody is not. */
export const passesApi = {
  "passes.list": query(everyone, nothing, OutView),
  /** One person, or several who go and are expected together. */
  "passes.goOut": command(
    everyone,
    z.strictObject({
      personIds: z.array(PersonId).min(1).max(20),
      ...Outing.shape,
      /** When they left, where it is noted only afterwards; null for now. */
      outAt: Instant.nullable().default(null),
    }),
    z.strictObject({ id: PassId }),
  ),
  "passes.back": command(
    everyone,
    z.strictObject({ personIds: z.array(PersonId).min(1).max(20) }),
    done,
  ),
  /** A return noted by mistake; without a pass, of somebody who was looked for, or known as away by the count alone. */
  "passes.stillOut": command(
    everyone,
    z.strictObject({ id: PassId.nullable(), personIds: z.array(PersonId).min(1).max(20) }),
    done,
  ),
  /** Going out was noted by mistake: those of these who are still out on it never went. */
  "passes.takeBack": command(
    everyone,
    z.strictObject({ id: PassId, personIds: z.array(PersonId).min(1).max(20) }),
    done,
  ),
  /** She called: another time is agreed. Whoever else is on that pass said nothing. */
  "passes.agree": command(
    everyone,
    z.strictObject({
      id: PassId,
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
