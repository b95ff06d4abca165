import * as z from "zod";
import { isPlainJpeg, pictureUses } from "../printing/image-file.ts";
import { PersonId } from "./person.ts";
import { bytes, command, done, everyone, query, type Procedure } from "../api/procedure-kinds.ts";

const { mostBytes } = pictureUses.photo;

/** A picture that this program has redrawn, without anything that came with it. */
const Photo = bytes(mostBytes).refine(isPlainJpeg);

/** The photo of a person the house knows. */
export const photosApi = {
  "photos.ofPerson": query(
    everyone,
    z.strictObject({ id: PersonId }),
    z.strictObject({
      /** Null where there is none, or where its file cannot be read. */
      picture: bytes(mostBytes).nullable(),
      isDamaged: z.boolean(),
    }),
  ),
  /** In the place of the one before, if there is one. */
  "photos.keep": command(everyone, z.strictObject({ id: PersonId, picture: Photo }), done),
  "photos.remove": command(everyone, z.strictObject({ id: PersonId }), done),
} as const satisfies Record<string, Procedure>;
