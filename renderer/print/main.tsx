import "../first.ts";
import "./letters.ts";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { Paper } from "../../domain/paper.ts";
import { directionIn } from "../../domain/sheet-language.ts";
import { startI18n } from "../lib/i18n.ts";
import { isThere } from "../lib/is-there.ts";
import { ownLine, sayDrawn } from "../lib/window.ts";
import { holdSpaces } from "./hold-spaces.ts";
import { PaperPage } from "./paper-page.tsx";
import { furtherWords } from "./further-words.ts";

// Draws the one paper that comes over the line of this page, in the language of the paper.

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root");

const line = await ownLine();
const paper = await new Promise<Paper>((resolve) => {
  line.onmessage = ({ data }: MessageEvent<unknown>) => {
    resolve(Paper.parse(data));
  };
});
document.documentElement.lang =
  paper.kind === "houseAgreement" ? paper.copy.language : paper.language;
document.documentElement.dir = directionIn(paper.language);
createRoot(root).render(
  <I18nextProvider i18n={startI18n(paper.language, furtherWords)}>
    <PaperPage
      paper={paper}
      onDrawn={(isNumbered, pagesBefore) => {
        holdSpaces(root, document.documentElement.lang);
        void lettersAreThere().then(() => {
          sayDrawn(isNumbered, pagesBefore);
        });
      }}
    />
  </I18nextProvider>,
);

/** Letters are fetched once the page is laid out; until then others would stand in for them. */
async function lettersAreThere(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  await Promise.all([...document.images].map(isThere));
}
