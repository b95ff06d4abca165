import { printoutPorts } from "../../../domain/api/main-process-bridge.ts";

/** The main process's answer to a window that requests a printout: two ports, whose other ends are the test's. */
export function handOutPaperLines(): { readonly page: MessagePort; readonly desk: MessagePort } {
  const [page, desk] = [new MessageChannel(), new MessageChannel()];
  const event = new MessageEvent("message", { data: printoutPorts, origin: location.origin });
  window.dispatchEvent(Object.defineProperty(event, "ports", { value: [page.port2, desk.port2] }));
  return { page: page.port1, desk: desk.port1 };
}
