import * as z from "zod";

export const Sex = z.enum(["female", "male", "other", "unknown"]);
export type Sex = z.infer<typeof Sex>;

/** Who sent the person to the centre. */
export const ReferralSource = z.enum([
  "police",
  "social-service",
  "prosecutor",
  "labour-auditor",
  "aliens-office",
  "private-person",
  "self",
  "other-centre",
  "health-service",
  "lawyer",
  "unknown",
]);
export type ReferralSource = z.infer<typeof ReferralSource>;

export const ExitDestination = z.enum([
  "own-rented-home",
  "social-housing",
  "family-or-acquaintances",
  "other-shelter",
  "other-specialised-centre",
  "asylum-reception",
  "youth-facility",
  "hospital",
  "return-to-country-of-origin",
  "third-country",
  "detention",
  "unknown",
]);
export type ExitDestination = z.infer<typeof ExitDestination>;

export const ExitReason = z.enum([
  "open-ended-permit",
  "case-ended-without-stay",
  "ended-by-person",
  "ended-by-centre",
  "contact-with-perpetrator",
  "left-without-notice",
  "voluntary-return",
  "removed",
  "other-ground",
  "reoriented",
  "not-accepted",
  "other-centre",
  "death",
]);
export type ExitReason = z.infer<typeof ExitReason>;

/** Where a visit may be. Never in a room: it is somebody's own, or shared. */
export const VisitPlace = z.enum(["visiting-room", "living-room", "garden", "office", "outside"]);
export type VisitPlace = z.infer<typeof VisitPlace>;

// ISO 3166-1 alpha-2, and `XK` (Kosovo, in general use), `XXA` (stateless), `XXX` (unknown) as printed in travel documents.
const nationalities =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW XXA XXX".split(
    " ",
  );

/** Nationality: ISO 3166-1 alpha-2, plus stateless `XXA` and unknown `XXX`. */
export const NationalityCode = z.string().refine((code) => nationalities.includes(code));
export type NationalityCode = z.infer<typeof NationalityCode>;
export const nationalityCodes: readonly string[] = nationalities;

// ISO 639-1 where there is one, else 639-3: languages met in Belgian reception.
const languages =
  "aa aii ak am ar as az ba be ber bg bin bm bn bo bs ca ceb ckb cs da de dyu ee el en es et fa ff fi fil fon fr gu ha he hi hr hu hy id ig ilo is it ja jv ka kab kbp kg kk km kn ko ku kmr ky lb ln lo lt luo lv mai mg mk ml mn mnk mr ms my nan ne nl no ny om pa pap pcm pl ps pt qu rif rn ro rom ru rw sd shi si sk sl sn so sq sr srn su sv sw ta te tg th ti tk tl tr tt tw tzm ug uk ur uz vi wo wuu xh yo yue zgh zh zu sgn".split(
    " ",
  );

/** Spoken language: ISO 639. `sgn` means a sign language. */
export const LanguageCode = z.string().refine((code) => languages.includes(code));
export type LanguageCode = z.infer<typeof LanguageCode>;
export const languageCodes: readonly string[] = languages;
