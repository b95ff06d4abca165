// A hostile page of the program's own origin that tries everything, and a listener outside that records what arrives.
import { createSocket } from "node:dgram";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import ts from "typescript";

/** Compiles the hostile page into `folder`, laid out as the test build serves it: app://hearth/attack/page.html. */
export async function writeHostilePage(folder: string): Promise<void> {
  const target = join(folder, "attack");
  const source = join(import.meta.dirname, "hostile");
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) {
    const { outputText } = ts.transpileModule(await readFile(join(source, name), "utf8"), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
        verbatimModuleSyntax: true,
      },
    });
    await writeFile(join(target, name.replace(/\.ts$/, ".js")), outputText);
  }
  await writeFile(
    join(target, "page.html"),
    `<!doctype html><html><head><title>x</title></head><body><script type="module" src="main.js"></script></body></html>`,
  );
}

export interface Listener {
  readonly port: number;
  /** What arrived, in order. */
  readonly heard: readonly string[];
  readonly close: () => void;
}

/** Listens for TCP and UDP on one port of this machine. */
export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    heard.push("a TCP connection");
    socket.on("data", (bytes) => heard.push(bytes.toString("latin1").slice(0, 200)));
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket("udp4", (bytes) => {
    heard.push(`a UDP packet of ${bytes.length} bytes`);
  });
  await new Promise<void>((resolve) => datagrams.bind(port, "127.0.0.1", resolve));
  return {
    port,
    heard,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
}
