import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { PersonCard } from "../people/person.ts";

/** What the house and a resident agree on, part by part. One of them is always the address. */
export const Topic = z.enum([
  "address",
  "respect",
  "activities",
  "breakfast",
  "cleaning",
  "room",
  "visits",
  "phones",
  "photos",
  "night",
  "wrong",
  "complaints",
  "other",
]);
export type Topic = z.infer<typeof Topic>;

/** ISO 639: two or three letters. */
export const TextLanguage = z.string().regex(/^[a-z]{2,3}$/);
export type TextLanguage = z.infer<typeof TextLanguage>;

const Words = (longest: number) => z.string().trim().min(1).max(longest);

export const Section = z.strictObject({ topic: Topic, title: Words(80), text: Words(1500) });
export type Section = Readonly<z.infer<typeof Section>>;

/** Short words around the text on the resident's copy, in the language of the text. */
export const AgreementPrintoutWords = z.strictObject({
  now: Words(60),
  notYet: Words(60),
  readAloud: Words(160),
  signedOn: Words(60),
});
export type AgreementPrintoutWords = Readonly<z.infer<typeof AgreementPrintoutWords>>;

export const AgreementContent = z.strictObject({
  title: Words(80),
  opening: Words(1000),
  sections: z
    .array(Section)
    .min(1)
    .max(24)
    .refine((sections) => sections.filter(({ topic }) => topic === "address").length === 1),
  closing: Words(1000),
  words: AgreementPrintoutWords,
});
export type AgreementContent = Readonly<z.infer<typeof AgreementContent>>;

export const TextId = z.uuid().brand<"TextId">();
export type TextId = z.infer<typeof TextId>;

/** One version of the text in one language. A draft until it is published, and frozen from then on. */
export const AgreementText = z.strictObject({
  id: TextId,
  language: TextLanguage,
  number: z.number().int().min(1),
  content: AgreementContent,
  /** From when on it counts; null for a draft. */
  startsOn: CalendarDate.nullable(),
  /** A person who signed an earlier version is asked to sign this one. */
  asksAgain: z.boolean(),
  /** It came with the program. */
  isShipped: z.boolean(),
});
export type AgreementText = Readonly<z.infer<typeof AgreementText>>;

type Dated = Pick<AgreementText, "language" | "number" | "startsOn">;

/** The version of a language that counts on a day; null where there is none. */
export function inForce<T extends Dated>(
  texts: readonly T[],
  language: TextLanguage,
  today: CalendarDate,
): T | null {
  const begun = texts.filter(
    (text) => text.language === language && text.startsOn !== null && text.startsOn <= today,
  );
  return begun.toSorted((a, b) => a.number - b.number).at(-1) ?? null;
}

/** The text to read with a person: in the first of their languages that has one, else in the language of the house. */
export function textFor<T extends Dated>(
  texts: readonly T[],
  languages: readonly TextLanguage[],
  houseLanguage: TextLanguage,
  today: CalendarDate,
): T | null {
  const wished = [...languages, houseLanguage, "fr", "nl", "en"];
  for (const language of wished) {
    const text = inForce(texts, language, today);
    if (text !== null) return text;
  }
  return null;
}

/** Why a person is asked to sign; null when nothing is to be signed. */
export const ToSign = z.enum(["never", "newVersion"]);
export type ToSign = z.infer<typeof ToSign>;

export function toSign(
  signed: Pick<AgreementText, "language" | "number"> | null,
  texts: readonly (Dated & Pick<AgreementText, "asksAgain">)[],
  today: CalendarDate,
): ToSign | null {
  if (signed === null) return "never";
  const isAsked = texts.some(
    ({ language, number, startsOn, asksAgain }) =>
      language === signed.language &&
      number > signed.number &&
      asksAgain &&
      startsOn !== null &&
      startsOn <= today,
  );
  return isAsked ? "newVersion" : null;
}

/** Writing that runs from right to left, told by its letters. */
export function directionOf(text: string): "ltr" | "rtl" {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return count(rightToLeft) * 2 > count(/\p{L}/gu) ? "rtl" : "ltr";
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** A paragraph, or lines that begin with a dash as a list. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** Text as it is laid out: each line a paragraph, neighbouring lines with a dash one list. */
export function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .reduce<readonly Block[]>((blocks, line) => {
      if (!/^[-–•]\s/u.test(line)) return [...blocks, { kind: "paragraph", text: line }];
      const item = line.slice(1).trim();
      const last = blocks.at(-1);
      return last?.kind === "list"
        ? [...blocks.slice(0, -1), { kind: "list", items: [...last.items, item] }]
        : [...blocks, { kind: "list", items: [item] }];
    }, []);
}

