import "../../helpers/component/jsdom-polyfills.ts";
import { describe, expect, it } from "vitest";
import { noBreakSpaces } from "../../../renderer/printing/page/no-break-spaces.ts";

const held = (html: string, language: string): string => {
  const page = document.createElement("div");
  page.innerHTML = html;
  noBreakSpaces(page, language);
  return page.textContent.replaceAll("\u00a0", "~");
};

describe("the spaces on a page", () => {
  it.each([
    ["Une tisane ; <b>puis « dormir »</b> !", "Une tisane~; puis «~dormir~»~!"],
    ["procès-verbal n° 17 du 3 mars 2027", "procès-verbal n°~17 du 3~mars~2027"],
  ])("do not break in French: %s", (html, text) => expect(held(html, "fr")).toBe(text));

  it("do not break in the dates of every language, and nowhere else", () => {
    expect(held("Op 14 april 2027 ; daarna ?", "nl")).toBe("Op 14~april~2027 ; daarna ?");
  });
});
