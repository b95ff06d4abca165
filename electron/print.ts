import { BrowserWindow, type Session } from "electron";
import type { Drawn } from "../domain/bridge.ts";
import { isRelease } from "./flavour.ts";
import { inventedIn } from "./invented-in.ts";
import { withoutMaker } from "./pdf.ts";
import { preload, show } from "./window.ts";
import { webPreferences } from "./web-preferences.ts";

/** The hidden window that draws one paper. It is told what stands on it by whoever asked for it, and by nobody else. */
export function openPrintWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title: "Hearth",
    // As wide as the paper, so that what is measured on the page is what is printed.
    ...{ width: 794, height: 1123 },
    webPreferences: { ...webPreferences, session, preload, devTools: !isRelease },
  });
  void show(window, "print");
  return window;
}

/** What the window has drawn, as a PDF: tagged, with an outline, on A4, saying nothing of the machine or the hour. */
export async function pdfFrom(
  window: BrowserWindow,
  { isNumbered, pagesBefore, invented }: Drawn,
): Promise<Buffer> {
  const numbers = pagesBefore === null ? pageNumbers : numbersThatGoOn;
  const pdf = await window.webContents.printToPDF({
    pageSize: "A4",
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: isNumbered || invented !== null,
    headerTemplate: invented === null ? nothing : header(inventedIn[invented]),
    footerTemplate: isNumbered ? numbers : nothing,
    ...(pagesBefore !== null && pagesBefore > 0
      ? { pageRanges: `${String(pagesBefore + 1)}-` }
      : {}),
  });
  return withoutMaker(pdf);
}

const nothing = "<span></span>";

const header = (words: string): string =>
  `<div style="width:100%;padding:0 11mm;text-align:center;font:bold 9pt sans-serif;color:#444">${words}</div>`;

/** It stands in a document of its own, which has none of our fonts; figures look alike everywhere. */
const footer = (numbers: string): string =>
  `<div style="width:100%;padding:0 16mm;text-align:right;font:9pt sans-serif;color:#444">${numbers}</div>`;
const pageNumbers = footer('<span class="pageNumber"></span> / <span class="totalPages"></span>');
/** Of a part that goes on from another, nobody knows yet how many pages the whole will have. */
const numbersThatGoOn = footer('<span class="pageNumber"></span>');
