// Every printout in French and Dutch, and those for a person in all languages, with all fields filled: its text, and its
// accessible structure.
import "../../helpers/component/jsdom-polyfills.ts";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { composeDossier } from "../../../domain/dossiers/compose-dossier.ts";
import { contentOf } from "../../../domain/dossiers/dossier-content.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { Printout } from "../../../domain/api/printouts.ts";
import { PrintoutLanguage } from "../../../domain/printing/printout-language.ts";
import { startI18n } from "../../../renderer/lib/texts/i18n.ts";
import { extraLanguageTexts } from "../../../renderer/printing/page/extra-language-texts.ts";
import { PrintoutPage } from "../../../renderer/app/print-page/printout-page.tsx";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import {
  anEnclosure,
  otherScan,
  someFacts,
  someRecord,
} from "../../unit/dossiers/test-dossier-facts.ts";
import { ourWords } from "../../helpers/interface-texts.ts";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

const all = Printout.options.map((option) => ({ option, kind: option.shape.kind.value }));

const takenAlong = all.filter(
  ({ option }) => option.shape.language.options.length > Language.options.length,
);

it("the plan, the procedure, the dates, the consent and the safety card are for a person", () => {
  expect(takenAlong.map(({ kind }) => kind)).toEqual([
    "personWeek",
    "waySheet",
    "planSheet",
    "consentSheet",
    "safetyCard",
  ]);
});

describe.each(PrintoutLanguage.exclude(["en"]).options)("in %s", (language) => {
  const kinds = Language.options.some((one) => one === language) ? all : takenAlong;

  it.each(kinds)("the printout $kind has the expected text, in the same order", ({ option }) => {
    const paper = Printout.parse({ ...(sampleOf(option) as object), language });
    const page = drawn(paper, language);
    expect(linesOf(page).join("\n")).toMatchSnapshot();
  });

  it.each(kinds)("the printout $kind has the expected structure", ({ option }) => {
    const page = drawn(Printout.parse({ ...(sampleOf(option) as object), language }), language);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    const levels = [...page.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    for (const heading of page.querySelectorAll("h1, h2, h3, h4, th, dt, li"))
      expect(heading.textContent).not.toBe("");
    for (const image of page.querySelectorAll("img"))
      expect(image.getAttribute("alt")).not.toBe("");
    for (const table of page.querySelectorAll("table"))
      expect(table.querySelectorAll("th").length).toBeGreaterThan(0);
  });
});

it.each(["fr", "nl"] as const)(
  "a whole dossier has the expected text, with its index: %s",
  (language) => {
    const enclosures = [
      anEnclosure({ form: "original", language: "vi", translation: "fr, X. Inventé", pages: 2 }),
      anEnclosure({ scanId: otherScan, kind: "passport", form: "certifiedCopy" }),
    ];
    const facts = someFacts();
    const content = contentOf(
      facts,
      someRecord({ enclosures }),
      composeDossier(facts, language),
      language,
    );
    const sheet = {
      content,
      isDraft: false,
      logo: null,
      pages: [[aPlainPhoto(), aPlainPhoto()], []],
    };
    const option = Printout.options.find(({ shape }) => shape.kind.value === "dossier");
    if (option === undefined) throw new Error("No such paper");
    const sample = sampleOf(option) as object;
    const page = drawn(Printout.parse({ ...sample, language, sheet }), language);
    expect(linesOf(page).join("\n")).toMatchSnapshot();
    const [table] = page.querySelectorAll("table");
    const cells = [...(table?.querySelectorAll("tr") ?? [])].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(cells[1]?.slice(2)).toEqual(
      language === "fr" ? ["original", "vietnamien", "2"] : ["origineel", "Vietnamees", "2"],
    );
    expect(cells[2]?.slice(3)).toEqual(["–", "1"]);
  },
);

function drawn(paper: Printout, language: PrintoutLanguage): HTMLElement {
  const page = document.createElement("div");
  page.innerHTML = renderToStaticMarkup(
    <I18nextProvider i18n={startI18n(language, { ...ourWords, ...extraLanguageTexts })}>
      <PrintoutPage paper={paper} onDrawn={() => undefined} />
    </I18nextProvider>,
  );
  return page;
}

it("a printed session shows when it was signed, and when something was added, by whom", () => {
  const option = Printout.options.find(({ shape }) => shape.kind.value === "sessionSheet");
  if (option === undefined) throw new Error("No such paper");
  const paper = Printout.parse({ ...(sampleOf(option) as object), language: "en" });
  if (paper.kind !== "sessionSheet") throw new Error("Another paper");
  const [first] = paper.sheet.notes;
  if (first === undefined) throw new Error("Nothing was signed");
  const notes = [
    { ...first, at: "2027-03-10T17:00:00.000Z", byName: "Tom Invented", seal: "aaaa", text: "One" },
    { ...first, at: "2027-03-12T08:30:00.000Z", byName: "Ada Invented", seal: "bbbb", text: "Two" },
  ];
  const page = drawn(Printout.parse({ ...paper, sheet: { ...paper.sheet, notes } }), "en");
  const said = linesOf(page)
    .filter((line) => /One|Two|Invented/.test(line))
    .map((line) => line.replaceAll("\u00a0", " "));
  expect(said).toEqual([
    "> One",
    "> Signed by Tom Invented, 10 March 2027 at 18:00 · seal aaaa",
    "> Two",
    "> Added by Ada Invented, 12 March 2027 at 09:30 · seal bbbb",
  ]);
});

/** The text of a page, block by block, each after its element. */
function linesOf(node: Element): readonly string[] {
  if (node instanceof HTMLImageElement) return [`[${node.alt}]`];
  const own = marks[node.tagName];
  if (own !== undefined) return [`${own} ${wordsOf(node)}`];
  const parts = [...node.childNodes].flatMap((child) => {
    if (child instanceof Element) return linesOf(child);
    const text = (child.textContent ?? "").trim();
    return text === "" ? [] : [text];
  });
  return parts;
}

const marks: Readonly<Record<string, string>> = {
  H1: "#",
  H2: "##",
  H3: "###",
  H4: "####",
  LI: "-",
  TR: "|",
  DT: "?",
  DD: "=",
  CAPTION: "caption:",
  FIGCAPTION: "figure:",
  P: ">",
};

function wordsOf(node: Element): string {
  const parts = [...node.childNodes].map((child) => {
    if (child instanceof HTMLImageElement) return `[${child.alt}]`;
    return child instanceof Element ? wordsOf(child) : (child.textContent ?? "");
  });
  return parts
    .filter((part) => part.trim() !== "")
    .join(node.tagName === "TR" ? " | " : " ")
    .replaceAll(/[^\S\u00a0]+/g, " ")
    .trim();
}
