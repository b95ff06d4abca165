/** A file, and the passphrase that will open it. */
export interface Sealing {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly passphrase: string;
}

/** The same file, encrypted with this passphrase. */
export function encryptFile(sealing: Sealing): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL("./encrypt-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | null>) => {
      if (data === null) reject(new Error("Not sealed"));
      else resolve(data);
    };
    worker.onerror = () => reject(new Error("Not sealed"));
    worker.postMessage(sealing);
  }).finally(() => worker.terminate());
}
