import { app, session, type Session, type WebContents } from "electron";
import { isRelease } from "./build-flavour.ts";
import { isOwnAddress } from "./page-policy.ts";
import { refusedAtStart } from "./start-switches.ts";

/** A release does not start under a debugger, with a weakened sandbox or with foreign code: it reports so and ends. */
export function refuseDebugSwitches(): void {
  if (!isRelease) return;
  const refused = refusedAtStart(process.argv.slice(1), process.env);
  if (refused.length === 0) return;
  process.stderr.write(`Hearth does not start with ${refused.join(", ")}.\n`);
  process.exit(64); // EX_USAGE of sysexits.h
}

/** What holds for the whole program. Must run before it is ready. */
export function hardenProgram(): void {
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
  // As root Chromium has no sandbox to enable, and asking for one ends every child process in a loop.
  if (process.getuid?.() !== 0) app.enableSandbox();
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  app.on("session-created", hardenSession);
  app.on("login", refuse);
  app.on("select-client-certificate", refuse);
}

/** The one session windows live in. It is in memory: no `persist:` in its name, no cache. */
export function silentSession(): Session {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: "off" });
  hardenSession(session.defaultSession); // Chromium makes it whether it is used or not
  return session.fromPartition("hearth", { cache: false });
}

const switches = {
  // No name resolves, so nothing that knows only names gets anywhere.
  "host-resolver-rules": "MAP * ~NOTFOUND",
  "no-proxy-server": "",
  "force-webrtc-ip-handling-policy": "disable_non_proxied_udp",
  "disable-quic": "",
  // Chromium's own errands.
  "disable-background-networking": "",
  "disable-component-update": "",
  "disable-domain-reliability": "",
  "disable-sync": "",
  "disable-breakpad": "",
  "disable-client-side-phishing-detection": "",
  "disable-speech-api": "",
  "no-pings": "",
  "dns-prefetch-disable": "",
  "metrics-recording-only": "",
  "disable-features":
    "NetworkTimeServiceQuerying,MediaRouter,DialMediaRouteProvider,OptimizationHints,Translate," +
    "AutofillServerCommunication,CertificateTransparencyComponentUpdater,GlobalMediaControls," +
    "HardwareMediaKeyHandling,WebRtcAllowInputVolumeAdjustment,SpareRendererForSitePerProcess",
  // There is no network to serve: what Chromium keeps for one needs no process of its own. See docs/adr/0041-no-network-process.md.
  "enable-features": "NetworkServiceInProcess2",
  // Graphics are flat: no reason to expose a driver.
  "disable-3d-apis": "",
} as const;

/** No permission, no device, no download, no dictionary, no request but our own. */
function hardenSession(opened: Session): void {
  opened.setSpellCheckerEnabled(false);
  opened.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  opened.setPermissionCheckHandler(() => false);
  opened.setDevicePermissionHandler(() => false);
  opened.setDisplayMediaRequestHandler(null);
  opened.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOwnAddress(url) && !isDevTools(url) });
  });
  opened.on("will-download", refuse);
  void opened.setProxy({ mode: "direct" });
}

/** A window shows the page it was given, and leads nowhere else. */
function hardenContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.on("select-bluetooth-device", (event, _devices, choose) => {
    event.preventDefault();
    choose("");
  });
  // A page cannot hold a window open: refusing its refusal lets it close.
  contents.on("will-prevent-unload", refuse);
}

function refuse(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
}

function isDevTools(address: string): boolean {
  return !isRelease && address.startsWith("devtools://devtools/");
}
