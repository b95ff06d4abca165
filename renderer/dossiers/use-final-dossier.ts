import { belongsOnDossier } from "../../domain/dossiers/dossier-content.ts";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import type { VersionView } from "../../domain/dossiers/dossier-register.ts";
import { type Call, useCall } from "../lib/api.ts";
import type { KeptFile } from "../printing/printouts.ts";

export function useFinalDossier() {
  const call = useCall();
  return (person: DossierView["person"], version: VersionView) =>
    keptDossier(call, person, version);
}

/**
 * A final version as a printout that can leave, recorded in its register each time; null where its file is missing or was
 * changed.
 */
export async function keptDossier(
  call: Call,
  person: DossierView["person"],
  { id: versionId, frozen }: VersionView,
): Promise<KeptFile | null> {
  const answer = await call("dossiers.frozen", { versionId });
  if (!answer.ok) return null;
  const { file: pdf, enclosureWords } = answer.value;
  if (pdf === null) return null;
  return {
    kind: "dossier",
    personId: person.id,
    pdf,
    reader: "authority",
    belongs: frozen === null ? [] : belongsOnDossier(frozen.content),
    enclosed: enclosureWords ?? [],
    // Where the text of the enclosures was not stored, what was found in it then.
    found: enclosureWords === null ? (frozen?.seen ?? []) : [],
    note: async ({ way, isSealed }) =>
      (await call("dossiers.leaves", { versionId, way, isSealed })).ok,
  };
}
