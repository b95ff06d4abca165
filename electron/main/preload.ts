import { contextBridge, ipcRenderer, webFrame } from "electron";
import {
  hearthPort,
  lockWarnings,
  printoutPorts,
  picturePorts,
  restNow,
  tablePort,
  type BridgeRequest,
  type HearthBridge,
} from "../../domain/api/main-process-bridge.ts";

const bridge: HearthBridge = {
  ask: (request: BridgeRequest) => ipcRenderer.invoke("hearth", request) as Promise<void>,
};
contextBridge.exposeInMainWorld("hearth", bridge);

for (const name of [hearthPort, printoutPorts, picturePorts, tablePort]) {
  ipcRenderer.on(name, (event) => {
    window.postMessage(name, "app://hearth", event.ports);
  });
}

for (const warning of Object.values(lockWarnings))
  ipcRenderer.on(warning, () => window.postMessage(warning, "app://hearth", []));

ipcRenderer.on(restNow, () => webFrame.clearCache());

// The content policy does not govern WebRTC. Removed before the page runs; a frame's copy is stopped by the IP policy.
void webFrame.executeJavaScript(
  "for (const name of Object.getOwnPropertyNames(window)) if (/^(webkit)?RTC/.test(name)) delete window[name]",
);

/** The little of the page's world that this file touches. */
declare const window: {
  postMessage(message: string, origin: string, ports: readonly unknown[]): void;
};
