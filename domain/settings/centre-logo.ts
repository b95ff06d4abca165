import * as z from "zod";
import { bytes } from "../api/procedure-kinds.ts";
import { type Reader, strictness } from "../printing/reader-kind.ts";
import { isPlainJpeg, pictureUses } from "../printing/image-file.ts";

/** The logo of the centre, as redrawn by this program. */
export const LogoPicture = bytes(pictureUses.logo.mostBytes).refine(isPlainJpeg);

export const Logo = z.strictObject({
  picture: LogoPicture,
  /** It reveals nothing of what the centre does, so it may be on documents for outsiders. */
  isNeutral: z.boolean(),
});
export type Logo = Readonly<z.infer<typeof Logo>>;

/**
 * The logo for a document that this reader will see, or null. A picture is not read: where words are checked, only one
 * that the centre marks as neutral may be used.
 */
export function logoFor(reader: Reader, logo: Logo | null): Logo["picture"] | null {
  if (logo === null) return null;
  const { words, centre } = strictness[reader];
  return logo.isNeutral || (words === "none" && centre === "none") ? logo.picture : null;
}
