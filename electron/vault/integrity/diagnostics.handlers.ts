import { statSync } from "node:fs";
import { lastOutside } from "../../../db/backup/backups.ts";
import { lastCheck } from "../../../db/integrity/checks.ts";
import { versionOf } from "../../../db/platform/migrate.ts";
import { blobIds } from "../../../db/people/people.ts";
import { countFaults, newestFaults } from "../../../db/integrity/program-errors.ts";
import { faultsInDiagnostics } from "../../../domain/integrity/diagnostics.ts";
import { ok } from "../../../domain/core/result.ts";
import type { Handlers, Prepared } from "../platform/dispatch.ts";
import { houseFile } from "../platform/opened-vault.ts";
import { hasReserve } from "../platform/disk-reserve.ts";
import { chainEnd } from "../platform/audit-log-chain.ts";

/** What a helper is told of a vault: nothing of it comes from what users wrote. */
const diagnostics: Prepared<"house.diagnostics", number> = {
  prepare: (vault) => Promise.resolve(ok(vault.held.all().length)),
  run: ({ tx, now, house, settings }, _input, held) => {
    const { file } = house.database;
    const check = lastCheck(tx);
    const found = check && check.report.findings.length + check.report.more;
    return ok({
      at: now,
      zone: settings.zone,
      held,
      tables: versionOf(file),
      mebibytes: Math.ceil(statSync(houseFile.database(house.folder)).size / 1024 ** 2),
      freed: file.pragma("freelist_count", { simple: true }) as number,
      entries: chainEnd(tx).seq,
      sealedFiles: blobIds(tx).length,
      hasReserve: hasReserve(house.folder),
      lastBackup: lastOutside(tx),
      lastCheck: check && { at: check.at, findings: found ?? 0 },
      faults: newestFaults(tx, faultsInDiagnostics),
      noted: countFaults(tx),
    });
  },
};

export const diagnosticHandlers = {
  "house.diagnostics": diagnostics,
} satisfies Partial<Handlers>;
