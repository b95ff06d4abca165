import type { EnclosureView } from "../../domain/dossiers/dossier-view.ts";
import type { Enclosure } from "../../domain/dossiers/enclosure.ts";

/** An enclosure as it is sent to the vault. */
export const enclosureInput = ({
  isThere: _isThere,
  release: _release,
  ...enclosure
}: EnclosureView): Enclosure => enclosure;
