import { picturePorts } from "../../../domain/api/main-process-bridge.ts";
import type { FromDrawer } from "../../../domain/printing/print-messages.ts";

/** From now on a request for a file gets what the page that reads it would answer. */
export function willRead(answer: FromDrawer): void {
  const ask = () => {
    const [page, desk] = [new MessageChannel(), new MessageChannel()];
    page.port2.postMessage(answer);
    const event = new MessageEvent("message", { data: picturePorts, origin: location.origin });
    window.dispatchEvent(
      Object.defineProperty(event, "ports", { value: [page.port1, desk.port1] }),
    );
    return Promise.resolve();
  };
  Object.defineProperty(window, "hearth", { configurable: true, value: { ask } });
}
