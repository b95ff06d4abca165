// Loaded before a program that is measured without being driven: says when its first window is painted, and does in its page
// what it is told, one line each.
void Promise.all([import("node:readline"), import("electron")]).then(
  ([{ createInterface }, { app }]) => {
    /** @param {object} said */
    const say = (said) => process.stdout.write(`\u0001${JSON.stringify(said)}\n`);

    /** @type {import("electron").WebContents | null} */
    let page = null;
    app.on("browser-window-created", (_event, window) => {
      if (page !== null) return;
      page = window.webContents;
      window.once("ready-to-show", () => {
        say({ kind: "painted", after: Date.now() - (process.getCreationTime() ?? Number.NaN) });
      });
    });

    createInterface({ input: process.stdin }).on("line", (script) => {
      page?.mainFrame
        .executeJavaScript(script)
        .then((value) => {
          say({ kind: "answer", value });
        })
        .catch((/** @type {unknown} */ cause) => {
          say({ kind: "failed", why: String(cause) });
        });
    });
  },
);
