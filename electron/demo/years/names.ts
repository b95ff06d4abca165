import type { Sex } from "../../../domain/vocabulary/code-lists.ts";
import type { Draw, Weights } from "./random-choice.ts";

/** Where an invented person comes from. */
export interface Country {
  readonly nationality: string;
  readonly languages: readonly string[];
  readonly women: Words;
  readonly men: Words;
  readonly families: Words;
}

type Words = readonly [string, ...string[]];

type Line = readonly [
  nationality: string,
  weight: number,
  languages: string,
  women: string,
  men: string,
  families: string,
];

/** Family names mean "tale", "legend", "story" or "made up" in their language: no reader takes them for real. */
const lines: readonly Line[] = [
  ["VN", 9, "vi", "Mai Hoa Thu Ngọc Lan", "Minh Tuấn Bảo Quang", "Cổtích Thoại Huyềnthoại"],
  ["RO", 8, "ro", "Elena Mihaela Daniela", "Andrei Vasile Costel", "Legendă Născocire Istorisire"],
  ["BG", 7, "bg tr", "Desislava Vesela Rumyana", "Georgi Stoyan Hristo", "Legenda Izmislitsa"],
  ["NG", 10, "en yo", "Joy Faith Osas Ebele", "Emeka Tunde Uche", "Ìtàn Akụkọ Okha"],
  ["MA", 9, "ar fr", "Naima Hafida Salma", "Rachid Karim Driss", "Khayal Hadduta Riwaya"],
  ["CN", 7, "zh", "Xiu Fang Lihua", "Jun Qiang Bo", "Gushi Chuanshuo Shenhua"],
  ["IN", 5, "hi pa", "Lakshmi Meena Sunita", "Harpreet Vijay Gurdeep", "Dantkatha Kissa Kalpana"],
  ["BR", 6, "pt", "Juliana Patrícia Vânia", "Edson Wagner Jorge", "Fábula Conto Inventado"],
  ["CO", 3, "es", "Luz Marcela Yaneth", "Wilson Jairo Óscar", "Leyenda Fábula Ficción"],
  ["AL", 5, "sq", "Besa Drita Vjollca", "Arben Gëzim Ilir", "Legjenda Trillim"],
  ["UA", 4, "uk ru", "Oksana Halyna Solomiya", "Taras Bohdan Ostap", "Lehenda Vyhadka"],
  ["RU", 2, "ru", "Lyudmila Svetlana", "Boris Gennady", "Vydumka Skazka Bylina"],
  ["PL", 3, "pl", "Agnieszka Bożena", "Zbigniew Leszek", "Legenda Zmyślona Opowieść"],
  ["HU", 2, "hu", "Ildikó Piroska", "Zoltán Ferenc", "Mese Monda Rege"],
  ["ET", 3, "am", "Tigist Hirut Almaz", "Dawit Girma", "Afetarik Tarik"],
  ["ER", 2, "ti", "Saba Rahwa", "Yonas Filmon", "Tsawata Zanta"],
  ["GH", 4, "en tw", "Abena Akosua Esi", "Kwame Yaw", "Atetesem Abasem"],
  ["CM", 3, "fr", "Solange Bernadette", "Serge Achille", "Conté Légende"],
  ["CD", 3, "ln fr", "Mireille Clarisse", "Patient Trésor", "Lisapo Masapo"],
  ["GN", 4, "ff fr", "Kadiatou Mariama", "Alpha Ibrahima", "Taalol Tinndol"],
  ["SN", 2, "wo fr", "Awa Ndeye", "Modou Cheikh", "Léebu Leeboon"],
  ["KE", 1, "sw en", "Wanjiru Akinyi", "Kamau Otieno", "Hadithi Ngano"],
  ["PH", 5, "fil en", "Maricel Rosalinda", "Jericho Rodel", "Kuwento Alamat Kathang"],
  ["TH", 3, "th", "Malee Somsri", "Prasert", "Nithan Tamnan"],
  ["NP", 2, "ne", "Sita Gita", "Ram Bishnu", "Dantyakatha Kathaa"],
  ["PK", 3, "ur pa", "Nasreen Bushra", "Asif Tariq", "Afsana Daastan"],
  ["BD", 2, "bn", "Shirin Rahima", "Kamal Jahangir", "Rupkatha Golpo"],
  ["TR", 4, "tr", "Gülay Sevgi", "Hasan Orhan", "Masal Efsane Uydurma"],
  ["AF", 2, "ps fa", "Zarmina Shabnam", "Najib Farid", "Qissagoy Afsanah"],
  ["IR", 2, "fa", "Shirin Mahnaz", "Behzad Reza", "Afsaneh Ghesseh"],
  ["SY", 3, "ar", "Rima Hanan", "Bassel Adnan", "Usturi Hakawati"],
  ["EG", 3, "ar", "Nagwa Samah", "Mahmoud Sherif", "Hadouta Khurafi"],
  ["DZ", 3, "ar ber", "Ghania Yamina", "Lotfi Mourad", "Tamacahut Amacahu"],
  ["TN", 2, "ar fr", "Olfa Sonia", "Hichem Fethi", "Khrafa Hkaya"],
  ["SO", 2, "so", "Hodan Ubah", "Abdi Warsame", "Sheeko Sheekaxariir"],
  ["MN", 1, "mn", "Oyun Sarnai", "Bat Ganzorig", "Ülger Domog"],
  ["GE", 2, "ka", "Nana Ketevan", "Giorgi Zurab", "Zghapari Legendadze"],
  ["AM", 1, "hy", "Anush Gayane", "Armen Hovik", "Heqiatyan Araspelyan"],
  ["RS", 2, "sr rom", "Snežana Ljiljana", "Dragan Zoran", "Bajka Izmišljena"],
  ["MK", 1, "mk sq", "Biljana Violeta", "Goran", "Prikazna Skaska"],
  ["SK", 1, "sk rom", "Zuzana Marta", "Peter Milan", "Rozprávka Báj"],
  ["HT", 1, "fr", "Roseline", "Wilner", "Istwa Krikkrak"],
  ["ID", 1, "id", "Dewi Siti", "Budi Agus", "Dongeng Rekaan"],
  ["LK", 1, "si ta", "Nilmini", "Sunil", "Kathandara Prabandha"],
  ["BE", 3, "nl fr", "Griet Lotte", "Joris Wout", "Verzinsel Sprookje Sage"],
  ["FR", 2, "fr", "Sylvette Odile", "Fernand", "Racontar Inventée"],
];

const words = (text: string): Words => {
  const [first = "", ...rest] = text.split(" ");
  return [first, ...rest];
};

const countries: Weights<Country> = lines.map(
  ([nationality, weight, languages, women, men, families]) => [
    {
      nationality,
      languages: languages.split(" "),
      women: words(women),
      men: words(men),
      families: words(families),
    },
    weight,
  ],
);

export const countryFrom = (draw: Draw): Country => draw.weighed(countries);

export const nameFrom = (draw: Draw, { women, men, families }: Country, sex: Sex): string =>
  `${draw.pick(sex === "male" ? men : women)} ${draw.pick(families)}`;

/** Children bear the family name of their mother. */
export function childName(
  draw: Draw,
  mother: { readonly name: string; readonly nationality: string },
  sex: Sex,
): string {
  const country = lines.findIndex(([nationality]) => nationality === mother.nationality);
  const [, , , women = "", men = ""] = lines[country] ?? [];
  const family = mother.name.split(" ").slice(1).join(" ");
  return `${draw.pick(words(sex === "male" ? men : women))} ${family}`;
}
