// Generated people, the same each time: a few given and family names of each language are common, most are rare.

interface Language {
  readonly share: number;
  readonly given: readonly string[];
  readonly common: readonly string[];
  readonly starts: readonly string[];
  readonly middles: readonly string[];
  readonly ends: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Half of the people of a language have a `common` family name; the others are composed. */
const languages: readonly Language[] = [
  {
    share: 5,
    given:
      words(`Mamadou Fatoumata Aïssatou Ibrahima Mariama Ousmane Aminata Boubacar Kadiatou Moussa Hawa Abdoulaye Binta
      Amadou Oumou Sékou Djénabou Souleymane Ramata Alpha Tidiane Nana Lansana Fanta Saran Bintou Idrissa Salimatou Cheikh Awa`),
    common: words("Diallo Bah Barry Sow Camara Touré Keïta Traoré Cissé Condé Baldé Sylla"),
    starts: words("Kou Sa Dia Ma Fo Ban Tou Ka Do Nia"),
    middles: words("ru ba li ma ya ta sso fa"),
    ends: words("ma té ra ré no ly ka na"),
  },
  {
    share: 4,
    given:
      words(`Mohamed Fatima Youssef Khadija Ahmed Amina Hassan Zineb Omar Salma Ali Nadia Rachid Samira Karim Meryem Said
      Hanane Mustapha Imane Hamza Soukaina Bilal Naima Driss Latifa Tarik Houda Anas Rabia`),
    common: words("Alaoui Idrissi Benali Amrani Tazi Bennani Haddad Mansouri Chaoui Saidi"),
    starts: words("Bou Ben El Ha Ma Cha Za Ta Ra Che"),
    middles: words("na ki zi la ra ba mou dda"),
    ends: words("ni di ri oui ane i mi li"),
  },
  {
    share: 4,
    given:
      words(`Olena Svitlana Iryna Natalia Oksana Kateryna Yulia Tetiana Anna Maria Viktoria Halyna Ivan Serhiy Andriy Mykola
      Dmytro Oleksandr Volodymyr Vasyl Petro Yuriy Taras Bohdan Nadiia Larysa Daria Sofia Lesia Zoya`),
    common: words(
      "Melnyk Kovalenko Bondarenko Tkachenko Boyko Moroz Savchenko Koval Lysenko Rudenko",
    ),
    starts: words("Ko Bo Ha Pe Sa Dzu Vo Mo Le Kry"),
    middles: words("va ro ly ma sti na ba vo"),
    ends: words("chuk nko yk ska vych liuk nets ko"),
  },
  {
    share: 3,
    given:
      words(`Ana Maria Elena Ioana Andreea Mihai Alexandru Cristina Gabriela Florin Ion Vasile Daniela Roxana Adrian Simona
      Radu Alina Georgeta Marius Nicoleta Costel Viorica Dragos Larisa Petru`),
    common: words("Popescu Ionescu Popa Radu Dumitru Stan Munteanu Matei Ciobanu Rusu"),
    starts: words("Mo Ba Con Gri Du Ne Ta Vla Stoi Po"),
    middles: words("ro ra sta go la de ri ti"),
    ends: words("eanu escu aru iu an oiu in ea"),
  },
  {
    share: 3,
    given:
      words(`Blessing Grace Joy Precious Faith Gift Esther Mercy Peace Patience Favour Osas Kelvin Emmanuel Samuel Sunday
      Endurance Happiness Loveth Stella Queen Vivian Rita Helen Festus Lucky Monday Gloria`),
    common: words("Osagie Omoruyi Okafor Igbinedion Edosa Aigbe Okoro Eze Obaseki Uwaifo"),
    starts: words("O I E Oko A U Ogbe Igho Ehi Nwa"),
    middles: words("sa ghe bo mwe ru ze ni ka"),
    ends: words("ze bor nde mwen re gie ogu do"),
  },
  {
    share: 3,
    given:
      words(`Linh Huong Lan Mai Thanh Hoa Nga Phuong Thu Trang Van Minh Tuan Hung Dung Duc Quang Hai Long Nam Anh Ha
      Yen Tam Binh`),
    common: words("Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do"),
    starts: words("Thi Van Duc Ngoc Huu Minh Thanh Quoc Xuan Kim"),
    middles: words("a o"),
    ends: words("ng nh n m c"),
  },
  {
    share: 2,
    given: words(
      `Wei Ling Mei Xin Jing Hui Yan Fang Li Na Jun Lei Qiang Tao Ming Xiaoling Xiaomei Yuxin Zihan Jiayi Haoran`,
    ),
    common: words("Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou"),
    starts: words("X Zh Q L G Sh J"),
    middles: words("ia ua ie o"),
    ends: words("ng n o u"),
  },
  {
    share: 2,
    given:
      words(`Selam Dawit Mariam Yohannes Tigist Hanna Abebe Meseret Samuel Helen Tesfaye Bereket Almaz Kidane Rahel Yonas
      Senait Haile Filmon Luwam`),
    common: words("Tesfay Gebremariam Haile Abraha Tekle Berhe Kidane Mehari Bekele Alemu"),
    starts: words("Ge Te Me Ha Be We Ki A Zer Fi"),
    middles: words("bre sfa ha le ki de gu"),
    ends: words("mariam zghi le may selassie ay on el"),
  },
  {
    share: 2,
    given:
      words(`Arta Besa Elira Blerta Drita Valbona Arben Agron Ilir Besnik Fatos Dritan Luan Genti Ermal Anila Mirela Lindita
      Teuta Albana`),
    common: words("Hoxha Shehu Krasniqi Gashi Berisha Kelmendi Leka Marku Gjoni Prifti"),
    starts: words("Ha Be Da Ko Mu La Sha Re Du Ze"),
    middles: words("li sha ja ro ka lla xhi"),
    ends: words("j ku ni aj qi ti ra"),
  },
  {
    share: 2,
    given:
      words(`Amal Rania Hala Layla Maryam Yusuf Ibrahim Khaled Mahmoud Nour Rana Sara Zainab Hussein Mustafa Bashar Samer
      Lina Dina Huda Abdullah Tariq`),
    common: words("Al-Hassan Khalil Ibrahim Al-Ahmad Hamdan Darwish Al-Khatib Saleh Abbas Mahmoud"),
    starts: words("Ja Ka Na Sha Ba Ra Mu Ha Za Da"),
    middles: words("ba mi la wa si ra de"),
    ends: words("ni di ri wi m r d sh"),
  },
];

/** Numbers from nought to one, the same in each run. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The first of a list is borne by many more than the last. */
const often = <T>(list: readonly T[], number: number): T =>
  list[Math.floor(number ** 1.7 * list.length)] as T;
const evenly = <T>(list: readonly T[], number: number): T =>
  list[Math.floor(number * list.length)] as T;

export function generatedNames(count: number, seed: number): readonly string[] {
  const next = numbersFrom(seed);
  const all = languages.flatMap((language) =>
    Array.from({ length: language.share }, () => language),
  );
  return Array.from({ length: count }, () => {
    const { given, common, starts, middles, ends } = evenly(all, next());
    const first = often(given, next());
    const second = next() < 0.12 ? `${evenly(given, next())} ` : "";
    const family =
      next() < 0.5
        ? often(common, next())
        : evenly(starts, next()) + evenly(middles, next()) + evenly(ends, next());
    return `${first} ${second}${family}`;
  });
}
