import { outside, port, settled, type Attempts } from "./attempt.ts";

export const networkAttempts: Attempts = {
  fetch: () => fetch(outside),
  "fetch without reading": () => fetch(outside, { mode: "no-cors" }),
  "fetch of our own pages": () => fetch("app://hearth/index.html"),
  "fetch of a file": () => fetch("file:///etc/passwd"),
  XMLHttpRequest: () =>
    settled((done, failed) => {
      const request = new XMLHttpRequest();
      request.onload = done;
      request.onerror = failed;
      request.open("GET", outside);
      request.send();
    }),
  "send beacon": () => void navigator.sendBeacon(outside, "name"), // the listener outside is the judge
  WebSocket: () => opened(new WebSocket(`ws://127.0.0.1:${port}`)),
  EventSource: () => opened(new EventSource(outside)),
  WebTransport: () => new WebTransport(`https://127.0.0.1:${port}`).ready,
};

function opened(target: EventTarget): Promise<boolean> {
  return settled((done, failed) => {
    target.addEventListener("open", done);
    target.addEventListener("error", failed);
  });
}
