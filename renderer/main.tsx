import "./first.ts";
import "./fonts/scripts.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./app.tsx";
import { newRouter } from "./frame/router.tsx";
import { callOver, newQueryClient } from "./lib/api.ts";
import { bridgeOver } from "./lib/bridge.ts";
import { languageFrom, startI18n, readWords } from "./lib/i18n.ts";
import { hangTestHook } from "./lib/test-hook.ts";
import { ownLine } from "./lib/window.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root");

const bridge = bridgeOver(ownLine());
const call = callOver(bridge);
const queries = newQueryClient();
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
