import * as z from "zod";
import { CodeAnswer, VerificationCodePrintoutContent } from "./verification-code.ts";
import { admin, command, nothing, query, type Procedure } from "../api/procedure-kinds.ts";
import { AuditCheck, AuditPage, AuditFilter } from "./audit-filter.ts";

/** Who did what, when: for administrators, and never what was written. */
export const auditLogApi = {
  "trace.list": query(admin, AuditFilter, AuditPage),
  /** Verifies the chain from its first entry, and records the check in the audit log. */
  "trace.check": command(admin, nothing, AuditCheck),
  /** The present code of the audit log, to be printed and filed. */
  "trace.code": command(admin, nothing, VerificationCodePrintoutContent),
  "trace.compare": command(
    admin,
    VerificationCodePrintoutContent.pick({ seq: true, code: true }),
    z.strictObject({ answer: CodeAnswer }),
  ),
} as const satisfies Record<string, Procedure>;
