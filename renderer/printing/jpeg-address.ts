import { useMemo } from "react";

/** A picture as an address that holds the picture itself: nothing stands anywhere that would have to be cleared. */
export const useJpegAddress = (picture: Uint8Array): string =>
  useMemo(() => jpegAddress(picture), [picture]);

export function jpegAddress(picture: Uint8Array): string {
  let letters = "";
  for (const byte of picture) letters += String.fromCharCode(byte);
  return `data:image/jpeg;base64,${btoa(letters)}`;
}
