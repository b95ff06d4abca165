// A dossier from its first text to the answer, with a distinct word for each kind of secret.
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aPdf } from "../../helpers/invented-pictures.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

const needed = ["identity", "conditions", "accompaniment", "social"] as const;

/** By an administrator; missing data is overridden. */
export async function sendDossier(house: TestHouse, personId: PersonId): Promise<void> {
  const settings = await house.ask("house.settings", {});
  await house.ask("house.saveSettings", { ...settings, correspondenceAddress: "BP 0, Nowhere" });
  const asked = { personId, transition: null, language: "fr" } as const;
  const { id } = await house.ask("dossiers.begin", asked);
  const at = async () => ({ id, version: (await view()).version });
  const view = () => house.ask("dossiers.view", { id });
  for (const section of needed)
    await house.ask("dossiers.write", { ...(await at()), section, text: canary.dossierWords });
  const [scan] = (await view()).choices.filter(({ isMedical }) => !isMedical);
  if (scan === undefined) throw new Error("There is a passport");
  const { scanId, documentId, kind } = scan;
  const copy = { form: "copy", language: null, translation: "", pages: 1 } as const;
  const enclosure = { scanId, documentId, kind, title: canary.enclosureTitle, ...copy };
  await house.ask("dossiers.enclose", { ...(await at()), enclosures: [enclosure] });
  await letThrough(house, id);
  await house.ask("dossiers.agree", { ...(await at()), isAgreed: true });
  await house.ask("dossiers.review", await at());
  const aloneReason = canary.dossierReason;
  await house.ask("dossiers.signOff", { ...(await at()), aloneReason });
  const pdf = aPdf(canary.frozenPdf);
  const enclosed = { enclosurePages: [1], enclosureWords: [""] };
  await house.ask("dossiers.freeze", { ...(await at()), pdf, pages: 3, ...enclosed });
  const versionId = (await view()).versions[0]?.id ?? "";
  await house.ask("dossiers.register", {
    versionId,
    said: {
      kind: "sent",
      on: "2026-11-24",
      how: "hand",
      to: canary.sentTo,
      copies: 1,
      note: "",
    },
  });
}

async function letThrough(house: TestHouse, id: DossierId): Promise<void> {
  const { checks } = await house.ask("dossiers.view", { id });
  const open = checks.filter(
    (line) =>
      line.level === "blocking" && !["signOffMissing", "agreementMissing"].includes(line.id),
  );
  for (const { id: line, about } of open) {
    const { version } = await house.ask("dossiers.view", { id });
    const reason = canary.dossierReason;
    await house.ask("dossiers.letThrough", { id, version, line, about, reason });
  }
}
