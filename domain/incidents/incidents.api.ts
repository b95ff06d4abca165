import * as z from "zod";
import {
  BreachAssessment,
  BreachContent,
  BreachId,
  BreachOutcome,
  BreachView,
  BreachWritten,
} from "./address-breach.ts";
import { IncidentCounts, IncidentId, IncidentView, IncidentWritten } from "./incident.ts";
import {
  command,
  done,
  everyone,
  nothing,
  office,
  query,
  Version,
  type Procedure,
} from "../api/procedure-kinds.ts";

const text = z.string().trim().min(1);
const Breach = z.strictObject({ id: BreachId, version: Version });

/** When it goes wrong: incidents, the confidentiality of the address. The house's, and never a dossier's. */
export const incidentsApi = {
  "incidents.list": query(
    everyone,
    nothing,
    z.strictObject({
      incidents: z.array(IncidentView).max(200),
      counts: IncidentCounts,
      /** There is a user who can read what is written for care workers. */
      hasCare: z.boolean(),
    }),
  ),
  "incidents.view": query(everyone, z.strictObject({ id: IncidentId }), IncidentView),
  "incidents.record": command(everyone, IncidentWritten, z.strictObject({ id: IncidentId })),
  "incidents.change": command(
    everyone,
    IncidentWritten.safeExtend({ id: IncidentId, version: Version }),
    done,
  ),
  "incidents.followUp": command(
    everyone,
    z.strictObject({
      id: IncidentId,
      version: Version,
      /** Null where its words have gone: none are kept there any more. */
      outcome: text.max(1000).nullable(),
    }),
    done,
  ),
  "breaches.list": query(
    everyone,
    nothing,
    z.strictObject({ breaches: z.array(BreachView).max(200), hasCare: z.boolean() }),
  ),
  "breaches.view": query(everyone, z.strictObject({ id: BreachId }), BreachView),
  "breaches.open": command(
    everyone,
    BreachWritten.extend({
      /** The proposed actions, in the language of the user who opens it. */
      actions: z.array(BreachContent.shape.actions.element.shape.text).max(20),
    }),
    z.strictObject({ id: BreachId }),
  ),
  "breaches.change": command(everyone, BreachWritten.extend(Breach.shape), done),
  "breaches.addAction": command(everyone, Breach.extend({ text: text.max(240) }), done),
  "breaches.tickAction": command(
    everyone,
    Breach.extend({ actionId: z.uuid(), isDone: z.boolean() }),
    done,
  ),
  "breaches.tell": command(everyone, Breach.extend({ who: text.max(120) }), done),
  "breaches.assess": command(
    office,
    Breach.extend({ outcome: BreachOutcome, assessment: BreachAssessment }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
