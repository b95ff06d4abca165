import { useMemo } from "react";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { useProcedure } from "../../lib/api.ts";
import { jpegDataUrl } from "../../printing/jpeg-data-url.ts";

export interface Photo {
  /** The source of an image; null while there is none. */
  readonly address: string | null;
  readonly isDamaged: boolean;
}

/** The photo in a file as a data URL, so that no file has to be deleted afterwards. */
export function usePhoto({ card, photo }: Pick<PersonView, "card" | "photo">): Photo {
  const { data } = useProcedure("photos.ofPerson", { id: card.id }, { isOn: photo.id !== null });
  const picture = photo.id === null ? null : (data?.picture ?? null);
  const address = useMemo(() => (picture === null ? null : jpegDataUrl(picture)), [picture]);
  return { address, isDamaged: photo.id !== null && data?.isDamaged === true };
}
