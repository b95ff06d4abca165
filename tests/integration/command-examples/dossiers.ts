import type { DossierId } from "../../../domain/dossiers/dossier.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  aFrozenPdf,
  addPaper,
  beginDossier,
  comeToCertificate,
  freezeDossier,
  nameCentre,
  seen,
  signDossier,
} from "../../helpers/integration/dossier-house.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const dossierCommandExamples = {
  "dossiers.begin": { leaves: "dossierBegun", make: begun },
  "dossiers.address": {
    leaves: "dossierChanged",
    make: async (house) =>
      house.ask("dossiers.address", {
        ...(await begun(house)),
        transition: "T12",
        language: "nl",
        addressee: "Dienst Vreemdelingenzaken",
      }),
  },
  "dossiers.write": {
    leaves: "dossierChanged",
    make: async (house) =>
      house.ask("dossiers.write", { ...(await begun(house)), section: "social", text: "Words" }),
  },
  "dossiers.enclose": {
    leaves: "dossierChanged",
    make: async (house) =>
      house.ask("dossiers.enclose", { ...(await begun(house)), enclosures: [] }),
  },
  "dossiers.release": { leaves: "scanReleased", make: release },
  "dossiers.agree": {
    leaves: "dossierChanged",
    make: async (house) => house.ask("dossiers.agree", { ...(await begun(house)), isAgreed: true }),
  },
  "dossiers.review": {
    leaves: "dossierReviewed",
    make: async (house) => house.ask("dossiers.review", await begun(house)),
  },
  "dossiers.letThrough": {
    leaves: "dossierLetThrough",
    make: async (house) =>
      house.ask("dossiers.letThrough", {
        ...(await begun(house)),
        line: "agreementMissing",
        about: null,
        reason: "Told through her lawyer",
      }),
  },
  "dossiers.signOff": { leaves: "dossierSigned", make: signed },
  "dossiers.freeze": { leaves: "dossierFrozen", make: frozen },
  "dossiers.correct": {
    leaves: "dossierCorrected",
    make: async (house) => {
      const { id } = await frozen(house);
      const { version } = await seen(house, id);
      return house.ask("dossiers.correct", { id, version, reason: "A wrong day" });
    },
  },
  "dossiers.leaves": {
    leaves: "printed",
    make: async (house) =>
      house.ask("dossiers.leaves", { versionId: (await frozen(house)).versionId, way: "printed" }),
  },
  "dossiers.register": {
    leaves: "dossierRegistered",
    make: async (house) =>
      house.ask("dossiers.register", {
        versionId: (await frozen(house)).versionId,
        said: {
          kind: "sent",
          on: "2026-11-24",
          how: "registeredPost",
          to: "Immigration Office",
          copies: 1,
          note: "",
        },
      }),
  },
} as const satisfies CommandExamples;

async function way(house: TestHouse): Promise<PersonId> {
  const { id } = await cardOf(house);
  await nameCentre(house);
  await comeToCertificate(house, id);
  return id;
}

async function begun(house: TestHouse) {
  const id = await beginDossier(house, await way(house));
  return { id, version: 1 };
}

async function signed(house: TestHouse): Promise<DossierId> {
  const { id } = await begun(house);
  await signDossier(house, id);
  return id;
}

async function frozen(house: TestHouse) {
  const id = await signed(house);
  const version = await freezeDossier(house, id, aFrozenPdf());
  return { id, versionId: version.id };
}

async function release(house: TestHouse): Promise<void> {
  const personId = await way(house);
  const documentId = await addPaper(house, personId, "medicalPaper");
  const id = await beginDossier(house, personId);
  const { choices } = await seen(house, id);
  await house.ask("dossiers.release", {
    id,
    version: 1,
    reason: "The doctor confirms the operation",
    enclosure: {
      scanId: choices[0]?.scanId ?? "",
      documentId,
      kind: "medicalPaper",
      title: "",
      form: "copy",
      language: null,
      translation: "",
      pages: 1,
    },
  });
}
