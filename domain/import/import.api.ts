import * as z from "zod";
import {
  ImportRows,
  ImportCounts,
  ImportDone,
  ImportId,
  ImportOutcome,
  UndoPreview,
} from "./import-schemas.ts";
import { admin, command, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** What is imported from a spreadsheet. It is read in a window without a port to the vault; here are its rows. */
export const importsApi = {
  /** Does everything, returns the result, and undoes it within the same transaction. */
  "imports.tryOut": command(admin, ImportRows, ImportOutcome),
  /** Only what was tried out: where it would write something else by now, it writes nothing. */
  "imports.bringIn": command(
    admin,
    z.strictObject({ brought: ImportRows, expects: ImportCounts }),
    ImportOutcome.extend({ id: ImportId }),
  ),
  "imports.list": query(admin, nothing, z.array(ImportDone).max(1000)),
  /** What would go and what would stay. */
  "imports.weigh": query(admin, z.strictObject({ id: ImportId }), UndoPreview),
  "imports.takeBack": command(admin, z.strictObject({ id: ImportId }), UndoPreview),
} as const satisfies Record<string, Procedure>;
