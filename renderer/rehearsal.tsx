import { createMemoryHistory } from "@tanstack/react-router";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./app.tsx";
import { newRouter } from "./frame/router.tsx";
import { type Call, newQueryClient } from "./lib/api.ts";
import { languageFrom, readWords, startI18n } from "./lib/i18n.ts";
import { themeWorn } from "./lib/theme.ts";
import { rehearsedHouse } from "./rehearsed-house.ts";

/**
 * Draws the first screen of a house in which nobody is, where nobody sees it, and takes it away in the same breath: what is done
 * for the first time takes about twice as long. Done while a passphrase is looked at, in another process.
 */
export async function rehearse(stage = document.createElement("div")): Promise<void> {
  const language = languageFrom(document.documentElement.lang);
  const texts = startI18n(language, await readWords(language));
  const queries = newQueryClient();
  for (const [name, answer] of Object.entries(rehearsedHouse(language, themeWorn())))
    queries.setQueryData([name, name === "beds.board" ? { night: null } : {}], answer);
  const router = newRouter(createMemoryHistory());
  await router.load();
  const root = createRoot(stage);
  flushSync(() => {
    root.render(
      <StrictMode>
        <I18nextProvider i18n={texts}>
          <App call={neverAnswered} listen={listensToNothing} queries={queries} router={router} />
        </I18nextProvider>
      </StrictMode>,
    );
  });
  root.unmount();
  queries.clear();
}

const neverAnswered: Call = () => new Promise(() => undefined);
const listensToNothing = () => () => undefined;
