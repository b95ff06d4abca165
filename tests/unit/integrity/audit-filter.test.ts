import { expect, it } from "vitest";
import { AuditAction } from "../../../domain/core/audit-action.ts";
import { actionsIn, AuditGroup } from "../../../domain/integrity/audit-filter.ts";

it("puts every action into some group, and no view among the changes", () => {
  const grouped = new Set(AuditGroup.options.flatMap((group) => actionsIn(group)));
  expect([...grouped].toSorted()).toEqual([...AuditAction.options].toSorted());
  expect(actionsIn("changes")).toContain("admitted");
  for (const action of ["read", "printed", "signedIn", "refused"] as const)
    expect(actionsIn("changes")).not.toContain(action);
});
