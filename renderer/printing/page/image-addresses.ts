import { useEffect, useMemo } from "react";

/** Pictures as addresses a page can show, as long as it shows them. */
export function useAddresses(pictures: readonly Uint8Array<ArrayBuffer>[]): readonly string[] {
  const addresses = useMemo(
    () =>
      pictures.map((picture) => URL.createObjectURL(new Blob([picture], { type: "image/jpeg" }))),
    [pictures],
  );
  useEffect(
    () => () => {
      addresses.forEach((address) => URL.revokeObjectURL(address));
    },
    [addresses],
  );
  return addresses;
}
