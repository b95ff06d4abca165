import * as z from "zod";
import { bytes } from "../api/procedure-kinds.ts";
import { type Reader, strictness } from "../printing/reader.ts";
import { isPlainJpeg, pictureUses } from "../printing/image-file.ts";

/** The mark of the centre, as this program has drawn it anew. */
export const LogoPicture = bytes(pictureUses.logo.mostBytes).refine(isPlainJpeg);

export const Logo = z.strictObject({
  picture: LogoPicture,
  /** Whoever sees it learns nothing of what the centre does: it may stand on papers for outsiders. */
  isNeutral: z.boolean(),
});
export type Logo = Readonly<z.infer<typeof Logo>>;

/**
 * The mark for a paper that this reader will see, or null. A picture is not read: where words are looked through, only one
 * that the centre calls neutral may stand.
 */
export function logoFor(reader: Reader, logo: Logo | null): Logo["picture"] | null {
  if (logo === null) return null;
  const { words, centre } = strictness[reader];
  return logo.isNeutral || (words === "none" && centre === "none") ? logo.picture : null;
}
