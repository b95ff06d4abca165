/**
 * Beginnings of words that tell what somebody went through, or that she lives in a shelter, in the further languages of a
 * sheet. Where words are written without spaces, or with what belongs to them in front, they are looked for anywhere.
 */
const beginnings: readonly string[] = [
  ...["trata de personas", "trata de seres", "trata de mujeres", "tráfico", "traficant", "víctima"],
  ...["explotaci", "explotad", "esclav", "prostitu", "proxenet", "refugio", "casa de acogida"],
  ...["trata de pessoas", "vítima", "exploraç", "escrav", "refúgio", "casa-abrigo"],
  ...["trafic de persoane", "traficant", "victim", "exploat", "sclav", "adăpost", "proxenet"],
  ...[
    "trafikim",
    "viktim",
    "shfrytëz",
    "skllav",
    "strehë",
    "strehim i fshehtë",
    "tutor i prostitu",
  ],
  ...["insan ticareti", "mağdur", "kurban", "sömür", "köle", "fuhuş", "sığınma evi", "sığınak"],
  ...["buôn người", "mua bán người", "nạn nhân", "bóc lột", "nô lệ", "mại dâm", "tạm lánh"],
  ...["трафик", "жертв", "эксплуат", "експлоат", "експлуат", "рабств", "рабск", "проститу"],
  ...["торговл", "торгівл", "приют", "притул", "убежищ", "сутен"],
];
const anywhere: readonly string[] = [
  ...["الاتجار", "ضحية", "ضحايا", "استغلال", "عبودية", "دعارة", "ملجأ", "مأوى"],
  ...["قاچاق انسان", "قربانی", "بهره‌کشی", "بردگی", "روسپی", "پناهگاه"],
  ...["贩卖", "人口贩", "受害", "剥削", "奴役", "卖淫", "庇护", "收容"],
  ...["ค้ามนุษย์", "เหยื่อ", "แสวงหาประโยชน์", "ทาส", "โสเภณี", "บ้านพักฉุกเฉิน"],
  ...["ዝውውር", "ሰለባ", "ብዝበዛ", "ባርነት", "ዝሙት", "መጠለያ"],
];

const escaped = (words: string): string => words.replaceAll(/[-\s]/gu, "[-\\s]");
const telling = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${beginnings.map(escaped).join("|")})|${anywhere.map(escaped).join("|")}`,
  "iu",
);

/** The first such word in a text; null where there is none. */
export const tellingIn = (text: string): string | null =>
  telling.exec(text.normalize("NFC"))?.[0] ?? null;
