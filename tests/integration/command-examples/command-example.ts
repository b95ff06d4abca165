import type { AuditAction } from "../../../domain/core/audit-action.ts";
import type { ProcedureName } from "../../../domain/api/index.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

/** One way to change something, and the audit log entry it leaves. */
export interface CommandExample {
  readonly leaves: AuditAction;
  /** In a new vault of ada, who is an administrator and a care worker, with sixteen beds. */
  readonly make: (house: TestHouse) => Promise<unknown>;
}

export type CommandExamples = Readonly<Partial<Record<ProcedureName, CommandExample>>>;
