/** A sign-in name as stored and compared: case, width and outer spaces do not matter. */
export const foldSignInName = (typed: string): string =>
  typed.normalize("NFKC").trim().toLowerCase().normalize("NFKC");
