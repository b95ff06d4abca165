import type { Packing } from "./jpeg.ts";

// Beside the page: to pack a large picture takes as long as to draw it, and a page packs on its own thread.

let last: Promise<unknown> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<Packing>) => {
  // One after the other: each answer goes to the picture before it.
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
