// A dossier whose language changes is addressed to the authority by its name in that language.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import { beginDossier, certificateHouse, seen } from "../../helpers/integration/dossier-house.ts";
import type { LegalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
let id: DossierId;
beforeAll(async () => {
  at = await certificateHouse();
  id = await beginDossier(at.house, at.linh);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

async function goOnIn(language: "fr" | "nl", addressee?: string): Promise<string> {
  const { content, version } = await seen(at.house, id);
  await at.house.ask("dossiers.address", {
    id,
    version,
    language,
    transition: "T12",
    addressee: addressee ?? content.addressee,
  });
  return (await seen(at.house, id)).content.addressee;
}

it("changes the name of the authority to the other language, and back", async () => {
  expect(await goOnIn("nl")).toBe("Dienst Vreemdelingenzaken");
  expect(await goOnIn("fr")).toBe("Office des étrangers");
});

it("leaves a typed address unchanged", async () => {
  const written = "Office des étrangers\nRue Inventée 0";
  expect(await goOnIn("fr", written)).toBe(written);
  expect(await goOnIn("nl")).toBe(written);
});

it("leaves a name in the language in which it was chosen", async () => {
  expect(await goOnIn("fr", "Office des étrangers")).toBe("Office des étrangers");
  expect(await goOnIn("nl", "Nergensdienst")).toBe("Nergensdienst");
});
