// Every paper in French and Dutch, with something in every place: its words, and the structure that is heard and tagged.
import "./jsdom.ts";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { Paper } from "../../domain/paper.ts";
import { startI18n } from "../../renderer/lib/i18n.ts";
import { PaperPage } from "../../renderer/print/paper-page.tsx";
import { sampleOf } from "./sample-of.ts";

const kinds = Paper.options.map((option) => ({ option, kind: option.shape.kind.value }));

describe.each(["fr", "nl"] as const)("in %s", (language) => {
  it.each(kinds)("the paper $kind says what it said, in the same order", ({ option }) => {
    const paper = Paper.parse({ ...(sampleOf(option) as object), language });
    const page = drawn(paper, language);
    expect(linesOf(page).join("\n")).toMatchSnapshot();
  });

  it.each(kinds)("the paper $kind is built so that it can be heard", ({ option }) => {
    const page = drawn(Paper.parse({ ...(sampleOf(option) as object), language }), language);
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

function drawn(paper: Paper, language: "fr" | "nl"): HTMLElement {
  const page = document.createElement("div");
  page.innerHTML = renderToStaticMarkup(
    <I18nextProvider i18n={startI18n(language)}>
      <PaperPage paper={paper} onDrawn={() => undefined} />
    </I18nextProvider>,
  );
  return page;
}

/** The words of a page, block by block, each after what it is. */
function linesOf(node: Element): readonly string[] {
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
  ...{ H1: "#", H2: "##", H3: "###", H4: "####", LI: "-", TR: "|", DT: "?", DD: "=" },
  ...{ CAPTION: "caption:", FIGCAPTION: "figure:", P: ">" },
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
