import type { Handlers } from "../platform/dispatch.ts";
import * as plan from "./assistance-plan.handlers.ts";

/** Handlers of a person's assistance plan and health. */
export const planHandlers = {
  "plan.view": plan.view,
  "plan.save": plan.save,
  "plan.review": plan.review,
  "plan.countReview": plan.countReview,
  "plan.saveRecord": plan.saveRecord,
} satisfies Partial<Handlers>;
