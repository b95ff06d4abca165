import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { furtherLanguages } from "../../../domain/printing/printout-language.ts";
import { PrintedWordKey } from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import {
  isOutdated,
  longestPrintedWord,
  CustomPrintedWords,
  problemOfWord,
  wordOn,
} from "../../../domain/vocabulary/printed-words/custom-printed-word.ts";
import { revealingWordIn } from "../../../domain/vocabulary/printed-words/further-language-revealing-words.ts";
import { startI18n } from "../../../renderer/lib/texts/i18n.ts";
import { withCustomTerms } from "../../../renderer/lib/texts/custom-terms.ts";
import { extraLanguageTexts } from "../../../renderer/printing/page/extra-language-texts.ts";
import { ourWords } from "../../helpers/interface-texts.ts";

const key = (name: string) => PrintedWordKey.parse(name);
const centre = "Invented Centre";
const { nl } = ourWords;
const all = { ...ourWords, ...extraLanguageTexts };

describe("a centre’s own word", () => {
  const problem = (name: string, words: string) => problemOfWord(key(name), words, centre)?.why;

  it("are meaningful, and not too long", () => {
    expect(problem("paper:plan.title", "My path")).toBeUndefined();
    expect(problem("paper:plan.title", "  ")).toBe("empty");
    expect(problem("paper:plan.title", "x".repeat(longestPrintedWord + 1))).toBe("long");
  });

  it("have their placeholders, and no others", () => {
    expect(problem("paper:plan.by", "до {{day}}")).toBeUndefined();
    expect(problem("paper:way.fromTo", "{{to}} – {{from}}")).toBeUndefined();
    for (const wrong of [
      "by then",
      "{{ day }}",
      "{{day}} {{name}}",
      "{{day, upper}}",
      "{{day}} }}",
    ])
      expect(problem("paper:plan.by", wrong), wrong).toBe("fills");
    for (const wrong of ["My {{day}}", "$t(common:person)", "{{name}}"])
      expect(problem("paper:plan.title", wrong), wrong).toBe("fills");
  });

  it.each([
    "Victim support",
    "Le refuge",
    "Het opvanghuis",
    "Plan of Invented Centre",
    "Ayuda para víctimas",
    "Casa de acogida",
    "Ajutor pentru victime",
    "Помощь жертвам",
    "Допомога жертвам",
    "Приют",
    "Ndihmë për viktimat",
    "Mağdur planı",
    "Nạn nhân",
    "受害者计划",
    "خطة الضحية",
    "برنامهٔ قربانیان",
    "แผนของเหยื่อ",
    "የሰለባ ዕቅድ",
    "ПРИЮТ",
    "Explotación",
  ])("reveal nothing to a stranger: %s", (words) => {
    expect(problem("paper:plan.title", words)).toBe("telling");
  });

  it.each(["Se trata de mi plan", "tratamiento", "работа", "strehim", "Die eigene Wohnung"])(
    "may be a word that only begins like one: %s",
    (words) => expect(revealingWordIn(words)).toBeNull(),
  );

  it("counts from its day on, and the one that was entered last counts", () => {
    const day = (text: string) => CalendarDate.parse(text);
    const versions = [
      { number: 1, from: day("2026-11-01"), words: "one" },
      { number: 2, from: day("2027-01-01"), words: "two" },
      { number: 3, from: day("2026-12-01"), words: null },
      { number: 4, from: day("2027-02-01"), words: "four" },
    ];
    expect(wordOn(versions, day("2026-10-31"))).toBeNull();
    expect(wordOn(versions, day("2026-11-01"))).toBe("one");
    expect(wordOn(versions, day("2026-12-01"))).toBeNull();
    expect(wordOn(versions, day("2027-01-15"))).toBeNull();
    expect(wordOn(versions.toReversed(), day("2027-02-01"))).toBe("four");
    expect(wordOn([], day("2027-02-01"))).toBeNull();
  });

  it("replaces the program's on the sheet of its language, and in no other", () => {
    const own = CustomPrintedWords.parse({
      "paper:plan.title": "Mein Weg",
      "common:person": "P{{number}}",
    });
    const inArabic = startI18n("ar", all, own);
    expect(inArabic.t("paper:plan.title")).toBe("Mein Weg");
    expect(inArabic.t("common:person", { number: 7 })).toBe("P7");
    expect(inArabic.t("paper:plan.sign")).toBe(extraLanguageTexts.ar.paper.plan.sign);
    expect(startI18n("ar", all).t("paper:plan.title")).toBe(extraLanguageTexts.ar.paper.plan.title);
    const french = startI18n(
      "fr",
      all,
      CustomPrintedWords.parse({ "paper:plan.title": "Et moi ?" }),
    );
    expect(french.t("paper:plan.title")).toBe("Et moi\u00a0?");
    expect(startI18n("nl", all).t("paper:plan.title")).toBe(nl.paper.plan.title);
  });

  it("is of a list that there is", () => {
    expect(CustomPrintedWords.safeParse({ "paper:plan.other": "x" }).success).toBe(false);
    expect(withCustomTerms({}, CustomPrintedWords.parse({ "paper:plan.title": "x" }))).toEqual({
      paper: { plan: { title: "x" } },
    });
  });
});

describe("a language that was reviewed", () => {
  const at = Instant.parse("2026-11-20T10:00:00.000Z");
  const later = Instant.parse("2026-11-21T10:00:00.000Z");
  const { edition } = furtherLanguages.ar;

  it("has to be reviewed again once texts change: the centre’s, or the program's", () => {
    expect(isOutdated("ar", { isRead: true, edition, at }, null)).toBe(false);
    expect(isOutdated("ar", { isRead: true, edition, at: later }, at)).toBe(false);
    expect(isOutdated("ar", { isRead: true, edition, at }, later)).toBe(true);
    expect(isOutdated("ar", { isRead: true, edition: edition + 1, at }, null)).toBe(true);
  });
});
