import type { Handlers } from "../dispatch.ts";
import * as plan from "./plan.ts";

/** What is asked about somebody's assistance plan. */
export const planHandlers = {
  "plan.view": plan.view,
  "plan.save": plan.save,
  "plan.review": plan.review,
  "plan.saveRecord": plan.saveRecord,
} satisfies Partial<Handlers>;
