// The lock screen. Deliberately small: it must be shown, and ready for the first key, before anything else is loaded.
import type { HearthBridge, hearthPort } from "../../domain/api/main-process-bridge.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { signedInEvent, SignedInDetail } from "../lib/signed-in-signal.ts";
import type { Fault } from "./fault-sentences.ts";

declare const hearth: HearthBridge;

// A copy of the constant: a module shared with the application would be one more file to load before the first key.
const portMessage: typeof hearthPort = "hearth-port";
const inMessage: typeof signedInEvent = "hearth-in";

const root = document.documentElement;
const application = root.dataset["application"]?.match(/\S+/g) ?? [];
const form = part("form", HTMLFormElement);
const signInName = part("#name", HTMLInputElement);
const passphrase = part("#passphrase", HTMLInputElement);
const reveal = part("#reveal", HTMLButtonElement);
const open = part("#open", HTMLButtonElement);
const keyboard = part("#keyboard", HTMLElement);
const notice = part('[role="alert"]', HTMLElement);

addEventListener("keydown", () => void wake(), { once: true });
/** Listeners of the lock screen stop when it is left. */
const leaving = new AbortController();
const { signal } = leaving;
for (const type of ["keydown", "keyup", "pointerdown"] as const)
  addEventListener(type, seeCapsLock, { signal });
addEventListener("load", () => requestIdleCallback(fetchAhead));

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (open.ariaDisabled === null) void unlock();
});
reveal.addEventListener("click", () => setRevealed(passphrase.type === "password"));
part("#forgotten", HTMLButtonElement).addEventListener("click", () => show("/recover"));
part("#swap", HTMLButtonElement).addEventListener("click", () => {
  root.dataset["house"] = root.dataset["house"] === "demo" ? "house" : "demo";
  say(null);
  signInName.focus();
});
for (const button of document.querySelectorAll<HTMLElement>("[data-language]")) {
  button.addEventListener("click", () => speak(button.dataset["language"] as Language));
}
// The attribute `autofocus` does nothing on a page whose address ends in `#…`.
signInName.focus();
markLanguage();
void nameKeyboard();
// Whoever switches the layout does so with a key, or elsewhere and comes back.
for (const type of ["keyup", "focus"])
  addEventListener(type, () => void nameKeyboard(), { signal });
if (location.hash === "#stopped") say("stopped");

async function unlock(): Promise<void> {
  const empty = [signInName, passphrase].find(({ value }) => value === "");
  if (empty !== undefined) {
    say("empty");
    empty.focus();
    return;
  }
  open.ariaDisabled = "true";
  setRevealed(false);
  const looked = call("session.unlock", {
    signInName: signInName.value,
    passphrase: passphrase.value,
    house: root.dataset["house"] ?? "house",
    accepts: [],
  });
  const ahead = startAhead();
  // If sign-in fails, nobody awaits it.
  ahead.catch(() => undefined);
  const { ok, error, value } = await looked;
  if (ok) {
    passphrase.value = "";
    await enter(ahead, value);
    return;
  }
  tellStep(undefined);
  await explain(error);
  passphrase.select();
  if (error.type === "SignInPaused") setTimeout(endPause, error.seconds * 1000);
  else open.ariaDisabled = null;
}

/** What was typed meanwhile is tried with the next press. */
function endPause(): void {
  open.ariaDisabled = null;
  say(null);
}

type Answer =
  | { readonly ok: true; readonly value: SignedInDetail["me"]; readonly error?: undefined }
  | { readonly ok: false; readonly value?: undefined; readonly error: Fault };

let line: Promise<MessagePort> | undefined;

async function call(name: string, input: unknown): Promise<Answer> {
  const port = await wake();
  return new Promise((resolve) => {
    port.onmessage = ({
      data,
    }: MessageEvent<{ readonly id?: number; readonly result: Answer; readonly step?: string }>) => {
      if (data.step !== undefined) tellStep(data.step);
      if (data.id !== undefined) resolve(data.result);
    };
    port.postMessage({ id: 1, name, input });
  });
}

