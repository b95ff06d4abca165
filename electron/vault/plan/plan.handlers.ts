import type { Handlers } from "../platform/dispatch.ts";
import * as plan from "./assistance-plan.handlers.ts";

/** What is asked about somebody's assistance plan. */
export const planHandlers = {
  "plan.view": plan.view,
  "plan.save": plan.save,
  "plan.review": plan.review,
  "plan.countReview": plan.countReview,
  "plan.saveRecord": plan.saveRecord,
} satisfies Partial<Handlers>;
