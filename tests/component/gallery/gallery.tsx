import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { I18nProvider } from "react-aria-components";
import { languageFrom, localeOf, startI18n } from "../../../renderer/lib/i18n.ts";
import { Parts } from "./parts.tsx";
import { InventedApp } from "./invented-app.tsx";

// ?theme=dark&lang=fr shows the parts; &app shows the screens over an invented house.
const asked = new URLSearchParams(location.search);
const language = languageFrom(asked.get("lang") ?? "en");
document.documentElement.dataset["theme"] = asked.get("theme") ?? "system";
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={startI18n(language)}>
        {asked.has("app") ? (
          <InventedApp language={language} />
        ) : (
          <I18nProvider locale={localeOf(language)}>
            <Parts />
          </I18nProvider>
        )}
      </I18nextProvider>
    </StrictMode>,
  );
}
