import { allowDumps, filesBelow, filesWith } from "../../helpers/core-dumps.ts";
import { crashAll, secrets } from "../../helpers/e2e/crash-all-processes.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";

test.use({ as: "care", isAlone: true });

let forbidDumps = (): void => undefined;
test.beforeAll(() => {
  // The machine would dump every crash: what is not dumped is prevented by the program.
  forbidDumps = allowDumps();
});
test.afterAll(() => forbidDumps());

test("a crash of the page, the vault, the lock screen and the program leaves no file with a passphrase or a name", async ({
  hearth,
  page,
  folder,
}) => {
  const profile = await hearth.app.evaluate(({ app }) => app.getPath("userData"));

  await crashAll(hearth, page, "SIGSEGV");

  for (const place of [folder, profile]) {
    expect(filesWith(secrets, place)).toEqual([]);
    expect(filesBelow(place).filter((name) => /\.dmp$|Crashpad/.test(name))).toEqual([]);
  }
});
