import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AgreementContent,
  blocksOf,
  directionOf,
  inForce,
  refusalOf,
  type Signing,
  TextId,
  textFor,
  toSign,
} from "../../../domain/daily-life/agreement.ts";
import { shippedTexts } from "../../../domain/daily-life/agreement-texts/shipped.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";

const day = (text: string) => CalendarDate.parse(text);
const today = day("2026-11-24");
const version = (language: string, number: number, startsOn: string | null, asksAgain = true) => ({
  language,
  number,
  startsOn: startsOn === null ? null : day(startsOn),
  asksAgain,
});

describe("the texts that come with the program", () => {
  const texts = Object.entries(shippedTexts);

  it.each(texts)("are whole in %s, the address first", (_, text) => {
    expect(() => AgreementContent.parse(text)).not.toThrow();
    expect(text.sections[0]?.topic).toBe("address");
    expect(text.sections.map(({ topic }) => topic)).toEqual(
      shippedTexts.en.sections.map(({ topic }) => topic),
    );
  });

  it.each(texts)("mention nothing in %s about why a person is here", (_, text) => {
    expect(JSON.stringify(text)).not.toMatch(
      /traffick|traite des|mensenhandel|victim|slachtoffer/i,
    );
  });

  it.each(texts)("keep their sentences short in %s", (_, text) => {
    const sentences = text.sections.flatMap(({ text: words }) => words.split(/[.!?]\s|\n/));
    for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThan(34);
  });
});

describe("the version in force", () => {
  const texts = [
    version("en", 1, "2026-01-01"),
    version("en", 2, "2026-11-24"),
    version("en", 3, "2026-12-01"),
    version("fr", 1, null),
  ];

  it.each([
    ["en", "2026-11-23", 1],
    ["en", "2026-11-24", 2],
    ["en", "2026-12-24", 3],
    ["fr", "2026-12-24", null],
    ["ar", "2026-12-24", null],
  ])("of %s on %s is %s", (language, on, number) => {
    expect(inForce(texts, language, day(on))?.number ?? null).toBe(number);
  });

  it("is read in a language of the person, else in the centre's, else in any there is", () => {
    expect(textFor(texts, ["ti", "en"], "nl", today)?.language).toBe("en");
    expect(textFor(texts, ["ti"], "en", today)?.language).toBe("en");
    expect(textFor(texts, ["ti"], "nl", today)?.language).toBe("en");
    expect(textFor([], ["ti"], "nl", today)).toBeNull();
  });
});

describe("whoever signed", () => {
  it.each([
    ["nothing", null, "never"],
    ["the newest", { language: "en", number: 3 }, null],
    ["one before a version that asks again", { language: "en", number: 1 }, "newVersion"],
    ["one before a corrected word", { language: "en", number: 2 }, null],
    ["another language", { language: "fr", number: 1 }, null],
  ] as const)("%s is asked as it says", (_, signed, why) => {
    const texts = [
      version("en", 1, "2026-01-01"),
      version("en", 2, "2026-02-01"),
      version("en", 3, "2026-03-01", false),
      version("en", 4, "2027-01-01"),
    ];
    expect(toSign(signed, texts, today)).toBe(why);
  });
});

describe("the direction of the script", () => {
  it.each([
    ["Welcome to our house", "ltr"],
    ["مرحبًا بكم في بيتنا، رقم 22", "rtl"],
    ["ברוכים הבאים", "rtl"],
    ["Ласкаво просимо", "ltr"],
    ["欢迎", "ltr"],
    ["", "ltr"],
  ])("of %j is %s", (text, direction) => expect(directionOf(text)).toBe(direction));
});

describe("blocks", () => {
  it("make one list of neighbouring lines with a dash", () => {
    expect(blocksOf("One.\n- a\n– b\n\nTwo.")).toEqual([
      { kind: "paragraph", text: "One." },
      { kind: "list", items: ["a", "b"] },
      { kind: "paragraph", text: "Two." },
    ]);
  });

  it("lose no word", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 20 }), (words) => {
        const blocks = blocksOf(words.map((word, at) => (at % 3 ? `- ${word}` : word)).join("\n"));
        const kept = blocks.flatMap((one) => (one.kind === "list" ? one.items : [one.text]));
        expect(kept).toEqual(words);
      }),
    );
  });
});

describe("a signing", () => {
  const content = shippedTexts.en;
  const all = content.sections.map((_, place) => place);
  const drawn = [[[1, 2] as [number, number]]];
  const signing = (change: Partial<Signing>): Signing => ({
    textId: TextId.parse(crypto.randomUUID()),
    readIn: "en",
    interpreting: "none",
    sections: all,
    way: "screen",
    marks: { resident: drawn, colleague: drawn, interpreter: "" },
    ...change,
  });
  const none = { resident: null, colleague: null, interpreter: "" };

  it.each([
    ["whole", {}, null],
    ["with a part unread", { sections: all.slice(1) }, "SectionsUnread"],
    ["without a signature on the screen", { marks: none }, "SignatureMissing"],
    ["on paper", { marks: none, way: "paper" }, null],
  ] as const)("%s", (_, change, refusal) => {
    expect(refusalOf(signing(change as Partial<Signing>), content)?.type ?? null).toBe(refusal);
  });
});
