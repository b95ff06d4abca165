import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { I18nProvider } from "react-aria-components";
import { languageFrom, localeOf, startI18n } from "../../../renderer/lib/texts/i18n.ts";
import { Theme } from "../../../domain/core/display-settings.ts";
import { ourWords } from "../../helpers/interface-texts.ts";
import { Parts } from "./ui-components.tsx";
import { InventedApp } from "./invented-app.tsx";

// ?theme=dark&lang=fr shows the components; &app shows the screens with demo data.
const asked = new URLSearchParams(location.search);
const language = languageFrom(asked.get("lang") ?? "en");
const theme = Theme.catch("system").parse(asked.get("theme"));
document.documentElement.dataset["theme"] = theme;
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={startI18n(language, ourWords)}>
        {asked.has("app") ? (
          <InventedApp language={language} theme={theme} scene={asked.get("app") ?? ""} />
        ) : (
          <I18nProvider locale={localeOf(language)}>
            <Parts />
          </I18nProvider>
        )}
      </I18nextProvider>
    </StrictMode>,
  );
}
