import type { AppError } from "../../../domain/api/errors.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { err, type Result } from "../../../domain/core/result.ts";
import { fromBase64 } from "../keys/bytes.ts";
import type { KeyFile } from "../keys/key-file.ts";
import { combineSheets } from "../keys/recovery-kit.ts";

/** The seed of the house's proved kit from two of its sheets. The caller wipes it. */
export async function openSheets(
  keyFile: KeyFile,
  [a, b]: readonly [Sheet, Sheet],
): Promise<Result<Buffer, AppError>> {
  if (keyFile.kit === null) return err({ type: "NoKit" });
  return combineSheets(a, b, fromBase64(keyFile.kit.publicKey));
}
