import type { Language } from "../../../domain/look.ts";
import type { ReferralSource, Sex } from "../../../domain/vocabulary.ts";

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
  ["Elira Përralla", "female", "2004-12", "AL", "sq it", "police", 14, 9],
  ["Ion Poveste", "male", "1979-07", "RO", "ro", "self", 15, 171, { alerts: [said.drivers] }],
  ["Priya Kahani", "female", "1990-08", "IN", "hi pa en", "other-centre", 17, 3],
  ["Rosa Cuento", "female", "1994-01", "CO", "es", "police", 16, 203, { leftNightsAgo: 5 }],
  ["Mariam Teret", "female", 31, "ET", "am", "social-service", 9, 190, { leftNightsAgo: 18 }],
];

/** Who lives in the invented house; what one has to know of them is said in its language. */
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
      ...more,
    }),
  );
