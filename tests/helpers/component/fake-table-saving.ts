import type { BridgeRequest } from "../../../domain/api/main-process-bridge.ts";
import { tablePort } from "../../../domain/api/main-process-bridge.ts";
import type { Outcome, TableToSave } from "../../../domain/printing/print-messages.ts";

/** A main process that saves every table, refuses printouts, and records what it got. */
export function takeTables(): { readonly saved: TableToSave[]; readonly asked: BridgeRequest[] } {
  const saved: TableToSave[] = [];
  const asked: BridgeRequest[] = [];
  const ask = (request: BridgeRequest) => {
    asked.push(request);
    if (request.ask === "paper") return Promise.reject(new Error("No paper"));
    if (request.ask !== "table") return Promise.resolve();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Partial<TableToSave & { isNoted: boolean }>>) => {
      if (data.isNoted === undefined) {
        saved.push(data as TableToSave);
        port1.postMessage({ leaves: true });
        return;
      }
      const outcome: Outcome = data.isNoted ? "saved" : "notNoted";
      port1.postMessage({ outcome });
    };
    const event = new MessageEvent("message", { data: tablePort, origin: location.origin });
    window.dispatchEvent(Object.defineProperty(event, "ports", { value: [port2] }));
    return Promise.resolve();
  };
  Object.defineProperty(window, "hearth", { configurable: true, value: { ask } });
  return { saved, asked };
}
