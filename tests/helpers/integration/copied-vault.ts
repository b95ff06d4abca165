import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Result } from "../../../domain/core/result.ts";
import type { Me } from "../../../domain/users/user.ts";
import type { Accepted } from "../../../electron/vault/sign-in/integrity-warnings.ts";
import { copyFiles, passphraseOf, testHouse, type TestHouse } from "./test-house.ts";

/** A copy of the files of a vault, in a home of its own, deleted after the test: it may be changed freely. */
export function copyOf(house: TestHouse): TestHouse {
  const home = mkdtempSync(join(tmpdir(), "hearth-copy-"));
  copyFiles(house.folder, join(home, "house"));
  const copy = testHouse(home);
  copy.now = house.now;
  onTestFinished(() => copy.remove());
  return copy;
}

/** Replaces the files of a vault with those of a folder. */
export function putBack(from: string, house: TestHouse, ...names: readonly string[]): void {
  for (const name of names) cpSync(join(from, name), join(house.folder, name));
}

/** What the lock screen would be answered. */
export const tryUnlock = (
  house: TestHouse,
  signInName: string,
  accepts: Accepted[] = [],
  passphrase = passphraseOf(signInName),
): Promise<Result<Me, AppError>> =>
  house.call("session.unlock", { signInName, passphrase, house: "house", accepts });

export const refusal = (type: AppError["type"]) => ({ ok: false, error: { type } }) as const;
