// What a page has packed beside it.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { encodeJpeg, type Packing } from "../../../renderer/printing/image/jpeg.ts";

/** A thread, as the page sees it. */
class Thread {
  onmessage: ((event: { readonly data: Uint8Array | null }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly asked: Packing[] = [];
  constructor() {
    threads.push(this);
  }
  postMessage(packing: Packing): void {
    this.asked.push(packing);
  }
}

let threads: Thread[];
beforeEach(() => {
  threads = [];
  vi.stubGlobal("Worker", Thread);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const drawn = (name: string) =>
  ({ transferToImageBitmap: () => name }) as unknown as OffscreenCanvas;
const file = (byte: number) => Uint8Array.of(byte);

it("comes back in the order in which it was drawn, from one worker, until that crashes", async () => {
  const [first, second, third] = ["one", "two", "three"].map((name) =>
    encodeJpeg(drawn(name), 0.9),
  );
  const [thread] = threads;
  expect(threads).toHaveLength(1);
  expect(thread?.asked).toEqual([
    ...["one", "two", "three"].map((picture) => ({ picture, quality: 0.9 })),
  ]);

  thread?.onmessage?.({ data: file(1) });
  thread?.onmessage?.({ data: null });
  expect(await first).toEqual(file(1));
  expect(await second).toBe(null);
  thread?.onerror?.();
  expect(await third).toBe(null);

  const after = encodeJpeg(drawn("four"), 0.9);
  expect(threads).toHaveLength(2);
  threads[1]?.onmessage?.({ data: file(4) });
  expect(await after).toEqual(file(4));
});
