import type { ModeReason } from "../../../domain/intake/assistance.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { AgeRange, Urgency } from "../../../domain/referrals/referral.ts";
import type { ReferralSource, Sex } from "../../../domain/vocabulary/code-lists.ts";
import type { Suspected } from "../years/person-history-facts.ts";

/** Someone who does not exist. Family names mean "tale", "legend" or "made up" in many languages. */
export interface Invented {
  readonly name: string;
  readonly sex: Sex;
  /** Month of birth, or null with an estimate. */
  readonly born: string | null;
  readonly aboutYears: number;
  readonly nationality: string | null;
  readonly languages: readonly string[];
  readonly alerts: readonly string[];
  readonly helpNeeded: string;
  readonly referredBy: ReferralSource;
  /** Which of the seventeen sleeping places, from 1. */
  readonly bed: number;
  readonly nightsAgo: number;
  readonly leftNightsAgo: number | null;
  /** Months from arrival to the planned end; null when it passed four nights ago. */
  readonly plannedMonths: number | null;
  /** Those who share it belong together. */
  readonly family: string | null;
  /** What was recorded of the referral; null where none is known. */
  readonly call: AcceptedCall | null;
}

/** What is known of a call that was accepted, beside whom it was about. */
export interface AcceptedCall {
  readonly ageRange: AgeRange;
  readonly urgency: Urgency;
  readonly suspicion: Suspected | null;
  readonly isTold: boolean;
}

/** A person of the centre who does not live in the house. */
export interface Outside extends Pick<Invented, "name" | "sex" | "nationality" | "languages"> {
  readonly years: number;
  readonly referredBy: ReferralSource;
  readonly openedDaysAgo: number;
  /** Null during the intake. */
  readonly assistedDaysAgo: number | null;
  /** Why the person waits for a place; null where they do not. */
  readonly waitsFor: ModeReason | null;
  readonly isMine: boolean;
  readonly call: AcceptedCall;
}

interface Said {
  readonly wake: string;
  readonly drivers: string;
}

const words: Readonly<Record<Language, Said>> = {
  en: { wake: "Hears no alarm: wake by hand", drivers: "No Romanian-speaking drivers" },
  fr: {
    wake: "N’entend pas l’alarme : réveiller de la main",
    drivers: "Pas de chauffeur qui parle roumain",
  },
  nl: {
    wake: "Hoort het alarm niet: met de hand wekken",
    drivers: "Geen chauffeur die Roemeens spreekt",
  },
};

type Line = readonly [
  name: string,
  sex: Sex,
  born: string | number,
  nationality: string | null,
  languages: string,
  referredBy: ReferralSource,
  bed: number,
  nightsAgo: number,
  more?: Partial<Invented>,
];

const linesIn = (said: Said): readonly Line[] => [
  ["Linh Truyền", "female", "2002-05", "VN", "vi fr", "police", 1, 149],
  ["Olena Kazka", "female", "1995-02", "UA", "uk ru", "social-service", 2, 40],
  ["Blessing Alọ́", "female", 27, "NG", "en bin", "police", 3, 188, { plannedMonths: null }],
  ["Yusuf Hikaya", "male", "2007-01", "SY", "ar", "aliens-office", 4, 86],
  ["Ana Lenda", "female", "1992-06", "BR", "pt", "social-service", 5, 112, { family: "Lenda" }],
  ["Rui Lenda", "male", "2020-03", "BR", "pt", "social-service", 6, 112, { family: "Lenda" }],
  ["Inês Lenda", "female", "2023-09", "BR", "pt", "social-service", 8, 112, { family: "Lenda" }],
  [
    "Mehdi Khurafa",
    "male",
    "1984-04",
    "MA",
    "ber fr",
    "labour-auditor",
    10,
    65,
    { helpNeeded: said.wake },
  ],
  ["Grace Fable", "female", 22, "GH", "en tw", "private-person", 11, 125],
  ["Wei Tonghua", "male", "1988-10", "CN", "zh", "labour-auditor", 12, 28],
  ["Fatima Ustura", "female", "1997-03", "IQ", "ar ckb", "prosecutor", 13, 102],
  [
    "Elira Përralla",
    "female",
    "2004-12",
    "AL",
    "sq it",
    "police",
    14,
    9,
    {
      call: {
        ageRange: "18-25",
        urgency: "tonight",
        suspicion: { form: "SexualExploitation", sector: "private-flat" },
        isTold: true,
      },
    },
  ],
  ["Ion Poveste", "male", "1979-07", "RO", "ro", "self", 15, 171, { alerts: [said.drivers] }],
  ["Priya Kahani", "female", "1990-08", "IN", "hi pa en", "other-centre", 17, 3],
  ["Rosa Cuento", "female", "1994-01", "CO", "es", "police", 16, 203, { leftNightsAgo: 5 }],
  ["Mariam Teret", "female", 31, "ET", "am", "social-service", 9, 190, { leftNightsAgo: 18 }],
];

/** The residents of the invented house, described in its language. */
export const inventedPeopleIn = (language: Language): readonly Invented[] =>
  linesIn(words[language]).map(
    ([name, sex, born, nationality, languages, referredBy, bed, nightsAgo, more]) => ({
      name,
      sex,
      born: typeof born === "string" ? born : null,
      aboutYears: typeof born === "number" ? born : 0,
      nationality,
      languages: languages.split(" "),
      alerts: [],
      helpNeeded: "",
      referredBy,
      bed,
      nightsAgo,
      leftNightsAgo: null,
      plannedMonths: 6,
      family: null,
      call: null,
      ...more,
    }),
  );

const quietCall = { urgency: "this-week", suspicion: null, isTold: false } as const;

/** One waits for a place for their safety, one never needed it, one has nowhere else to live. */
export const outside: readonly Outside[] = [
  {
    name: "Samir Qissa",
    sex: "male",
    nationality: "MA",
    languages: ["ar", "fr"],
    years: 24,
    referredBy: "social-service",
    openedDaysAgo: 6,
    assistedDaysAgo: null,
    waitsFor: "safety",
    isMine: false,
    call: { ...quietCall, ageRange: "18-25" },
  },
  {
    name: "Ioana Basm",
    sex: "female",
    nationality: "RO",
    languages: ["ro"],
    years: 38,
    referredBy: "lawyer",
    openedDaysAgo: 71,
    assistedDaysAgo: 62,
    waitsFor: null,
    isMine: true,
    call: { ...quietCall, ageRange: "36-45" },
  },
  {
    name: "Zofia Bajka",
    sex: "female",
    nationality: "PL",
    languages: ["pl", "en"],
    years: 33,
    referredBy: "self",
    openedDaysAgo: 12,
    assistedDaysAgo: null,
    waitsFor: "no-other-housing",
    isMine: false,
    call: { ...quietCall, ageRange: "26-35" },
  },
];

/** Numbers of those of whom more is told. */
export const [linh, blessing, mehdi, grace, wei, fatima, elira, rosa] = [
  1, 3, 8, 9, 10, 11, 12, 15,
] as const;

export const nameOf = (number: number): string => linesIn(words.en)[number - 1]?.[0] ?? "";
