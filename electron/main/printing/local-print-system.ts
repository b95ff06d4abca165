import { existsSync } from "node:fs";
import type { PrintFailure } from "../../../domain/printing/print-messages.ts";

/**
 * Where this machine's print system (CUPS) is, by its own settings and in its own order: the environment, the user's
 * file, the machine's file. A document is handed to this machine only.
 */
export function printSystemNamed(
  environment: Readonly<Record<string, string | undefined>>,
  textOf: (file: string) => string,
): "here" | "elsewhere" {
  const inFiles = clientFiles.map((file) => /^\s*ServerName\s+(\S+)/im.exec(textOf(file))?.[1]);
  const named = [environment["CUPS_SERVER"], ...inFiles].find((name) => (name ?? "") !== "");
  return named === undefined || isHere(named) ? "here" : "elsewhere";
}

/** The socket of the print system, so that it is spoken to without a network; null where there is none. */
export function localPrintSystem(): string | null {
  return sockets.find((path) => existsSync(path)) ?? null;
}

/**
 * Why nothing was printed, by Electron's message; `kept` where the user cancelled. The messages are documented nowhere:
 * others than those used today give no reason.
 */
export function printFailureFrom(
  reason: string,
  machine: { readonly hasPrintService: boolean },
): PrintFailure | "kept" {
  switch (reason) {
    case "Print job canceled":
      return "kept";
    case "No printers available on the network":
    case "Failed to enumerate printers":
    case "Invalid deviceName provided":
      return machine.hasPrintService ? "noPrinter" : "noPrintService";
    case "Print job failed":
    case "Invalid printer settings":
      return machine.hasPrintService ? "printerRefused" : "noPrintService";
    default:
      return "notPrinted";
  }
}

const clientFiles = ["~/.cups/client.conf", "/etc/cups/client.conf"];
const sockets = ["/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd"];

/** A socket is a path; a port or a version may follow a name. */
function isHere(server: string): boolean {
  if (server.startsWith("/")) return true;
  const name = server.replace(/\/.*$/, "").replace(/:\d+$/, "").toLowerCase();
  return ["localhost", "127.0.0.1", "[::1]", "::1"].includes(name);
}