/** After an update the vault migrates for minutes before it answers, and reports its steps. */
function tellStep(step: string | undefined): void {
  if (step === undefined) delete root.dataset["update"];
  else root.dataset["update"] = step;
}

/** Starts the vault process at the first key, so that it is ready before the passphrase is typed. */
function wake(): Promise<MessagePort> {
  line ??= new Promise((resolve) => {
    addEventListener(
      "message",
      ({ source, data, ports: [port] }) => {
        if (source === window && data === portMessage && port !== undefined) resolve(port);
      },
      { signal },
    );
    void hearth.ask({ ask: "port" });
  });
  return line;
}

/** The application takes over this page. Where it cannot, it is loaded as a page of its own. */
async function enter(ahead: Promise<unknown>, me: SignedInDetail["me"]): Promise<void> {
  try {
    await ahead;
    const detail: SignedInDetail = { me, line: await wake() };
    leaving.abort();
    dispatchEvent(new CustomEvent(inMessage, { detail }));
  } catch {
    show("/");
  }
}

function show(place: string): void {
  void hearth.ask({ ask: "application", hash: `#${place}` });
}

/** Shows a text of this page where screen readers announce it; null hides it. */
function say(id: string | null): void {
  notice.replaceChildren();
  if (id !== null) notice.append(copyOf(id));
}

async function explain(fault: Fault): Promise<void> {
  const { hasPage, sentenceFor } = await import("./fault-sentences.ts");
  const sentence = document.createElement("span");
  sentence.textContent = sentenceFor(fault, root.lang as Language);
  notice.replaceChildren(sentence);
  if (!hasPage(fault)) return;
  notice.append(copyOf("more"));
  notice.querySelector("button")?.addEventListener("click", () => show(`/fault/${fault.type}`));
}

function copyOf(id: string): Node {
  return part(`#${id}`, HTMLTemplateElement).content.cloneNode(true);
}

function speak(language: Language): void {
  root.lang = language;
  say(null);
  markLanguage();
  void hearth.ask({ ask: "language", language });
}

function markLanguage(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-language]")) {
    button.ariaPressed = String(button.dataset["language"] === root.lang);
  }
}

function setRevealed(isRevealed: boolean): void {
  passphrase.type = isRevealed ? "text" : "password";
  reveal.ariaPressed = String(isRevealed);
}

function seeCapsLock(event: KeyboardEvent | PointerEvent): void {
  keyboard.toggleAttribute("data-caps", event.getModifierState("CapsLock"));
}

interface KeyboardWithLayout {
  readonly getLayoutMap: () => Promise<ReadonlyMap<string, string>>;
}

/** Shows whether the keyboard layout is Belgian or another: half of all wrong passphrases are only that. */
async function nameKeyboard(): Promise<void> {
  const { keyboard: keys } = navigator as { readonly keyboard?: KeyboardWithLayout };
  const layout = await keys?.getLayoutMap();
  const letters = ["KeyQ", "KeyW", "KeyE", "KeyR", "KeyT", "KeyY"].map((key) => layout?.get(key));
  const name = letters.join("").toUpperCase();
  keyboard.toggleAttribute("data-known", name.length === letters.length);
  for (const place of document.querySelectorAll("[data-layout]")) place.textContent = name;
}

/** The application is loaded and compiled while a passphrase is typed; its style sheets are not applied yet. */
function fetchAhead(): void {
  for (const href of application) {
    const link = document.createElement("link");
    if (href.endsWith(".css")) Object.assign(link, { rel: "stylesheet", media: "not all" });
    else link.rel = "modulepreload";
    link.href = href;
    document.head.append(link);
  }
}

/** Runs while the passphrase is checked, which happens in another process and is requested first. */
async function startAhead(): Promise<unknown> {
  await wake();
  return Promise.all(
    application
      .filter((href) => href.endsWith(".js"))
      .map(
        (href) =>
          import(/* @vite-ignore */ new URL(href, document.baseURI).href) as Promise<unknown>,
      ),
  );
}

function part<T extends Element>(selector: string, kind: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(selector);
  return element;
}
