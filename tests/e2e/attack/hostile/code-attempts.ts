import { blob, outside, pause, settled, type Attempts } from "./attempt.ts";
import { trustedTypes } from "./trusted-types-policy.ts";

const emptyModule = "data:text/javascript,export{}";

export const codeAttempts: Attempts = {
  eval: () => (0, eval)("1 + 1") === 2,
  // oxlint-disable-next-line typescript/no-implied-eval -- what a hostile page would try
  "function from a string": () => (new Function("return 2") as () => number)() === 2,
  "timer with a string": async () => {
    (setTimeout as (handler: string) => number)("window.timer = 1");
    await pause(100);
    return "timer" in window;
  },
  "markup from a string": () => {
    document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.markup = 1'>");
    return true;
  },
  innerHTML: () => {
    document.createElement("div").innerHTML = "<b>out</b>";
    return true;
  },
  "document written": () => {
    // oxlint-disable-next-line typescript/no-deprecated -- what a hostile page would try
    document.write("<script>window.written = 1</script>");
    return true;
  },
  "inline script": () => {
    const script = document.createElement("script");
    script.textContent = "window.inline = 1";
    document.head.append(script);
    return "inline" in window;
  },
  "attribute that runs": async () => {
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.attribute = 1");
    image.src = "app://hearth/nothing.png";
    document.body.append(image);
    await pause(200);
    return "attribute" in window;
  },
  "another Trusted Types policy": () => trustedTypes.createPolicy("mine", {}),
  "a second default policy": () => trustedTypes.createPolicy("default", {}),
  "import from outside": () => import(/* @vite-ignore */ `${outside}/a.js`),
  "import of data": () => import(/* @vite-ignore */ emptyModule),
  "import of a blob": () => import(/* @vite-ignore */ blob("export {}")),
  worker: () => answered(() => new Worker(blob("postMessage(1)"))),
  "worker of data": () => answered(() => new Worker("data:text/javascript,postMessage(1)")),
  "shared worker": () =>
    settled((done, failed) => {
      const worker = new SharedWorker(
        blob("onconnect = ({ ports: [port] }) => port.postMessage(1)"),
      );
      worker.port.onmessage = done;
      worker.onerror = failed;
    }),
  "service worker": () => navigator.serviceWorker.register("/assets/worker.js"),
  WebAssembly: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
};

function answered(start: () => Worker): Promise<boolean> {
  return settled((done, failed) => {
    const worker = start();
    worker.onmessage = done;
    worker.onerror = failed;
  });
}