/** A drawn line of a signature: points on a field of 600 by 200. */
const Point = z.tuple([z.number().int().min(0).max(600), z.number().int().min(0).max(200)]);
export const Strokes = z.array(z.array(Point).min(1).max(1500)).min(1).max(40);
export type Strokes = z.infer<typeof Strokes>;
export const signatureField = { width: 600, height: 200 } as const;

/** What could identify the person: for the house as long as it knows their name, for the office for good. */
export const SigningMarks = z.strictObject({
  resident: Strokes.nullable(),
  colleague: Strokes.nullable(),
  /** Who interpreted: a name or a service. */
  interpreter: z.string().trim().max(120),
});
export type SigningMarks = Readonly<z.infer<typeof SigningMarks>>;

export const Interpreting = z.enum(["none", "here", "phone"]);
export type Interpreting = z.infer<typeof Interpreting>;

export const SigningWay = z.enum(["screen", "paper"]);
export type SigningWay = z.infer<typeof SigningWay>;

/** What is true of every signing: read in which language, how, and what was drawn. */
export const Signing = z.strictObject({
  textId: TextId,
  /** The language it was read aloud in: the person's own, when it was interpreted. */
  readIn: TextLanguage,
  interpreting: Interpreting,
  /** Sections that were read and understood, by their place. */
  sections: z.array(z.number().int().min(0)).max(24),
  way: SigningWay,
  marks: SigningMarks,
});
export type Signing = Readonly<z.infer<typeof Signing>>;

export type SigningRefusal =
  | { readonly type: "SectionsUnread" }
  | { readonly type: "SignatureMissing" };

/** Every section read, and two signatures where it is signed on the screen. */
export function refusalOf(signing: Signing, content: AgreementContent): SigningRefusal | null {
  const read = new Set(signing.sections);
  if (!content.sections.every((_, place) => read.has(place))) return { type: "SectionsUnread" };
  const { resident, colleague } = signing.marks;
  const isDrawn = resident !== null && colleague !== null;
  return signing.way === "screen" && !isDrawn ? { type: "SignatureMissing" } : null;
}

/** Something the person can do now, from a day on, or later. */
export const Step = z
  .strictObject({
    text: Words(160),
    when: z.enum(["now", "from", "later"]),
    from: CalendarDate.nullable(),
  })
  .refine(({ when, from }) => (when === "from") === (from !== null));
export type Step = Readonly<z.infer<typeof Step>>;
export const Steps = z.array(Step).max(12);
export type Steps = Readonly<z.infer<typeof Steps>>;

/** What can be done on a day: a step whose day has come counts as now. */
export const isOpenOn = ({ when, from }: Step, today: CalendarDate): boolean =>
  when === "now" || (from !== null && from <= today);

/** Nights after arrival without reminders. */
export const calmNights = 3;

const PersonLine = PersonCard.pick({ id: true, number: true, name: true });

/** The page of the house: every text, and who has still to sign. */
export const AgreementPage = z.strictObject({
  texts: z.array(AgreementText),
  signed: z.number().int().min(0),
  unsigned: z.array(z.strictObject({ person: PersonLine, why: ToSign })),
});
export type AgreementPage = Readonly<z.infer<typeof AgreementPage>>;

/** The agreement of one person. */
export const AgreementOfPerson = z.strictObject({
  /** Null once the house shows no stay that goes on. */
  toSign: ToSign.nullable(),
  /** The text that would be read with the person now; null when there is none. */
  proposed: AgreementText.nullable(),
  /** Whether there is a text in a language the person speaks. */
  isHers: z.boolean(),
  /** The drawn signature would name the person: with a hidden file they sign on paper. */
  isHidden: z.boolean(),
  signings: z.array(
    z.strictObject({
      id: z.uuid(),
      text: AgreementText,
      readIn: TextLanguage,
      interpreting: Interpreting,
      way: SigningWay,
      at: Instant,
      byName: z.string(),
      marks: SigningMarks.nullable(),
    }),
  ),
  steps: z.strictObject({
    version: z.number().int().min(0),
    items: Steps,
    /** There is a list that this reader cannot open: the office keeps it. */
    isKept: z.boolean(),
  }),
});
export type AgreementOfPerson = Readonly<z.infer<typeof AgreementOfPerson>>;

/** The content of the copy a resident keeps: no name, no address, nothing of where they are. */
export const ResidentsCopy = z.strictObject({
  language: TextLanguage,
  content: AgreementContent,
  /** The language it was read aloud in, where that is another one. */
  readIn: TextLanguage.nullable(),
  signedOn: CalendarDate.nullable(),
  steps: Steps,
  today: CalendarDate,
});
export type ResidentsCopy = Readonly<z.infer<typeof ResidentsCopy>>;
