import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { LogoPicture } from "../settings/centre-logo.ts";
import { Language } from "../core/display-settings.ts";
import { bytes } from "../api/procedure-kinds.ts";
import { mostScanBytes } from "../residence/scan.ts";
import type { Composed } from "./compose-dossier.ts";
import { documentName, phrasesFor, wordsIn } from "./compose-dossier.ts";
import { type DossierRecord, SectionText } from "./dossier.ts";
import { Enclosure } from "./enclosure.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import { SectionId, sectionsFor } from "./dossier-section.ts";

/** The content of the printed dossier, except the pages of the enclosures; stored beside a frozen PDF. */
export const DossierContent = z.strictObject({
  language: Language,
  reference: z.string(),
  on: CalendarDate,
  centre: z.strictObject({ name: z.string(), address: z.string() }),
  addressee: z.string(),
  subject: z.string(),
  /** Whom it is about and the numbers it is known by, above the letter; null in what an earlier edition froze. */
  about: z
    .strictObject({
      person: z.string(),
      /** At the Immigration Office. */
      officeNumber: z.string(),
      theirReference: z.string(),
    })
    .nullable()
    .default(null),
  /** Who signs it; what is empty is filled in by hand. Null in what an earlier edition froze. */
  signature: z
    .strictObject({ name: z.string(), capacity: z.string(), place: z.string() })
    .nullable()
    .default(null),
  /** Those that say something, in their order; the index last, without words of its own. */
  sections: z
    .array(z.strictObject({ id: SectionId, title: z.string(), text: SectionText }))
    .max(13),
  enclosures: z
    .array(
      z.strictObject({
        ...Enclosure.pick({ scanId: true, language: true, translation: true, pages: true }).shape,
        title: z.string(),
        form: z.string(),
      }),
    )
    .max(60),
});
export type DossierContent = Readonly<z.infer<typeof DossierContent>>;

/** Puts together what is sent. */
export function contentOf(
  facts: DossierFacts,
  record: DossierRecord,
  composed: Composed,
  language: Language,
): DossierContent {
  const words = wordsIn(language);
  const { transition } = record;
  const sections = sectionsFor(transition).map((id) => ({
    id,
    title: words.sections[id],
    text: id === "index" ? "" : (record.texts[id]?.text ?? composed[id]),
  }));
  return {
    language,
    reference: record.reference,
    on: facts.on,
    centre: facts.centre,
    addressee: record.addressee,
    subject: words.subject(transition, record.document),
    about: {
      person: concerns(facts, language),
      officeNumber: record.officeNumber,
      theirReference: record.theirReference,
    },
    signature: {
      name: record.signatory === "" ? (record.signedOff?.byName ?? "") : record.signatory,
      capacity: record.capacity,
      place: townOf(facts.centre.address),
    },
    sections: sections.filter(({ id, text }) =>
      id === "index" ? record.enclosures.length > 0 : text !== "",
    ),
    enclosures: record.enclosures.map(({ scanId, kind, title, form, ...rest }) => ({
      scanId,
      language: rest.language,
      translation: rest.translation,
      pages: rest.pages,
      title: title === "" ? documentName(kind, language) : title,
      form: words.forms[form],
    })),
  };
}

/** Whom the letter is about, above it. */
function concerns({ person }: Pick<DossierFacts, "person">, language: Language): string {
  const say = phrasesFor(language);
  const { name, sex, aliases, birthDate, birthPlace } = person;
  return name === null
    ? say.unnamed(aliases)
    : say.personIs(name, sex, birthDate === null ? null : say.bornAt(birthDate, birthPlace));
}

/** Names that belong in it: the addressee and the signatory. */
export const belongsOnDossier = ({ addressee, signature }: DossierContent): readonly string[] =>
  [addressee, signature?.name ?? ""].filter((one) => one !== "");

/** A dossier is signed in the town of the letterhead: these words may be printed, in each language. */
export function placesOfSigning(address: string): readonly string[] {
  const town = townOf(address);
  return town === "" ? [] : Language.options.map((one) => phrasesFor(one).doneIn(town));
}

/** The town of a correspondence address: its last line, without the postcode. */
export function townOf(address: string): string {
  const lines = address
    .split(/[\n,]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const town = (lines.at(-1) ?? "").replace(/^(?:[A-Z]{1,2}-?)?\d{4,5}\s+/, "");
  return lines.length > 1 && !/\d/.test(town) ? town : "";
}

/** What another version contains that the one before did not. */
export const Change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("section"), id: SectionId }),
  z.strictObject({ kind: z.literal("sectionAdded"), id: SectionId }),
  z.strictObject({ kind: z.literal("sectionRemoved"), id: SectionId }),
  z.strictObject({ kind: z.literal("enclosureAdded"), title: z.string() }),
  z.strictObject({ kind: z.literal("enclosureRemoved"), title: z.string() }),
  z.strictObject({ kind: z.literal("order") }),
  z.strictObject({ kind: z.literal("addressee") }),
  z.strictObject({ kind: z.literal("subject") }),
  /** Whom it is about, its numbers, or who signs. */
  z.strictObject({ kind: z.literal("references") }),
]);
export type Change = Readonly<z.infer<typeof Change>>;

export function changesBetween(before: DossierContent, after: DossierContent): readonly Change[] {
  const was = new Map(before.sections.map(({ id, text }) => [id, text]));
  const is = new Map(after.sections.map(({ id, text }) => [id, text]));
  const sections = SectionId.options.flatMap((id): readonly Change[] => {
    const [old, now] = [was.get(id), is.get(id)];
    if (id === "index" || old === now) return [];
    const kind =
      old === undefined ? "sectionAdded" : now === undefined ? "sectionRemoved" : "section";
    return [{ kind, id }];
  });
  const [had, has] = [scansIn(before), scansIn(after)];
  const added = after.enclosures.filter(({ scanId }) => !had.includes(scanId));
  const removed = before.enclosures.filter(({ scanId }) => !has.includes(scanId));
  const isReordered =
    had.filter((id) => has.includes(id)).join() !== has.filter((id) => had.includes(id)).join();
  return [
    ...(before.subject === after.subject ? [] : [{ kind: "subject" } as const]),
    ...(before.addressee === after.addressee ? [] : [{ kind: "addressee" } as const]),
    ...(referencesOf(before) === referencesOf(after) ? [] : [{ kind: "references" } as const]),
    ...sections,
    ...added.map(({ title }) => ({ kind: "enclosureAdded", title }) as const),
    ...removed.map(({ title }) => ({ kind: "enclosureRemoved", title }) as const),
    ...(isReordered ? [{ kind: "order" } as const] : []),
  ];
}

const referencesOf = ({ about, signature }: DossierContent): string =>
  JSON.stringify([about, signature]);

const scansIn = ({ enclosures }: DossierContent): readonly string[] =>
  enclosures.map(({ scanId }) => scanId);

/** For the page that draws it: the same, with every page of every enclosure as a picture. */
export const DossierPrintoutContent = z.strictObject({
  content: DossierContent,
  /** It is not frozen: every page shows so. */
  isDraft: z.boolean(),
  logo: LogoPicture.nullable(),
  /** Of each enclosure, in their order. */
  pages: z.array(z.array(bytes(mostScanBytes)).max(200)).max(60),
});
export type DossierPrintoutContent = Readonly<z.infer<typeof DossierPrintoutContent>>;
