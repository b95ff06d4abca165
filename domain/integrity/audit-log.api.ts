import * as z from "zod";
import { CodeAnswer, CodeSheet } from "./verification-code.ts";
import { admin, command, nothing, query, type Procedure } from "../api/procedure-kinds.ts";
import { TraceCheck, TracePage, TraceQuestion } from "./audit-filter.ts";

/** Who did what, when: for administrators, and never what was written. */
export const traceApi = {
  "trace.list": query(admin, TraceQuestion, TracePage),
  /** Verifies the chain from its first entry, and records the check in the audit log. */
  "trace.check": command(admin, nothing, TraceCheck),
  /** The present code of the audit log, to be printed and filed. */
  "trace.code": command(admin, nothing, CodeSheet),
  "trace.compare": command(
    admin,
    CodeSheet.pick({ seq: true, code: true }),
    z.strictObject({ answer: CodeAnswer }),
  ),
} as const satisfies Record<string, Procedure>;
