import type { Packing } from "./jpeg.ts";

// In a worker: compressing a large picture takes as long as drawing it, and would block the page.

let last: Promise<unknown> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<Packing>) => {
  // One after the other: each answer belongs to the oldest request.
  last = last
    .then(() => fileOf(data))
    .then(
      (file) => postMessage(file, { transfer: [file.buffer] }),
      () => postMessage(null),
    );
});

async function fileOf({ picture, quality }: Packing): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(picture);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
  return new Uint8Array(await blob.arrayBuffer());
}
