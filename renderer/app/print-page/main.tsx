import "../trusted-types-policy.ts";
import "../../printing/page/print-fonts.ts";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { PrintoutToDraw } from "../../../domain/api/printouts.ts";
import {
  directionIn,
  FurtherLanguage,
  type PrintoutLanguage,
} from "../../../domain/printing/printout-language.ts";
import { languageFrom, startI18n, type LanguageTexts, loadTexts } from "../../lib/texts/i18n.ts";
import { isImageLoaded } from "../../lib/image-loaded.ts";
import { pagePort, sayDrawn } from "../../lib/main-process-ports.ts";
import { noBreakSpaces } from "../../printing/page/no-break-spaces.ts";
import { PrintoutPage } from "./printout-page.tsx";

// Renders the one printout that is sent over the port of this page, in its own language.

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root");

// Loaded before the language of the printout is known: nearly always it is that of the program.
void loadTexts(languageFrom(document.documentElement.lang));
const line = await pagePort();
const { paper, isInvented, called } = await new Promise<PrintoutToDraw>((resolve) => {
  line.onmessage = ({ data }: MessageEvent<unknown>) => resolve(PrintoutToDraw.parse(data));
});
document.documentElement.lang =
  paper.kind === "houseAgreement" ? paper.copy.language : paper.language;
document.documentElement.dir = directionIn(paper.language);
const words = await spokenOn(paper.language);
// On a sheet for a person, the centre's own text there takes precedence over the name in its lists.
const own = "own" in paper ? paper.own : {};
const texts = startI18n(paper.language, words, { ...called, ...own });
createRoot(root).render(
  <I18nextProvider i18n={texts}>
    <PrintoutPage
      paper={paper}
      onDrawn={(how) => {
        noBreakSpaces(root, document.documentElement.lang);
        void lettersAreThere().then(() => {
          const invented = isInvented ? languageFrom(paper.language) : null;
          sayDrawn({ ...how, invented });
        });
      }}
    />
  </I18nextProvider>,
);

/** A term missing on a sheet in another language is replaced by its own name in the program. */
async function spokenOn(language: PrintoutLanguage): Promise<LanguageTexts> {
  const further = FurtherLanguage.safeParse(language);
  if (!further.success) return loadTexts(languageFrom(language));
  const { extraLanguageTexts: extraLanguageTexts } =
    await import("../../printing/page/extra-language-texts.ts");
  return { ...(await loadTexts("en")), [further.data]: extraLanguageTexts[further.data] };
}

/** Fonts are fetched once the page is laid out; until then fallback fonts would be used. */
async function lettersAreThere(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  await Promise.all([...document.images].map(isImageLoaded));
}
