// What a machine stores of a crash, wherever it is configured to. Only root can configure that: `npm run prove`.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allowDumps, filesBelow, filesWith } from "../../helpers/core-dumps.ts";
import { tellMore } from "../../helpers/report-proof-figure.ts";
import { crashAll, crashes, secrets } from "../../helpers/e2e/crash-all-processes.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";

test.use({ as: "care", isAlone: true });

let forbidDumps = (): void => undefined;
test.beforeAll(() => {
  // Before the program starts: it inherits the limits of this process.
  forbidDumps = allowDumps();
});
test.afterAll(() => forbidDumps());

/** Where the kernel's handling of dumps is configured, for the whole machine. */
const pattern = "/proc/sys/kernel/core_pattern";

/** The same place either way: a file of the kernel's, or the output of a program of the system. */
const kinds: Readonly<Record<string, (place: string) => string>> = {
  file: (place) => join(place, "%e.%p"),
  pipe: (place) => {
    const keeper = join(place, "..", "keep");
    writeFileSync(keeper, `#!/bin/sh\ncat > "${place}/piped.$1"\n`, { mode: 0o755 });
    return `|${keeper} %p`;
  },
};

for (const [kind, patternFor] of Object.entries(kinds))
  for (const signal of ["SIGSEGV", "SIGABRT"] as const)
    test(`a ${signal} leaves nothing that was typed or shown to a ${kind}`, async ({
      hearth,
      page,
      folder,
    }) => {
      const place = join(folder, "dumps");
      mkdirSync(place, { mode: 0o777 });
      const before = readFileSync(pattern, "utf8");
      try {
        writeFileSync(pattern, patternFor(place));
        await crashOther(place, signal);
        await crashAll(hearth, page, signal);
      } finally {
        writeFileSync(pattern, before);
      }

      tellMore("processes that crashed", crashes);
      tellMore("dumps looked through", filesBelow(place).length);
      const found = filesWith(secrets, folder);
      tellMore("dumps with a passphrase or a name", found.length);
      expect(found).toEqual([]);
    });

/** A search that finds nothing proves nothing: the secret of another program is found. */
async function crashOther(place: string, signal: NodeJS.Signals): Promise<void> {
  const word = "Otherwise-Known-Canary";
  const other = spawn("sleep", ["600"], { env: { WORD: word } });
  await new Promise((resolve) => other.once("spawn", resolve));
  other.kill(signal);
  await expect.poll(() => filesWith([word], place).length).toBe(1);
}
