import "./first.ts";
import "./fonts/scripts.ts";
import type { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./app.tsx";
import { newRouter } from "./frame/router.tsx";
import { askAhead, type Call, callOver, newQueryClient } from "./lib/api.ts";
import { bridgeOver } from "./lib/bridge.ts";
import { takeOverFromLock, untilSomebodyIsIn } from "./lib/from-lock.ts";
import { languageFrom, startI18n, readWords } from "./lib/i18n.ts";
import { hangTestHook } from "./lib/test-hook.ts";
import { rehearse } from "./rehearsal.tsx";
import { ownLine, showApplication } from "./lib/window.ts";

/** Shows the application; what `askFirst` asks is asked before anything is drawn. */
async function begin(
  root: HTMLElement,
  line: Promise<MessagePort>,
  askFirst: (call: Call, queries: QueryClient) => void = () => undefined,
): Promise<void> {
  const bridge = bridgeOver(line);
  const call = callOver(bridge);
  const queries = newQueryClient();
  askFirst(call, queries);
  hangTestHook(call, queries);
  const language = languageFrom(document.documentElement.lang);
  const texts = startI18n(language, await readWords(language));

  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <App call={call} listen={bridge.listen} queries={queries} router={newRouter()} />
      </I18nextProvider>
    </StrictMode>,
  );
}

async function beginAfterLock(): Promise<void> {
  const somebody = await untilSomebodyIsIn();
  const root = takeOverFromLock(somebody);
  const { me, line } = somebody;
  await begin(root, Promise.resolve(line), (call, queries) => {
    askAhead(call, queries, "house.state", {});
    // Whoever has to choose a passphrase first is told nothing else.
    if (me.mustChoosePassphrase) return;
    askAhead(call, queries, "today.now", {});
    // Who is in the house is known soon; what needs doing is put together from the whole file, and comes last.
    askAhead(call, queries, "beds.board", { night: null });
    askAhead(call, queries, "passes.list", {});
    askAhead(call, queries, "today.view", {});
  });
}

const root = document.getElementById("root");
if (root !== null) await begin(root, ownLine());
else {
  // On the lock screen: all is read, and the words she most likely wants.
  await readWords(languageFrom(document.documentElement.lang));
  beginAfterLock().catch(showApplication);
  // Nothing depends on it.
  rehearse().catch(() => undefined);
}
