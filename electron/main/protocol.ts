import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { protocol, type Session } from "electron";
import { isOnItsEngine, isRelease, isTwin } from "./build-flavour.ts";
import type { House } from "./vault-folders.ts";
import {
  assetsOf,
  dressed,
  fileBehind,
  policyWith,
  safeHeaders,
  trialMark,
  typeOf,
  workerPolicy,
} from "./page-policy.ts";

/** Declares `app:` a proper origin. Must run before the program is ready. */
export function registerPages(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: "app",
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves app://hearth/ from the built pages, and nothing else from anywhere. Where a crash `spills` what the program
 * knows, the lock screen shows so.
 */
export function servePages(session: Session, house: House, spills: boolean): void {
  session.protocol.handle("app", async (request) => {
    const path = request.method === "GET" ? fileBehind(request.url) : null;
    const type = path === null ? null : typeOf(path);
    const bytes = path === null ? null : await bytesOf(path);
    if (path === null || type === null || bytes === null) return nothingHere();
    if (!path.endsWith(".html"))
      return answer(bytes, type, { "Content-Security-Policy": workerPolicy });

    const nonce = randomBytes(16).toString("base64");
    const page = dressed(bytes.toString("utf8"), nonce, {
      ...(await attributesOf(path, house)),
      ...(spills ? { "data-spills": "" } : {}),
    });
    return answer(page, type, { "Content-Security-Policy": policyWith(nonce) });
  });
}

const pagesFolder = join(import.meta.dirname, "..", "renderer");

/** Language and theme are in the page before its first paint, so that nothing flashes or changes visibly. */
async function attributesOf(path: string, house: House): Promise<Record<string, string>> {
  const { language, theme } = house.look();
  const look = {
    lang: language,
    "data-theme": theme,
    ...trialMark(isRelease, isOnItsEngine),
  };
  if (path !== "lock.html") return look;

  const application = (await bytesOf("index.html"))?.toString("utf8") ?? "";
  return {
    ...look,
    "data-application": assetsOf(application).join(" "),
    ...(house.hasDemo() ? { "data-demo": "" } : {}),
  };
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folderOf(path), path));
  } catch {
    return null;
  }
}

/** Test builds serve the hostile pages of the attack tests under `attack/`; a release holds no word of it. */
function folderOf(path: string): string {
  const hostile = isTwin ? process.env["HEARTH_TEST_PAGES"] : undefined;
  return hostile !== undefined && path.startsWith("attack/") ? hostile : pagesFolder;
}

function answer(body: string | Buffer, type: string, more: Record<string, string> = {}): Response {
  return new Response(body, { headers: { ...safeHeaders, "Content-Type": type, ...more } });
}

function nothingHere(): Response {
  return new Response(null, { status: 404, headers: safeHeaders });
}
