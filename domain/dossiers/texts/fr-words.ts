import type { ResidenceKind } from "../../residence/procedure/procedure-document.ts";
import type { Words } from "./words.ts";

/** With its article, as part of a phrase, and as one that is asked for the first time. */
export const documentFr: {
  readonly [K in ResidenceKind]: {
    readonly the: string;
    readonly of: string;
    readonly first: string;
  };
} = {
  orderToLeave: {
    the: "l’ordre de quitter le territoire",
    of: "de l’ordre de quitter le territoire",
    first: "d’un ordre de quitter le territoire",
  },
  annex15: {
    the: "l’annexe 15",
    of: "de l’annexe 15",
    first: "d’une annexe 15",
  },
  declarationOfArrival: {
    the: "la déclaration d’arrivée",
    of: "de la déclaration d’arrivée",
    first: "d’une déclaration d’arrivée",
  },
  orangeCard: {
    the: "l’attestation d’immatriculation (AI, carte orange)",
    of: "de l’attestation d’immatriculation (AI, carte orange)",
    first: "d’une attestation d’immatriculation (AI, carte orange)",
  },
  certificateOfRegistration: {
    the: "le certificat d’inscription au registre des étrangers (CIRE)",
    of: "du certificat d’inscription au registre des étrangers (CIRE)",
    first: "d’un certificat d’inscription au registre des étrangers (CIRE)",
  },
  aCard: {
    the: "la carte A",
    of: "de la carte A",
    first: "d’une carte A",
  },
  openEndedPermit: {
    the: "le titre de séjour à durée indéterminée",
    of: "d’un titre de séjour à durée indéterminée",
    first: "d’un titre de séjour à durée indéterminée",
  },
  bCard: {
    the: "la carte B",
    of: "de la carte B",
    first: "d’une carte B",
  },
};

export const wordsFr: Words = {
  sections: {
    letter: "Lettre",
    identity: "Fiche d’identification",
    residence: "Historique du séjour",
    conditions: "Conditions du statut",
    accompaniment: "Attestation d’accompagnement",
    judicial: "Situation judiciaire",
    social: "Rapport social",
    integration: "Intégration et projet",
    work: "Travail",
    publicOrder: "Ordre public",
    motivation: "Motivation de la demande",
    openEnded: "Séjour à durée indéterminée",
    index: "Inventaire des annexes",
  },
  subject: (transition, document) => {
    const { of, first } = documentFr[document];
    switch (transition) {
      case "T8":
        return `Demande de prolongation ${of}`;
      case "T12":
        return `Demande de renouvellement ${of}`;
      case "T13":
      case "T14":
      case "T15":
      case "T16":
        return "Demande d’autorisation de séjour à durée indéterminée";
      default:
        return `Demande de délivrance ${first}`;
    }
  },
  papers: {
    passport: "Passeport",
    identityCard: "Carte d’identité",
    birthCertificate: "Acte de naissance",
    workPermit: "Permis de travail C",
    insurance: "Attestation d’assurance",
    addressProtection: "Non-communication de l’adresse",
    powerOfAttorney: "Procuration",
    courtPaper: "Pièce judiciaire",
    coursePaper: "Attestation de cours",
    workPaper: "Document de travail",
    medicalPaper: "Certificat médical",
    returnPaper: "Document relatif au retour",
    other: "Document",
  },
  forms: { original: "original", certifiedCopy: "copie certifiée", copy: "copie" },
  offices: {
    prosecutor: "procureur du Roi",
    auditor: "auditeur du travail",
    federal: "parquet fédéral",
  },
  parts: {
    injured: "personne lésée",
    "civil-party": "partie civile",
    witness: "témoin",
  },
  events: {
    policeHearing: "audition par la police",
    complaint: "plainte",
    statement: "déclaration",
    confrontation: "confrontation",
    videoHearing: "audition filmée",
    injuredPerson: "déclaration de personne lésée",
    civilParty: "constitution de partie civile",
    inquiryOpened: "ouverture de l’information",
    judgeSeized: "saisine du juge d’instruction",
    arrest: "arrestation d’un suspect",
    release: "libération d’un suspect",
    indictment: "mise en accusation",
    confinementAsked: "demande d’internement",
    requisitions: "réquisitoire final",
    chamberHearing: "audience de la chambre du conseil",
    chamberOrder: "ordonnance de la chambre du conseil",
    closed: "classement sans suite",
    summons: "citation à comparaître",
    hearing: "audience du tribunal",
    noTrial: "plus de procès possible",
    judgment: "jugement",
    appeal: "appel",
    cassation: "pourvoi en cassation",
    final: "décision passée en force de chose jugée",
    damagesPaid: "paiement de dommages-intérêts",
    stateFund:
      "demande à la Commission pour l’aide financière aux victimes d’actes intentionnels de violence",
  },
  orders: { referral: "renvoi", nonSuit: "non-lieu", confinement: "internement" },
  outcomes: { conviction: "condamnation", acquittal: "acquittement" },
  convictions: {
    trafficking: "condamnation pour traite des êtres humains",
    smuggling: "condamnation pour trafic des êtres humains",
    other: "condamnation sur une autre base",
  },
  noTrials: {
    died: "décès de l’auteur présumé",
    leftCountry: "départ du pays de l’auteur présumé",
    interned: "internement de l’auteur présumé",
  },
  upheld: "prévention de traite retenue",
  annulled: "annulation",
  questions: {
    Q1: "L’enquête est-elle en cours ?",
    Q2: "La personne est-elle, à ce stade, considérée comme victime ?",
    Q3: "Manifeste-t-elle une volonté claire de coopérer et a-t-elle rompu tout lien avec les auteurs présumés ?",
    Q4: "Ne présente-t-elle aucun danger pour l’ordre public ?",
  },
  answers: { yes: "oui", no: "non", unknown: "pas encore de réponse" },
  statements: {
    complaint: "a déposé une plainte",
    statement: "a fait une déclaration",
    hearing: "a fait une déclaration lors d’une audition",
    "video-hearing": "a fait une déclaration lors d’une audition filmée",
  },
  conditions: {
    C1: "rupture avec le milieu d’exploitation",
    C2: "accompagnement par un centre reconnu",
    C3: "plainte ou déclarations",
  },
  sectors: {
    agriculture: "agriculture",
    beauty: "soins de beauté",
    care: "soins et aide aux personnes",
    catering: "horeca",
    cleaning: "nettoyage",
    construction: "construction",
    industry: "industrie",
    office: "bureau",
    shop: "commerce",
    transport: "transport",
    other: "autre secteur",
  },
  contracts: {
    trial: "période d’essai",
    internship: "stage",
    interim: "intérim",
    "fixed-term": "contrat à durée déterminée",
    "open-ended": "contrat à durée indéterminée",
    "self-employed": "activité indépendante",
    volunteer: "bénévolat",
  },
  trainings: {
    orientation: "orientation",
    basic: "formation de base",
    vocational: "formation professionnelle",
    secondary: "enseignement secondaire",
    higher: "enseignement supérieur",
  },
  projectState: (kind, outcome) => {
    const e = kind === "training" ? "e" : "";
    switch (outcome) {
      case "planned":
        return `prévu${e}`;
      case "running":
        return "en cours";
      case "finished":
        return `terminé${e}`;
      case "stopped":
        return `interrompu${e}`;
      case "mistake":
        return "";
    }
  },
};
