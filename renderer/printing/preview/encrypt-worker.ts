import { PDFDocument } from "@cantoo/pdf-lib";
import type { Sealing } from "./encrypted-file.ts";

// In a worker: the file is rewritten completely, which takes a while with many pictures.

addEventListener("message", ({ data }: MessageEvent<Sealing>) => {
  void sealedWith(data).then(
    (pdf) => postMessage(pdf, { transfer: [pdf.buffer] }),
    () => postMessage(null),
  );
});

/** AES-256 (revision 6 of the standard handler). Anyone with the passphrase may print, copy and use a screen reader. */
async function sealedWith({ pdf, passphrase }: Sealing): Promise<Uint8Array<ArrayBuffer>> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  file.encrypt({
    algorithm: "AES-256",
    userPassword: passphrase,
    ownerPassword: passphrase,
    permissions: {
      printing: "highResolution",
      modifying: false,
      copying: true,
      contentAccessibility: true,
    },
  });
  return new Uint8Array(await file.save());
}
