import "./trusted-types-policy.ts";
import "../fonts/writing-system-fonts.ts";
import type { QueryClient } from "@tanstack/react-query";
import type { i18n } from "i18next";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import type { Me } from "../../domain/users/user.ts";
import { App } from "./app.tsx";
import { readLetters } from "../fonts/preload-fonts.ts";
import { newRouter } from "./router.tsx";
import {
  prefetchProcedure,
  refetchProcedures,
  type Call,
  callOver,
  newQueryClient,
} from "../lib/api.ts";
import { type VaultConnection, vaultConnectionOver } from "../lib/vault-connection.ts";
import { pendingStyleSheets, takeOverFromLock, untilSignedIn } from "../lib/signed-in-signal.ts";
import { languageFrom, startI18n, loadTexts } from "../lib/texts/i18n.ts";
import { keepSecondClicks } from "../lib/double-click-guard.ts";
import { hangTestHook } from "../lib/end-to-end-test-hook.ts";
import { pagePort, showApplication } from "../lib/main-process-ports.ts";

interface Line {
  readonly bridge: VaultConnection;
  readonly call: Call;
  readonly queries: QueryClient;
}

function over(line: Promise<MessagePort>): Line {
  const bridge = vaultConnectionOver(line);
  const queries = newQueryClient();
  bridge.listen((event) => (event.event === "letGo" ? refetchProcedures(queries) : undefined));
  return { bridge, call: callOver(bridge), queries };
}

/** Renders the application with all the data that has been fetched. */
async function begin(root: HTMLElement, { bridge, call, queries }: Line, texts: i18n) {
  hangTestHook(call, queries);
  keepSecondClicks();
  const router = newRouter();
  await router.load();
  const application = createRoot(root);
  flushSync(() => {
    application.render(
      <StrictMode>
        <I18nextProvider i18n={texts}>
          <App call={call} listen={bridge.listen} queries={queries} router={router} />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

async function beginAfterLock(): Promise<void> {
  const letters = readLetters(pendingStyleSheets());
  const signedIn = await untilSignedIn();
  const line = over(Promise.resolve(signedIn.line));
  // The lock screen stays until there is something to show: an empty page in between would be painted as well.
  const asked = askFirst(signedIn.me, line);
  const texts = await textsIn(signedIn.me.language);
  await asked;
  const putLetters = await letters;
  putLetters();
  await begin(takeOverFromLock(signedIn), line, texts);
}

const textsIn = async (wanted: string): Promise<i18n> => {
  const language = languageFrom(wanted);
  return startI18n(language, await loadTexts(language));
};

/** Prefetches what the first screen shows, and waits for what comes quickly. */
async function askFirst({ mustChoosePassphrase }: Me, { call, queries }: Line): Promise<unknown> {
  const state = prefetchProcedure(call, queries, "house.state", {});
  // A user who has to choose a passphrase first gets no data.
  if (mustChoosePassphrase) return state;
  const soon = [
    state,
    prefetchProcedure(call, queries, "today.now", {}),
    // The bed board comes quickly; the to-do list is computed from all files and comes last.
    prefetchProcedure(call, queries, "beds.board", { night: null }),
    prefetchProcedure(call, queries, "passes.list", {}),
  ];
  void prefetchProcedure(call, queries, "today.view", {});
  return Promise.all(soon);
}

const root = document.getElementById("root");
if (root !== null)
  await begin(root, over(pagePort()), await textsIn(document.documentElement.lang));
else {
  // On the lock screen: all code is loaded, and the texts in the most likely language.
  await loadTexts(languageFrom(document.documentElement.lang));
  beginAfterLock().catch(showApplication);
}
