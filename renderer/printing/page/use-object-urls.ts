import { useEffect, useMemo } from "react";

/** Object URLs of pictures, valid while the component is mounted. */
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
