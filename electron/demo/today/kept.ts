import { dossiersOf, frozenOf } from "../../../db/dossiers.ts";
import { documentsOf } from "../../../db/documents.ts";
import { lettersOf } from "../../../db/letters.ts";
import { everybody } from "../../../db/people.ts";
import { houseSettings } from "../../../db/vault.ts";
import type { DossierContent } from "../../../domain/dossier/content.ts";
import type { AppError } from "../../../domain/errors.ts";
import type { LetterContent } from "../../../domain/letters/letter.ts";
import type { Language } from "../../../domain/look.ts";
import { pagesIn } from "../../../domain/pdf-file.ts";
import type { PersonId } from "../../../domain/person.ts";
import type { Result } from "../../../domain/result.ts";
import type { Context } from "../../vault/context.ts";
import { keepFrozen, leaves, register } from "../../vault/handlers/dossier-frozen.ts";
import {
  agree,
  begin,
  letThrough,
  review,
  signOff,
  write,
} from "../../vault/handlers/dossier-work.ts";
import { dossierHandlers } from "../../vault/handlers/dossiers.ts";
import { letterHandlers as letters } from "../../vault/handlers/letters.ts";
import { add as addScan } from "../../vault/handlers/scans.ts";
import { wordsPdf } from "../pdf.ts";
import { inventedPassport } from "../passport.ts";

/** What has left already: a dossier that was frozen and sent, and a letter that is kept. Nobody in them exists. */
export function inventKept(begun: Context, language: Language): void {
  // The centre has a name by now.
  const context = { ...begun, settings: houseSettings(begun.tx) };
  // In English those who read them still read French.
  const written = language === "nl" ? "nl" : "fr";
  const mehdi = idOf(context, "Mehdi Khurafa");
  const blessing = idOf(context, "Blessing Alọ́");
  if (mehdi !== null) freezeAndSend(context, mehdi, language, written);
  if (blessing !== null) keepLetter(context, blessing, written);
}

function freezeAndSend(
  context: Context,
  personId: PersonId,
  language: Language,
  written: "fr" | "nl",
): void {
  const held = documentsOf(context.tx, personId).find(
    ({ trackId, state }) => trackId !== null && state === "held",
  );
  const file = inventedPassport(language, "Mehdi Khurafa");
  if (held !== undefined) expectDone(addScan(context, { documentId: held.id, file }));
  const id = expectDone(begin(context, { personId, transition: null, language: written })).id;
  const at = () => ({ id, version: dossiersOf(context.tx, personId)[0]?.version ?? 1 });
  expectDone(write(context, { ...at(), section: "social", text: social[written] }));
  const identity = { line: "identityMissing", about: null, reason: reasons[language] } as const;
  expectDone(letThrough(context, { ...at(), ...identity }));
  expectDone(agree(context, { ...at(), isAgreed: true }));
  expectDone(review(context, at()));
  expectDone(signOff(context, { ...at(), aloneReason: alone[language] }));
  const { content } = expectDone(dossierHandlers["dossiers.view"](context, { id }));
  const pdf = wordsPdf(linesOfDossier(content));
  const enclosurePages = content.enclosures.map(() => 2);
  const enclosureWords = content.enclosures.map(() => "");
  const pages = Math.max(1, pagesIn(pdf));
  const enclosed = { enclosurePages, enclosureWords, isLookedAt: false };
  expectDone(
    keepFrozen(context, { ...at(), pdf, pages, ...enclosed }, { level: "clear", found: [] }),
  );
  const versionId = frozenOf(context.tx, id).at(-1)?.version.id;
  if (versionId === undefined) return;
  expectDone(leaves(context, { versionId, way: "printed", isSealed: false }));
  const on = context.today;
  const to = content.addressee.split("\n")[0] ?? "";
  const sent = { kind: "sent", on, how: "registeredPost", to, copies: 1, note: "" } as const;
  expectDone(register(context, { versionId, said: sent, overrideReason: null }));
  const received = { kind: "received", on, proof: "RR 0000 0000 0", note: "" } as const;
  expectDone(register(context, { versionId, said: received, overrideReason: null }));
}

function keepLetter(context: Context, personId: PersonId, language: "fr" | "nl"): void {
  expectDone(letters["letters.begin"](context, { personId, kind: "lawyer", language }));
  const [begun] = lettersOf(context.tx, personId);
  if (begun === undefined) return;
  const { id, version } = begun;
  const said = { reader: "lawyer", addressee: lawyers[language], own: words[language] } as const;
  expectDone(letters["letters.change"](context, { id, version, ...said }));
  const { content } = expectDone(letters["letters.view"](context, { id }));
  const pdf = wordsPdf(linesOfLetter(content));
  const pages = Math.max(1, pagesIn(pdf));
  expectDone(letters["letters.keep"](context, { id, version: version + 1, pdf, pages }));
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
  ...["", content.signedBy],
];

const linesOfHead = (
  { name, address }: { readonly name: string; readonly address: string },
  addressee: string,
): readonly string[] => [`*${name}`, ...address.split("\n"), "", "", ...addressee.split("\n")];

const idOf = (context: Context, name: string): PersonId | null =>
  everybody(context.tx).find(({ card }) => card.name === name)?.card.id ?? null;

function expectDone<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`What is invented does not go on: ${result.error.type}`);
  return result.value;
}

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
