// All people are fictitious. Every text is as long as possible, some as one word that cannot be broken.

/** Sixteen people: names of seven words, of one long word, in other scripts, and from right to left. */
export const longNames = [
  "Maria da Conceição Aparecida Lenda dos Santos Fantasia e Vasconcelos",
  "Märchenerzählerinnenwolkenkuckucksheimerin Sagenhaft",
  "Ratchanokwannawiphakorn Nithanphimansuwannakhiri",
  "Олександра Володимирівна Казкова-Небилицька-Вигаданенко",
  "عبد الرحمن بن محمد بن عبد العزيز آل حكاية الخيالي",
  "Nguyễn Truyền Thuyết Thị Hoàng Cổ Tích Bảo Ngọc",
  "Rakotomalala Andriantsimitoviaminandriana Angano",
  "Blessing Oluwaseunfunmilayo Àlọ́-Ìtàn Adéwùmí-Fáńtásì",
  "Bartholomeus-Alexander van den Verzonnenbergh-Sprookjesveld",
  "Sri Venkata Satyanarayana Kalpanika Subrahmanyam Kathasaritsagara",
  "ገብረመድኅን ወልደገብርኤል ተረትተረት ኃይለሥላሴ",
  "Ioana-Alexandra-Elisabeta Poveste-Născocitorescu",
  "Giangiacomo Maria Ludovico Favolafantasticheria della Leggenda",
  "Quetzalxochitl Guadalupe Cuento Inventado y Fabulación",
  "Tonghua-Xiangxiang-Mengmeng Chuanshuogushi",
  "Abubakar-Sadiq Tatsuniyoyin-Hausawa Labaran-Almara",
] as const;

/** Forty characters, the maximum for a room. */
export const longRooms = [
  "Gemeenschappelijke familiekamer tuinzijde",
  "Chambre familiale côté jardin, 2e étage",
  "Noodopvangkamerbovendewasserijruimte",
  "Attic room above the laundry, left of it",
].map((name) => name.slice(0, 40));

export const longBeds = ["Bovenste stapelbed", "Lit du bas, fenêtre", "Bottom bunk, window", "Cot"];

export const staffName = "Anne-Charlotte Verzonnen-Vandenfantasiebergh-de Fabuleux";
export const otherStaffName = "Wilhelmina-Alexandrine Inventée-Sprookjesmakersdochter";

/** Referrers with the longest names. */
export const longCallers = [
  "Service d’accueil et d’orientation interrégional inventé, bureau 14, Mme Inventée-Fabuleuse",
  "Verzonnen Bovenlokaal Samenwerkingsverbandvoorslachtoffersvanuitbuiting, loket 3, mevrouw Verzonnen",
  "Invented Federal Labour Inspectorate, Directorate Nowhere, second floor, Inspector Made-Up",
] as const;

export const longAlerts = [
  "Never by the station or the tollgate: people who know her wait there at night",
  "Geen-Roemeenstalige-chauffeurs-of-tolken-zonder-dat-wij-hen-eerst-kennen-alst-kan",
].map((alert) => alert.slice(0, 80));

export const longHelp =
  "Hears no alarm and walks with crutches: wake by hand, two people on the stairs";
export const longReason = `${"The heating of the whole wing is out of order, and the plumber comes on Wednesday with parts. ".repeat(2).slice(0, 119)}.`;
export const longLabel = "Small white box with the green stripe, upper shelf, left";
export const longEntry =
  "Called the invented interregional reception service three times about the appointment of Thursday; nobody answers before ten. " +
  "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel hangs beside the door. ".repeat(2);

export const longWord = "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel";

/** What a person wants, in their words: few, many, from right to left, and in one word. */
export const longGoals = [
  "Sleep",
  "Not to be afraid any longer of the telephone that rings in the corridor at night, nor of the car that stands before the invented bakery, and to say so when it is the case",
  "أريد أن أنام في الليل دون أن أترك الضوء مشتعلاً وأن أتصل بأختي",
  `${longWord}und${longWord}`,
  "我想学会烤面包，以后和姐姐一起开一家小小的面包店",
] as const;

export const longStep =
  "Ask the invented interregional reception service for the paper that nobody has, and bring a copy of the other one along";
