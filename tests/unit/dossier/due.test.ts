import { describe, expect, it } from "vitest";
import { isDoneInDossier } from "../../../domain/dossier/due.ts";
import { TaskKind } from "../../../domain/procedure/tasks.ts";

describe("what is due", () => {
  it("leads to a dossier where something is asked of the authority, and to the procedure otherwise", () => {
    expect(TaskKind.options.filter(isDoneInDossier)).toEqual([
      ...["startDossier", "send", "alarm", "lastFortnight", "lastWeek", "lastDay"],
      ...["askProvisional", "askOpenEnded"],
    ]);
  });
});
