import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { aScreen } from "./screen.ts";

const twin = join(import.meta.dirname, "..", "..", "dist", "twin", "linux-unpacked", "hearth");

describe("the packaged twin", () => {
  it("can be driven: the same program with its hooks on", async () => {
    const screen = await aScreen();
    const home = mkdtempSync(join(tmpdir(), "hearth-twin-"));
    const app = await _electron.launch({
      executablePath: twin,
      env: { PATH: "/usr/bin:/bin", HOME: home, HEARTH_HOME: home, DISPLAY: screen.name },
    });

    const window = await app.firstWindow();
    await window.locator("body").waitFor();

    expect(await app.evaluate(({ app: program }) => program.isPackaged)).toBe(true);
    expect(await window.title()).toContain("Hearth");
    await app.close();
    screen.close();
    rmSync(home, { recursive: true, force: true });
  });
});
