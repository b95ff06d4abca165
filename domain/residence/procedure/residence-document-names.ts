import * as z from "zod";

/** The step of a person by their current document, whatever it is called in the profile of its day. */
export const DocumentStep = z.enum([
  /** To think about a statement: 45 days. */
  "reflection",
  /** After a statement: three months. */
  "provisional",
  /** The same, extended: three months, once. */
  "extended",
  /** Six months, renewable until the procedure ends. */
  "temporary",
  /** Open-ended. It ends the protection status and every reminder of a residence document. */
  "openEnded",
]);
export type DocumentStep = z.infer<typeof DocumentStep>;

/** What authorities call the document; which one a step has depends on the profile in force on the day of issue. */
export const ResidenceKind = z.enum([
  "orderToLeave",
  "annex15",
  "declarationOfArrival",
  "orangeCard",
  "certificateOfRegistration",
  "aCard",
  "openEndedPermit",
  "bCard",
]);
export type ResidenceKind = z.infer<typeof ResidenceKind>;

interface Names {
  readonly en: string;
  readonly fr: string;
  readonly nl: string;
}

/** As they are printed in letters and dossiers. */
export const documentNames: { readonly [K in ResidenceKind]: Names } = {
  orderToLeave: {
    en: "order to leave the territory",
    fr: "ordre de quitter le territoire",
    nl: "bevel om het grondgebied te verlaten",
  },
  annex15: { en: "annex 15", fr: "annexe 15", nl: "bijlage 15" },
  declarationOfArrival: {
    en: "declaration of arrival",
    fr: "déclaration d’arrivée",
    nl: "aankomstverklaring",
  },
  orangeCard: {
    en: "orange card (attestation d’immatriculation, AI)",
    fr: "attestation d’immatriculation (AI, carte orange)",
    nl: "attest van immatriculatie (AI, oranje kaart)",
  },
  certificateOfRegistration: {
    en: "certificate of registration in the foreigners’ register (CIRE / BIVR)",
    fr: "certificat d’inscription au registre des étrangers (CIRE)",
    nl: "bewijs van inschrijving in het vreemdelingenregister (BIVR)",
  },
  aCard: { en: "A card", fr: "carte A", nl: "A-kaart" },
  openEndedPermit: {
    en: "open-ended residence permit",
    fr: "titre de séjour à durée indéterminée",
    nl: "verblijfstitel van onbepaalde duur",
  },
  bCard: { en: "B card", fr: "carte B", nl: "B-kaart" },
};
