// A fresh home for every test, and the real program in it.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  _electron,
  test as base,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from "@playwright/test";

/** The program as a test drives it. */
export interface Hearth {
  /** Everything the program may write is below this folder; vaults stand in `house/` and `demo/`. */
  readonly home: string;
  /** The running program; another one after `relaunch`. */
  readonly app: ElectronApplication;
  /** The window a person sees now. Ask again after a lock: locking destroys windows. */
  readonly window: () => Promise<Page>;
  /** Does what makes the window be replaced (a lock, say) and waits for the new one. */
  readonly windowAfter: (action: () => Promise<unknown>) => Promise<Page>;
  /** Quits and starts again in the same home, as after the night. */
  readonly relaunch: () => Promise<Page>;
  /** What the program printed so far. */
  readonly printed: () => string;
}

export interface HearthOptions {
  /** The moment (ISO, UTC) at which the program's clock starts. */
  readonly clock: string | undefined;
  readonly programArgs: readonly string[];
  readonly programEnv: Readonly<Record<string, string>>;
}

export const test = base.extend<HearthOptions & { readonly hearth: Hearth }>({
  clock: [undefined, { option: true }],
  programArgs: [[], { option: true }],
  programEnv: [{}, { option: true }],

  hearth: async ({ clock, programArgs, programEnv }, use, info) => {
    const folder = await mkdtemp(join(tmpdir(), "hearth-e2e-"));
    const home = join(folder, "home");
    await mkdir(home, { mode: 0o700 });
    const env = { ...environment(folder, home, clock), ...programEnv };
    const start = (): Promise<ElectronApplication> => launch(programArgs, env);

    let printed = "";
    const listened = (app: ElectronApplication): ElectronApplication => {
      const keep = (piece: Buffer): void => void (printed += piece.toString());
      app.process().stdout?.on("data", keep);
      app.process().stderr?.on("data", keep);
      return app;
    };

    let app = listened(await start());
    await use({
      home,
      get app() {
        return app;
      },
      window: () => currentWindow(app),
      windowAfter: async (action) => {
        const [next] = await Promise.all([app.waitForEvent("window"), action()]);
        await next.waitForLoadState();
        return next;
      },
      relaunch: async () => {
        await quit(app);
        app = listened(await start());
        return currentWindow(app);
      },
      printed: () => printed,
    });

    if (info.status !== info.expectedStatus) await keepEvidence(app, info, printed);
    await quit(app);
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from "@playwright/test";

/** The newest window that is still open and shows a page of ours. */
async function currentWindow(app: ElectronApplication): Promise<Page> {
  const isOurs = (page: Page): boolean =>
    !page.isClosed() && /^app:\/\/hearth\/(index|lock)\.html/.test(page.url());
  for (;;) {
    const shown = app.windows().findLast(isOurs);
    if (shown !== undefined) {
      await shown.waitForLoadState();
      return shown;
    }
    // A window may be open without an address yet, or about to open; the test's own limit ends this.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function launch(
  args: readonly string[],
  env: Record<string, string>,
): Promise<ElectronApplication> {
  return _electron.launch({
    args: [join(import.meta.dirname, "..", "..", "out", "twin"), ...args],
    env,
    chromiumSandbox: process.env["HEARTH_SANDBOX"] === "on",
  });
}

function environment(
  folder: string,
  home: string,
  clock: string | undefined,
): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    // Whatever the program or a library would leave in a home is found below the test's folder.
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, "config"),
    XDG_CACHE_HOME: join(folder, "cache"),
    XDG_DATA_HOME: join(folder, "data"),
    LANG: "en_GB.UTF-8",
    HEARTH_HOME: home,
    ...(clock === undefined ? {} : { HEARTH_TEST_CLOCK: clock }),
  };
}

/** Closes the program; one that does not close within five seconds is ended. */
async function quit(app: ElectronApplication): Promise<void> {
  const program = app.process();
  const impatience = setTimeout(() => void program.kill("SIGKILL"), 5_000);
  await app.close().catch(() => undefined);
  clearTimeout(impatience);
}

async function keepEvidence(
  app: ElectronApplication,
  info: TestInfo,
  printed: string,
): Promise<void> {
  await info.attach("printed", { body: printed, contentType: "text/plain" });
  for (const page of app.windows().filter((each) => !each.isClosed())) {
    const picture = await page.screenshot({ timeout: 5_000 }).catch(() => null);
    if (picture !== null) await info.attach("window", { body: picture, contentType: "image/png" });
  }
}
