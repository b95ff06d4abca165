import { dossiersOf, frozenOf } from "../../../db/dossiers/dossiers.ts";
import { lettersOf } from "../../../db/letters/letters.ts";
import type { DossierContent } from "../../../domain/dossiers/dossier-content.ts";
import type { LetterContent } from "../../../domain/letters/letter.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { pagesIn } from "../../../domain/printing/pdf-file.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { keepFrozen, leaves, register } from "../../vault/dossiers/dossier-versions.handlers.ts";
import {
  agree,
  begin,
  letThrough,
  review,
  signOff,
  write,
} from "../../vault/dossiers/dossier-in-work.handlers.ts";
import { dossierHandlers } from "../../vault/dossiers/dossiers.handlers.ts";
import { letterHandlers as letters } from "../../vault/letters/letters.handlers.ts";
import { runCommand, expected, known } from "../dated-act.ts";
import { wordsPdf } from "../pdf.ts";
import { blessing, mehdi, nameOf } from "./people.ts";
import { scanHeld } from "./residence.ts";
import { personOf, type DemoStory } from "./story-context.ts";

/** Documents of invented people that have left: a dossier that was frozen and sent, and a letter that is stored. */
export function inventKept(context: Context, tale: DemoStory): void {
  // In English those who read them still read French.
  const written = tale.language === "nl" ? "nl" : "fr";
  freezeAndSend(context, personOf(tale, mehdi), tale.language, written);
  keepLetter(context, personOf(tale, blessing), written);
}

function freezeAndSend(
  context: Context,
  personId: PersonId,
  language: Language,
  written: "fr" | "nl",
): void {
  scanHeld(context, personId, language, nameOf(mehdi));
  const { id } = runCommand(context, "dossiers.begin", begin, {
    personId,
    transition: null,
    language: written,
  });
  const at = () => ({ id, version: dossiersOf(context.tx, personId)[0]?.version ?? 1 });
  runCommand(context, "dossiers.write", write, {
    ...at(),
    section: "social",
    text: social[written],
  });
  const identity = { line: "identityMissing", about: null, reason: reasons[language] } as const;
  runCommand(context, "dossiers.letThrough", letThrough, { ...at(), ...identity });
  runCommand(context, "dossiers.agree", agree, { ...at(), isAgreed: true });
  runCommand(context, "dossiers.review", review, at());
  runCommand(context, "dossiers.signOff", signOff, { ...at(), aloneReason: alone[language] });
  const { content } = runCommand(context, "dossiers.view", dossierHandlers["dossiers.view"], {
    id,
  });
  const pdf = wordsPdf(linesOfDossier(content));
  const enclosurePages = content.enclosures.map(() => 2);
  const enclosureWords = content.enclosures.map(() => "");
  const pages = Math.max(1, pagesIn(pdf));
  const enclosed = { enclosurePages, enclosureWords, isLookedAt: false };
  expected(
    keepFrozen(context, { ...at(), pdf, pages, ...enclosed }, { level: "clear", found: [] }),
    "dossiers.freeze",
  );
  const versionId = known(frozenOf(context.tx, id).at(-1)).version.id;
  runCommand(context, "dossiers.leaves", leaves, { versionId, way: "printed", isSealed: false });
  const on = context.today;
  const to = content.addressee.split("\n")[0] ?? "";
  const sent = { kind: "sent", on, how: "registeredPost", to, copies: 1, note: "" } as const;
  runCommand(context, "dossiers.register", register, {
    versionId,
    said: sent,
    overrideReason: null,
  });
  const received = { kind: "received", on, proof: "RR 0000 0000 0", note: "" } as const;
  runCommand(context, "dossiers.register", register, {
    versionId,
    said: received,
    overrideReason: null,
  });
}

function keepLetter(context: Context, personId: PersonId, language: "fr" | "nl"): void {
  runCommand(context, "letters.begin", letters["letters.begin"], {
    personId,
    kind: "lawyer",
    language,
  });
  const { id, version } = known(lettersOf(context.tx, personId)[0]);
  const said = { reader: "lawyer", addressee: lawyers[language], own: words[language] } as const;
  runCommand(context, "letters.change", letters["letters.change"], { id, version, ...said });
  const { content } = runCommand(context, "letters.view", letters["letters.view"], { id });
  const pdf = wordsPdf(linesOfLetter(content));
  const pages = Math.max(1, pagesIn(pdf));
  runCommand(context, "letters.keep", letters["letters.keep"], {
    id,
    version: version + 1,
    pdf,
    pages,
  });
}

const linesOfDossier = (content: DossierContent): readonly string[] => [
  ...linesOfHead(content.centre, content.addressee),
  `*${content.subject}`,
  ...content.sections.flatMap(({ title, text }, index) => [
    ...(index === 0 ? [] : [`*${String(index)}. ${title}`]),
    ...text.split("\n"),
  ]),
  ...content.enclosures.map(({ title, form }, index) => `${String(index + 1)}. ${title}, ${form}`),
];

const linesOfLetter = (content: LetterContent): readonly string[] => [
  ...linesOfHead(content.sender, content.addressee),
  `*${content.subject}`,
  ...content.text.split("\n"),
  "",
  content.signedBy,
];

const linesOfHead = (
  { name, address }: { readonly name: string; readonly address: string },
  addressee: string,
): readonly string[] => [`*${name}`, ...address.split("\n"), "", "", ...addressee.split("\n")];

const reasons: Readonly<Record<Language, string>> = {
  en: "The embassy has been asked twice; the statement follows.",
  fr: "L’ambassade a été sollicitée deux fois ; la déclaration suivra.",
  nl: "De ambassade is twee keer gevraagd; de verklaring volgt.",
};

const alone: Readonly<Record<Language, string>> = {
  en: "The coordinator is away this week; read twice, on two days.",
  fr: "La coordination est absente cette semaine ; relu deux fois, à deux jours différents.",
  nl: "De coördinatie is deze week afwezig; twee keer nagelezen, op twee dagen.",
};

const social = {
  fr: "L’intéressé vient aux entretiens convenus, suit un cours de langue et cherche du travail avec notre équipe.",
  nl: "Betrokkene komt naar de afgesproken gesprekken, volgt een taalcursus en zoekt met ons team naar werk.",
} as const;

const lawyers = {
  fr: "Maître Légende\nRue du Modèle 0\n0000 Nulle-Part",
  nl: "Meester Legende\nModelstraat 0\n0000 Nergenshuizen",
} as const;

const words = {
  fr: {
    subject: "Accompagnement et pièces du dossier",
    text: "Maître,\n\nComme convenu avec votre cliente, nous vous confirmons que notre service l’accompagne. Elle a marqué son accord sur cet envoi.\n\nNous restons à votre disposition pour préparer ensemble l’audience.\n\nVeuillez agréer, Maître, nos salutations distinguées.",
  },
  nl: {
    subject: "Begeleiding en stukken van het dossier",
    text: "Meester,\n\nZoals afgesproken met uw cliënte bevestigen wij u dat onze dienst haar begeleidt. Zij stemde in met deze brief.\n\nWij blijven tot uw beschikking om de zitting samen voor te bereiden.\n\nMet de meeste hoogachting,",
  },
} as const;
