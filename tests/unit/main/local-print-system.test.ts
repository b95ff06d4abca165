import { describe, expect, it } from "vitest";
import {
  printFailureFrom,
  printSystemNamed,
} from "../../../electron/main/printing/local-print-system.ts";

const files = (texts: Readonly<Record<string, string>>) => (file: string) => texts[file] ?? "";
const none = files({});

describe("the print system a printout may be handed to", () => {
  it.each([
    undefined,
    "",
    "/run/cups/cups.sock",
    "localhost",
    "LocalHost:631",
    "127.0.0.1",
    "[::1]:631",
    "localhost/version=1.1",
  ])("is on this machine: %s", (server) => {
    expect(printSystemNamed({ CUPS_SERVER: server }, none)).toBe("here");
  });

  it.each([
    "printers.example.org",
    "192.0.2.7",
    "192.0.2.7:631",
    "localhost.example.org",
    "[2001:db8::1]",
    "127.0.0.1.example.org:631",
  ])("is another machine: %s", (server) => {
    expect(printSystemNamed({ CUPS_SERVER: server }, none)).toBe("elsewhere");
    const own = files({ "~/.cups/client.conf": `# ours\nServerName ${server}\n` });
    const shared = files({ "/etc/cups/client.conf": `servername ${server}` });
    expect(printSystemNamed({}, own)).toBe("elsewhere");
    expect(printSystemNamed({}, shared)).toBe("elsewhere");
  });

  it("is the first one that is named", () => {
    const shared = files({ "/etc/cups/client.conf": "ServerName printers.example.org" });

    expect(printSystemNamed({ CUPS_SERVER: "localhost" }, shared)).toBe("here");
    expect(printSystemNamed({ CUPS_SERVER: "" }, shared)).toBe("elsewhere");
  });
});

describe("a print that fails", () => {
  it.each([
    ["Print job canceled", "kept", "kept"],
    ["No printers available on the network", "noPrinter", "noPrintService"],
    ["Failed to enumerate printers", "noPrinter", "noPrintService"],
    ["Invalid deviceName provided", "noPrinter", "noPrintService"],
    ["Print job failed", "printerRefused", "noPrintService"],
    ["Invalid printer settings", "printerRefused", "noPrintService"],
    ["", "notPrinted", "notPrinted"],
    ["/home/noor: words of a later Electron", "notPrinted", "notPrinted"],
  ] as const)("says why, from %j: %s, and %s where no service runs", (reason, runs, rests) => {
    expect(printFailureFrom(reason, { hasPrintService: true })).toBe(runs);
    expect(printFailureFrom(reason, { hasPrintService: false })).toBe(rests);
  });
});
