import type { Handlers } from "../platform/dispatch.ts";
import * as guard from "./address-guard.handlers.ts";
import * as override from "./two-person-overrides.handlers.ts";
import * as papers from "./printout-exits.handlers.ts";

/** Handlers of documents that leave, and of their checks before. */
export const exitHandlers = {
  "guard.terms": guard.terms,
  "guard.add": guard.add,
  "guard.end": guard.end,
  "guard.overrides": override.overrides,
  "guard.override": override.override,
  "guard.useOverride": override.useOverride,
  "guard.copied": guard.copied,
  "papers.check": guard.check,
  "papers.evacuation": papers.evacuation,
  "papers.note": papers.note,
  "papers.destroyed": papers.destroyed,
} satisfies Partial<Handlers>;
