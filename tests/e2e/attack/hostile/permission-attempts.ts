import type { BridgeRequest, HearthBridge } from "../../../../domain/api/main-process-bridge.ts";
import { emptyFrame, pause, port, settled, type Attempts } from "./attempt.ts";

export const permissionAttempts: Attempts = {
  WebRTC: () => Object.getOwnPropertyNames(window).some((name) => /^(webkit)?RTC/.test(name)),
  "WebRTC of a frame": () => relayed(),
  "Node in the page": () =>
    ["require", "process", "module", "Buffer", "global", "electron", "ipcRenderer"].some(
      (name) => name in window,
    ),
  "Node behind the bridge": () =>
    "mainModule" in (hearth.ask.constructor as (body: string) => () => object)("return process")(),
  "a request that is not on the list": () => ask({ ask: "quit" }),
  "a request with a script for a place": () =>
    ask({ ask: "application", hash: "javascript:alert(1)" }),
  "a request with a way up for a place": () => ask({ ask: "application", hash: "#/../../main" }),
  "a request of another shape": () => ask(["port"]),
  "a request that pollutes": () => ask(JSON.parse('{"__proto__":{"ask":"port"}}')),
  "a bridge in a frame": () => "hearth" in emptyFrame(),
  "another channel": () => "send" in hearth || Object.keys(hearth).length > 1,
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia(),
  place: () => settled((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
  notification: async () => (await Notification.requestPermission()) === "granted",
  "clipboard of others": () => navigator.clipboard.readText(),
  "persistent storage": () => navigator.storage.persist(),
  devices: () =>
    (navigator as unknown as { usb: { requestDevice: (o: object) => unknown } }).usb.requestDevice({
      filters: [],
    }),
  fonts: async () =>
    (await (window as unknown as { queryLocalFonts: () => Promise<unknown[]> }).queryLocalFonts())
      .length > 0,
  "dialog that blocks": () => confirm("out"),
  "print dialog": () => printed(window),
  "print dialog of a frame": () => printed(emptyFrame()),
};

declare const hearth: HearthBridge;

function ask(request: unknown): Promise<boolean> {
  return hearth.ask(request as BridgeRequest).then(() => true);
}

/** The dialog uses the print system, which may be another machine. */
function printed(target: Window): Promise<boolean> {
  return settled((done) => {
    target.addEventListener("beforeprint", done);
    target.print();
  });
}

/** A relay outside, requested over TCP by a WebRTC connection of an unmodified frame. */
async function relayed(): Promise<boolean> {
  const frame = emptyFrame() as unknown as { RTCPeerConnection: typeof RTCPeerConnection };
  const relay = (kind: string) => ({
    urls: `turn:127.0.0.1:${port}?transport=${kind}`,
    username: "name",
    credential: "secret",
  });
  const stun = { urls: `stun:127.0.0.1:${port}` };
  const connection = new frame.RTCPeerConnection({
    iceServers: [relay("tcp"), relay("udp"), stun],
  });
  connection.createDataChannel("out");
  const found: string[] = [];
  connection.onicecandidate = ({ candidate }) => {
    if (candidate !== null && candidate.candidate !== "") found.push(candidate.candidate);
  };
  await connection.setLocalDescription(await connection.createOffer());
  await pause(1_500);
  return found.length > 0;
}
