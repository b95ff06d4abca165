// The legacy build: the other one needs a newer Chromium than the oldest this program runs on.
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url";
import { encodeJpeg } from "../image/jpeg.ts";

export type { PDFPageProxy as PdfPage };

// Started before there is a file, so that its script is loaded meanwhile.
GlobalWorkerOptions.workerPort = new Worker(workerAddress, { type: "module" });

/** The pages of a file, and its title. */
export interface PdfFile {
  readonly title: string;
  readonly pages: readonly PDFPageProxy[];
}

/** Opens a file that this program made. Nothing is fetched: everything a page needs is in it. */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfFile> {
  const file: PDFDocumentProxy = await getDocument({
    data: bytes.slice(),
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    useSystemFonts: false,
  }).promise;
  const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => file.getPage(number)));
  const { info } = await file.getMetadata();
  const title = "Title" in info && typeof info.Title === "string" ? info.Title : "";
  return { title, pages };
}

/** The text of a page, for screen readers. */
export const wordsOf = (page: PDFPageProxy): Promise<string> => piecesOf(page, "", " ");

/** The text of a page for the address guard: pieces are separated, like the cells of a table. */
export const textOf = (page: PDFPageProxy): Promise<string> => piecesOf(page, " ", "\n");

async function piecesOf(page: PDFPageProxy, between: string, atEnd: string): Promise<string> {
  const read = contents.get(page) ?? page.getTextContent();
  contents.set(page, read);
  const { items } = await read;
  return items
    .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? atEnd : between}` : ""))
    .join("");
}

/** The text content of each page is extracted once, however often it is needed. */
const contents = new WeakMap<PDFPageProxy, ReturnType<PDFPageProxy["getTextContent"]>>();

/** Renders a page, `scale` pixels to a point of 1/72 inch. Returns a function that cancels it. */
export function draw(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  scale: number,
): { readonly done: Promise<void>; readonly stop: () => void } {
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  return {
    done: task.promise,
    stop: () => task.cancel(),
  };
}

/**
 * A page as a picture of 300 dpi. Landscape pages are rotated: the printer gets portrait sheets. As a nearly lossless JPEG:
 * lossless compression of forty scanned pages takes longer than printing.
 */
export async function pictureOf(page: PDFPageProxy): Promise<Blob> {
  const { width, height } = page.getViewport({ scale: 1 });
  const turned = width > height ? 90 : 0;
  const viewport = page.getViewport({ scale: 300 / 72, rotation: (page.rotate + turned) % 360 });
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement, // nothing is done to it but drawing
    viewport,
    intent: "print",
  }).promise;
  const file = await encodeJpeg(canvas, 0.95);
  if (file === null) throw new Error("Not packed");
  return new Blob([file], { type: "image/jpeg" });
}
