import type { Handlers } from "../platform/dispatch.ts";
import * as conditions from "./conditions.handlers.ts";
import * as criminalCases from "./criminal-cases.handlers.ts";
import * as documents from "./documents.handlers.ts";
import * as legal from "../legal/legal.handlers.ts";
import * as profiles from "./rules-in-force.handlers.ts";
import * as radar from "./expiring-documents.handlers.ts";
import * as residence from "./residence.handlers.ts";

/** Handlers of the residence procedure: the conditions, the procedure, the documents, the courts. */
export const residenceAndLegalHandlers = {
  "procedure.view": residence.view,
  "procedure.open": residence.open,
  "procedure.issue": residence.issue,
  "documents.ofPerson": documents.ofPerson,
  "documents.past": documents.past,
  "documents.add": documents.add,
  "documents.change": documents.change,
  "documents.radar": radar.radar,
  "documents.putOff": radar.putOff,
  "profiles.list": profiles.list,
  "profiles.preview": profiles.preview,
  "profiles.switch": profiles.switchTo,
  "conditions.ofPerson": conditions.ofPerson,
  "conditions.record": conditions.record,
  "legal.view": legal.view,
  "legal.openCase": criminalCases.openCase,
  "legal.changeCase": criminalCases.changeCase,
  "legal.link": criminalCases.link,
  "legal.addEvent": criminalCases.addEvent,
  "legal.record": legal.record,
  "legal.prepareInterview": legal.prepareInterview,
  "legal.writeNote": legal.writeNote,
} satisfies Partial<Handlers>;
