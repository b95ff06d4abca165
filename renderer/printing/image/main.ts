import "../../app/trusted-types-policy.ts";
import type { FromDrawer, ToDrawer } from "../../../domain/printing/print-messages.ts";
import { plainJpeg, pictureUses } from "../../../domain/printing/image-file.ts";
import { drawingPorts } from "../../lib/main-process-ports.ts";
import { redrawImage, withoutMargin } from "./redraw-image.ts";

// Redraws the one picture that comes over the port of this page, so that nothing of its file is left but what is visible;
// checks a PDF; renders the pages of one; reads the rows of a spreadsheet.

const [asker, desk] = await drawingPorts();
desk.onmessage = ({ data }: MessageEvent<ToDrawer>) => {
  if ("shows" in data)
    void import("./pdf-pages.ts").then(({ showPdfPages }) => showPdfPages(asker));
  else void answerTo(data).then((answer) => asker.postMessage(answer));
};

type Source = Extract<ToDrawer, { readonly type: unknown }>;

async function answerTo(
  source: Exclude<ToDrawer, { readonly shows: unknown }>,
): Promise<FromDrawer> {
  if (source.use === "sheet") {
    const { readSpreadsheet } = await import("./spreadsheet/read-spreadsheet.ts");
    const table = await readSpreadsheet(source.bytes);
    return typeof table === "string" ? { failed: table } : { table };
  }
  const { bytes, type, use } = source;
  if (type === "application/pdf") {
    const { checkedPdf } = await import("./pdf-pages.ts");
    return checkedPdf(bytes);
  }
  const picture = await drawn(bytes, type, use);
  return picture === null ? { failed: "noPicture" } : { file: picture };
}

async function drawn(
  bytes: Source["bytes"],
  type: string,
  use: Source["use"],
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const { longestEdge, mostBytes } = pictureUses[use];
    // Rotated by its EXIF orientation, which is gone afterwards.
    const image = await createImageBitmap(new Blob([bytes], { type }), {
      imageOrientation: "from-image",
    });
    const seen = use === "logo" ? await withoutMargin(image) : image;
    const scale = Math.min(1, longestEdge / Math.max(seen.width, seen.height));
    const jpeg = await jpegOf(seen, scale, use === "logo" ? 0.95 : 0.88);
    seen.close();
    const plain = plainJpeg(jpeg);
    return plain !== null && plain.length <= mostBytes ? plain : null;
  } catch {
    return null; // its first bytes promised more than there was
  }
}

async function jpegOf(image: ImageBitmap, scale: number, quality: number): Promise<Uint8Array> {
  const canvas = redrawImage(image, scale);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
  return new Uint8Array(await blob.arrayBuffer());
}
