// The legacy build: the other one needs a newer Chromium than the oldest this program runs on.
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url";
import type {
  DrawnPdfPage,
  FromDrawer,
  FromPdfPages,
  ToPdfPages,
} from "../../../domain/printing/print-messages.ts";
import { mostPdfPages, plainPdf } from "../../../domain/printing/pdf-file.ts";
import { plainJpeg } from "../../../domain/printing/image-file.ts";
import { type Annotated, pdfWords } from "./pdf-words.ts";
import { encodeJpeg } from "./jpeg.ts";

// A PDF from outside may be malicious: it is opened only here, where there is no connection to the vault, no network and no
// file path. Its scripts, forms and links are never read; only pictures leave this page.

/** The same file, if it opens and has a first page. */
export async function checkedPdf(bytes: Uint8Array<ArrayBuffer>): Promise<FromDrawer> {
  const file = plainPdf(bytes);
  if (file === null) return { failed: "noPicture" };
  try {
    const opened = await openPdf(file);
    if (opened.numPages > mostPdfPages) return { failed: "tooLarge" };
    await opened.getPage(1);
    return { file };
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    return { failed: isLocked ? "locked" : "noPicture" };
  }
}

/** Waits for files, reports how many pages each has, and renders those that are requested. */
export function showPdfPages(line: MessagePort): void {
  const say = (message: FromPdfPages, handedOver: readonly Transferable[] = []): void => {
    line.postMessage(message, [...handedOver]);
  };
  const opened = new Map<number, Promise<PDFDocumentProxy>>();
  line.onmessage = ({ data }: MessageEvent<ToPdfPages>) => {
    const { file } = data;
    if ("pdf" in data) {
      const opening = openPdf(data.pdf);
      opened.set(file, opening);
      opening.then(sizesOf).then(
        (leaves) => say({ file, leaves }),
        () => say({ file, failed: true }),
      );
    } else if ("leaf" in data) {
      const { leaf, width } = data;
      void drawnLeaf(opened.get(file), leaf, width).then((drawn) => {
        say({ file, leaf, ...drawn }, drawn === null ? [] : [drawn.picture.buffer]);
      });
    } else {
      void opened
        .get(file)
        ?.then((done) => done.cleanup())
        .catch(() => undefined);
      opened.delete(file);
    }
  };
}

function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= new Worker(workerAddress, { type: "module" });
  return getDocument({
    data: bytes.slice(),
    // Pictures of scanners are decoded by scripts of this program; nothing else is at that address.
    wasmUrl: new URL("decoders/", location.href).href,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    // For files that rely on standard system fonts.
    useSystemFonts: true,
    maxImageSize: mostPixels,
  }).promise;
}

async function sizesOf(file: PDFDocumentProxy): Promise<readonly (readonly [number, number])[]> {
  const numbers = Array.from({ length: Math.min(file.numPages, mostPdfPages) }, (_, at) => at + 1);
  const pages = await Promise.all(numbers.map((number) => file.getPage(number)));
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return [width, height] as const;
  });
}

/** Null for a page that cannot be rendered. */
async function drawnLeaf(
  opened: Promise<PDFDocumentProxy> | undefined,
  leaf: number,
  width: number,
): Promise<DrawnPdfPage | null> {
  try {
    const page = await (await opened)?.getPage(leaf);
    if (page === undefined) return null;
    const [picture, words] = await Promise.all([drawn(page, width), wordsOf(page)]);
    return picture === null ? null : { picture, words };
  } catch {
    return null;
  }
}

async function drawn(page: PDFPageProxy, width: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = page.getViewport({ scale: 1 });
  const wanted = width / whole.width;
  const most = Math.sqrt(mostPixels / (whole.width * whole.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  // Rendered as for a printer: a hidden window has no animation frames to wait for.
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement, // nothing is done to it but drawing
    viewport,
    intent: "print",
  }).promise;
  const file = await encodeJpeg(canvas, 0.9);
  return file === null ? null : plainJpeg(file);
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const [{ items }, notes] = await Promise.all([
    page.getTextContent(),
    page.getAnnotations({ intent: "print" }) as Promise<readonly Annotated[]>,
  ]);
  return pdfWords(items, notes);
}

/** The limit for one page, and for one picture in it. */
const mostPixels = 40_000_000;
