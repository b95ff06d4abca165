import "./first.ts";
import "./fonts/scripts.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./app.tsx";
import { newRouter } from "./frame/router.tsx";
import { callOver, newQueryClient } from "./lib/api.ts";
import { bridgeOver } from "./lib/bridge.ts";
import { languageFrom, startI18n } from "./lib/i18n.ts";
import { ownLine } from "./lib/window.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root");

const bridge = bridgeOver(ownLine());

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={startI18n(languageFrom(document.documentElement.lang))}>
      <App
        call={callOver(bridge)}
        listen={bridge.listen}
        queries={newQueryClient()}
        router={newRouter()}
      />
    </I18nextProvider>
  </StrictMode>,
);
