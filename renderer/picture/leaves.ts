// The legacy build: the other one needs a newer Chromium than the oldest this program runs on.
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url";
import type { FromDrawer, FromLeaves, ToLeaves } from "../../domain/desk.ts";
import { plainPdf } from "../../domain/pdf-file.ts";
import { plainJpeg } from "../../domain/picture.ts";
import { mostPdfPages } from "../../domain/scan.ts";

// A PDF from outside may be made to do harm: it is opened here alone, where there is no line to the vault, no network, no
// address of a file. Its scripts, forms and links are never asked for; what leaves this page is pictures.

/** The same file, if it opens and has a first page. */
export async function lookedThrough(bytes: Uint8Array<ArrayBuffer>): Promise<FromDrawer> {
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

/** Waits for a file, says how many leaves it has, and draws each that is asked for. */
export function showLeaves(line: MessagePort): void {
  const say = (message: FromLeaves): void => {
    line.postMessage(message);
  };
  let opened: Promise<PDFDocumentProxy> | null = null;
  line.onmessage = ({ data }: MessageEvent<ToLeaves>) => {
    if ("pdf" in data) {
      opened = openPdf(data.pdf);
      opened.then(sizesOf).then(
        (leaves) => {
          say({ leaves });
        },
        () => {
          say({ failed: true });
        },
      );
      return;
    }
    const { leaf, width } = data;
    void pictureOf(opened, leaf, width).then((picture) => {
      say({ leaf, picture });
    });
  };
}

function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= new Worker(workerAddress, { type: "module" });
  return getDocument({
    data: bytes.slice(),
    // Pictures of scanners are unpacked by scripts of this program; nothing else stands at that address.
    wasmUrl: new URL("decoders/", location.href).href,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    // For files that rely on the letters every machine has.
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

/** Null for a leaf that cannot be drawn. */
async function pictureOf(
  opened: Promise<PDFDocumentProxy> | null,
  leaf: number,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await opened;
    return file === null ? null : await drawn(await file.getPage(leaf), width);
  } catch {
    return null;
  }
}

async function drawn(page: PDFPageProxy, width: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = page.getViewport({ scale: 1 });
  const wanted = width / whole.width;
  const most = Math.sqrt(mostPixels / (whole.width * whole.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  // Drawn as for a printer: a window that nobody sees has no frames to wait for.
  await page.render({ canvas, viewport, intent: "print" }).promise;
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", 0.9);
  });
  return blob === null ? null : plainJpeg(new Uint8Array(await blob.arrayBuffer()));
}

/** Of one leaf, and of one picture in it. */
const mostPixels = 40_000_000;
