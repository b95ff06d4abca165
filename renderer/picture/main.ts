import "../first.ts";
import type { FromDrawer, ToDrawer } from "../../domain/desk.ts";
import { plainJpeg, pictureUses } from "../../domain/picture.ts";
import { drawerLines } from "../lib/window.ts";

// Draws the one picture that comes over the line of this page anew, so that nothing of its file is left but what one sees;
// looks through a PDF; draws the leaves of one.

const [asker, desk] = await drawerLines();
desk.onmessage = ({ data }: MessageEvent<ToDrawer>) => {
  if ("shows" in data)
    void import("./leaves.ts").then(({ showLeaves }) => {
      showLeaves(asker);
    });
  else
    void answerTo(data).then((answer) => {
      asker.postMessage(answer);
    });
};

type Source = Extract<ToDrawer, { readonly type: unknown }>;

async function answerTo({ bytes, type, use }: Source): Promise<FromDrawer> {
  if (type === "application/pdf") {
    const { lookedThrough } = await import("./leaves.ts");
    return lookedThrough(bytes);
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
    // Turned as the camera was held; after this nothing remembers how.
    const image = await createImageBitmap(new Blob([bytes], { type }), {
      imageOrientation: "from-image",
    });
    const scale = Math.min(1, longestEdge / Math.max(image.width, image.height));
    const jpeg = await jpegOf(image, scale);
    image.close();
    const plain = plainJpeg(jpeg);
    return plain !== null && plain.length <= mostBytes ? plain : null;
  } catch {
    return null; // its first bytes promised more than there was
  }
}

async function jpegOf(image: ImageBitmap, scale: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  );
  const pen = canvas.getContext("2d", { alpha: false });
  if (pen === null) throw new Error("Nothing to draw on");
  // Paper under what is transparent.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.88 });
  return new Uint8Array(await blob.arrayBuffer());
}
