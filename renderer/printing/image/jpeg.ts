/** A picture and its JPEG quality: 1 is nearly lossless. */
export interface Packing {
  readonly picture: ImageBitmap;
  readonly quality: number;
}

/** Compresses a canvas as JPEG while the page goes on drawing; the canvas is empty afterwards. Null where it fails. */
export function encodeJpeg(
  canvas: OffscreenCanvas,
  quality: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = canvas.transferToImageBitmap();
  worker ??= startWorker();
  const to = worker;
  return new Promise((resolve) => {
    waiting.push(resolve);
    to.postMessage({ picture, quality } satisfies Packing, [picture]);
  });
}

let worker: Worker | undefined;
/** In the order in which they were sent. */
const waiting: ((file: Uint8Array<ArrayBuffer> | null) => void)[] = [];

function startWorker(): Worker {
  const started = new Worker(new URL("./jpeg-worker.ts", import.meta.url), { type: "module" });
  started.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | null>) => {
    waiting.shift()?.(data);
  };
  started.onerror = () => {
    worker = undefined; // the next picture starts another one
    for (const answer of waiting.splice(0)) answer(null);
  };
  return started;
}
