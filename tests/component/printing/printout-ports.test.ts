import { afterEach, expect, it, vi } from "vitest";
import { picturePorts } from "../../../domain/api/main-process-bridge.ts";
import { pdfPagePorts, picturePortsFor } from "../../../renderer/lib/window.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("the answer goes to the last request, when the main process refused those before", async () => {
  vi.stubGlobal("hearth", { ask: () => Promise.reject(new Error("Refused")) });
  void pdfPagePorts();
  await Promise.resolve();

  vi.stubGlobal("hearth", { ask: () => Promise.resolve() });
  const asked = picturePortsFor("sheet");
  const { port1: page } = new MessageChannel();
  const { port1: desk } = new MessageChannel();
  const event = new MessageEvent("message", { data: picturePorts, origin: location.origin });
  window.dispatchEvent(Object.defineProperty(event, "ports", { value: [page, desk] }));
  const got = await Promise.race([asked, settled()]);
  expect(got?.map((line) => line === page || line === desk)).toEqual([true, true]);
});

/** Long after any answer has been forwarded. */
const settled = (): Promise<null> =>
  new Promise((resolve) => {
    setImmediate(() => resolve(null));
  });
