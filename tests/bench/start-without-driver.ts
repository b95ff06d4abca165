// Starts and queries the program and an empty window without a driver, which would be measured as well.
import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import * as z from "zod";

const ear = join(import.meta.dirname, "empty", "report-first-window.cjs");

const Said = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("painted"), after: z.number() }),
  z.object({ kind: z.literal("answer"), value: z.unknown() }),
  z.object({ kind: z.literal("failed"), why: z.string() }),
  z.object({ kind: z.literal("passphrase"), began: z.number(), took: z.number() }),
]);
type Said = z.infer<typeof Said>;

export interface Heard {
  /** Milliseconds from the start of its process until its first window was painted. */
  readonly painted: number;
  /** The result of a script in its page. */
  readonly ask: (script: string) => Promise<unknown>;
  /** The next passphrase that was tried: when that began, in milliseconds since 1970, and how many it took. */
  readonly passphrase: () => Promise<{ readonly began: number; readonly took: number }>;
  /** Kilobytes of all its processes; shared memory counts once. */
  readonly memory: () => number;
  readonly end: () => Promise<void>;
}

/** The same build, in a folder beside it while this process lasts, whose vault reports the passphrase time. */
export function withPassphraseEar(build: string): string {
  const heard = mkdtempSync(`${build}.heard-`);
  process.once("exit", () => rmSync(heard, { recursive: true, force: true }));
  cpSync(build, heard, { recursive: true });
  const vault = join(heard, "main", "vault.js");
  renameSync(vault, join(heard, "main", "vault-itself.js"));
  const passphraseEar = pathToFileURL(join(import.meta.dirname, "report-passphrase-cost.cjs")).href;
  writeFileSync(vault, `import ${JSON.stringify(passphraseEar)};\nimport "./vault-itself.js";\n`);
  return heard;
}

/** Starts Electron on a folder; resolves when its first window is painted. */
export async function startHeard(
  program: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Heard> {
  const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(program, [...flags, "-r", ear, folder], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const waiting: { readonly kind: Said["kind"]; readonly settle: (said: Said) => void }[] = [];
  const early: Said[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!line.startsWith("\u0001")) return;
    const said = Said.parse(JSON.parse(line.slice(1)));
    const at = waiting.findIndex(({ kind }) => kind === said.kind || said.kind === "failed");
    if (at === -1) early.push(said);
    else waiting.splice(at, 1)[0]?.settle(said);
  });
  const next = (kind: Said["kind"]): Promise<Said> =>
    new Promise((settle, reject) => {
      const at = early.findIndex((said) => said.kind === kind);
      const known = at === -1 ? undefined : early.splice(at, 1)[0];
      if (known !== undefined) settle(known);
      else waiting.push({ kind, settle });
      child.once("exit", () => reject(new Error("The program ended")));
    });
  const painted = await next("painted");
  if (painted.kind !== "painted") throw new Error("The window stays empty");
  early.length = 0;
  return {
    painted: painted.after,
    ask: async (script) => {
      child.stdin.write(`${script.replaceAll("\n", " ")}\n`);
      const answer = await next("answer");
      if (answer.kind !== "answer") throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    passphrase: async () => {
      const tried = await next("passphrase");
      if (tried.kind !== "passphrase") throw new Error(JSON.stringify(tried));
      return tried;
    },
    memory: () => familyOf(child.pid ?? 0).reduce((sum, pid) => sum + memoryOf(pid), 0),
    end: () => ended(child),
  };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });

/** A process and all its descendants, according to Linux. */
function familyOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/u.test(entry))) {
    const file = `/proc/${name}/stat`;
    const stat = existsSync(file) ? readFileSync(file, "utf8") : "";
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const family = [root];
  for (const member of family)
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  return family;
}

const memoryOf = (pid: number): number => {
  const told = readFileSync(`/proc/${String(pid)}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+)/mu.exec(told)?.[1] ?? 0);
};
