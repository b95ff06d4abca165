import "../../app/trusted-types-policy.ts";
import "../../fonts/writing-system-fonts.ts";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components";
import { I18nextProvider } from "react-i18next";
import { languageFrom, localeOf, startI18n, loadTexts } from "../../lib/texts/i18n.ts";
import { previewPorts } from "../../lib/main-process-ports.ts";
import { printoutOver } from "./printout-connection.ts";
import { Preview } from "./preview.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root");

const language = languageFrom(document.documentElement.lang);
const texts = startI18n(language, await loadTexts(language));
const paper = await printoutOver(...(await previewPorts()));
// Until here its address marks it as waiting.
history.replaceState(null, "", location.pathname);
createRoot(root).render(
  <I18nextProvider i18n={texts}>
    <I18nProvider locale={localeOf(language)}>
      <Preview paper={paper} />
    </I18nProvider>
  </I18nextProvider>,
);
