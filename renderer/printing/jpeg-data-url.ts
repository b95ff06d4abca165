import { useMemo } from "react";

/** A picture as a data URL, so that no file has to be deleted afterwards. */
export const useJpegAddress = (picture: Uint8Array): string =>
  useMemo(() => jpegDataUrl(picture), [picture]);

export function jpegDataUrl(picture: Uint8Array): string {
  let letters = "";
  for (const byte of picture) letters += String.fromCharCode(byte);
  return `data:image/jpeg;base64,${btoa(letters)}`;
}
