import { BrowserWindow, type Session } from "electron";
import type { Drawn } from "../../../domain/api/main-process-bridge.ts";
import { isRelease } from "../build-flavour.ts";
import { demoWatermark } from "./demo-watermark.ts";
import { withoutMaker } from "./remove-pdf-metadata.ts";
import { preload, show } from "../window.ts";
import { webPreferences } from "../web-preferences.ts";

/** The hidden window that draws one document. It receives the content from the requester only. */
export function openPrintWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title: "Hearth",
    // As wide as the paper, so that what is measured on the page is what is printed.
    width: 794,
    height: 1123,
    webPreferences: { ...webPreferences, session, preload, devTools: !isRelease },
  });
  void show(window, "print");
  return window;
}

/** What the window has drawn, as a PDF: tagged, with an outline, on A4, saying nothing of the machine or the hour. */
export async function pdfFrom(
  window: BrowserWindow,
  { isNumbered, pagesBefore, running, invented }: Drawn,
): Promise<Buffer> {
  const numbers = pagesBefore === null ? pageNumbers : numbersThatGoOn;
  const pdf = await window.webContents.printToPDF({
    pageSize: "A4",
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: isNumbered || running !== null || invented !== null,
    headerTemplate: header(invented === null ? null : demoWatermark[invented], running),
    footerTemplate: isNumbered ? numbers : nothing,
    ...(pagesBefore !== null && pagesBefore > 0
      ? { pageRanges: `${String(pagesBefore + 1)}-` }
      : {}),
  });
  return withoutMaker(pdf);
}

const nothing = "<span></span>";

/** The title of the whole in the middle, the reference at the right, where there is one. */
const header = (words: string | null, running: string | null): string =>
  words === null && running === null
    ? nothing
    : `<div style="width:100%;padding:0 16mm;font:9pt serif;color:#444"><div style="text-align:right">${running ?? ""}</div><div style="text-align:center;font-weight:bold">${words ?? ""}</div></div>`;

/** It is in a document of its own, which has none of our fonts; figures look alike everywhere. */
const footer = (numbers: string): string =>
  `<div style="width:100%;padding:0 16mm;text-align:right;font:9pt serif;color:#444">${numbers}</div>`;
const pageNumbers = footer('<span class="pageNumber"></span> / <span class="totalPages"></span>');
/** For a section that continues another, the total number of pages is not known yet. */
const numbersThatGoOn = footer('<span class="pageNumber"></span>');
