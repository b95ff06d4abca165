import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import {
  isOurs,
  keyOfWord,
  listOf,
  listParts,
  type WordListId,
  wordListIds,
} from "../../../domain/api/word-lists.ts";
import {
  standardTermState,
  standardNames,
  fewestOfferedTerms,
  ListWord,
  longestListWord,
  nameIn,
  problemOfDecision,
  stateOn,
  type CurrentTerms,
} from "../../../domain/vocabulary/list-term-decision.ts";
import { applyCustomTerms, startI18n, addTexts } from "../../../renderer/lib/texts/i18n.ts";
import { termNamesIn, termLabel } from "../../../renderer/lib/texts/term-names-of-centre.ts";
import { textIn } from "../../../renderer/lib/texts/custom-terms.ts";
import { ourWords } from "../../helpers/interface-texts.ts";
import { runs } from "../../helpers/property-runs.ts";

const day = CalendarDate.parse("2026-11-24");
const words = wordListIds.flatMap((list) => listOf(list).codes.map((word) => ({ list, word })));

describe("the lists of terms", () => {
  it.each(Language.options)(
    "have every term in %s, short enough to be stored as it is",
    (language) => {
      for (const { list, word } of words) {
        const name = textIn(ourWords[language], keyOfWord(list, word));
        expect(name, keyOfWord(list, word)).not.toBeNull();
        expect(ListWord.safeParse(name).success, keyOfWord(list, word)).toBe(true);
      }
    },
  );

  it("are in one area each", () => {
    expect(Object.values(listParts).flat().toSorted()).toEqual([...wordListIds].toSorted());
  });

  it("have more terms than have to be offered, and require none they do not have", () => {
    for (const list of wordListIds) {
      expect(listOf(list).codes.length).toBeGreaterThan(fewestOfferedTerms);
      for (const word of Object.keys(listOf(list).stay)) expect(isOurs(list, word)).toBe(true);
    }
  });
});

describe("a name of a word", () => {
  it("is one short line", () => {
    expect(ListWord.safeParse("x".repeat(longestListWord)).success).toBe(true);
    for (const wrong of ["", "  ", "x".repeat(longestListWord + 1), "a\u0007", "{{a}}", "$t(a)"])
      expect(ListWord.safeParse(wrong).success, wrong).toBe(false);
  });

  it("a centre’s own term replaces a missing name in a language; the program's does not", () => {
    const called = { ...standardNames, fr: "Chez une amie" };
    const own = { called, word: "own", countsAs: "hospital" };
    expect(Language.options.map((language) => nameIn(own, language))).toEqual(
      Array(3).fill("Chez une amie"),
    );
    expect(nameIn({ called, word: "hospital", countsAs: "hospital" }, "en")).toBeNull();
  });
});

describe("what counts on a day", () => {
  const decision = (number: number, from: CalendarDate, isOffered: boolean) => ({
    number,
    from,
    isOffered,
    called: standardNames,
  });

  it("is the last decision whose day has come", () => {
    const decisions = [decision(2, addDays(day, 5), true), decision(1, day, false)];
    expect(stateOn(decisions, addDays(day, -1), true).isOffered).toBe(true);
    expect(stateOn(decisions, addDays(day, 4), true).isOffered).toBe(false);
    expect(stateOn(decisions, addDays(day, 5), true).isOffered).toBe(true);
  });

  it("does not exist for an own term before its first day", () => {
    expect(stateOn([decision(1, day, true)], addDays(day, -1), false).isOffered).toBe(false);
  });

  it("never leaves fewer than two options, whatever is decided in whatever order", () => {
    const step = fc.record({
      at: fc.nat(20),
      from: fc.nat(9),
      isOffered: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...wordListIds),
        fc.array(step, { maxLength: 40 }),
        (list, steps) => {
          const decided = decidedOneAfterTheOther(list, steps);
          const days = Array.from({ length: 11 }, (_, index) => addDays(day, index));
          for (const on of days) {
            const offered = listOf(list).codes.filter(
              (word) => stateOn(decided.get(word) ?? [], on, true).isOffered,
            );
            expect(offered.length).toBeGreaterThanOrEqual(fewestOfferedTerms);
            expect(offered).toEqual(expect.arrayContaining(Object.keys(listOf(list).stay)));
          }
        },
      ),
    );
  });

  function decidedOneAfterTheOther(
    list: WordListId,
    steps: readonly { readonly at: number; readonly from: number; readonly isOffered: boolean }[],
  ) {
    const { codes } = listOf(list);
    const decided = new Map<string, ReturnType<typeof decision>[]>();
    for (const { at, from, isOffered } of steps) {
      const word = codes[at % codes.length] ?? "";
      const before = decided.get(word) ?? [];
      const next = decision(before.length + 1, addDays(day, from), isOffered);
      const all = Array.from(decided, ([one, decisions]) => ({ word: one, decisions }));
      if (problemOfDecision(list, { ...next, word }, all, "Invented Centre") === null)
        decided.set(word, [...before, next]);
    }
    return decided;
  }
});

describe("the centre's own terms on a screen or a printout", () => {
  const now: CurrentTerms = [
    {
      list: "reason",
      word: "death",
      countsAs: "death",
      isOffered: true,
      called: { ...standardNames, fr: "Est morte" },
    },
  ];

  it("replace the program's in their language, and nowhere else", () => {
    const french = startI18n("fr", ourWords, termNamesIn("fr", now));
    expect(termLabel(french, "reason", "death")).toBe("Est morte");
    expect(termLabel(french, "reason", "removed")).toBe(ourWords.fr.vocab.reason.removed);
    const english = startI18n("en", ourWords, termNamesIn("en", now));
    expect(termLabel(english, "reason", "death")).toBe("Death");
  });

  it("are replaced by the program's again on the same screen, once they are undone", async () => {
    const texts = startI18n("fr", ourWords);
    await applyCustomTerms(texts, (language) => termNamesIn(language, now));
    expect(termLabel(texts, "reason", "death")).toBe("Est morte");
    await addTexts(texts, "nl");
    await applyCustomTerms(texts, () => ({}));
    expect(termLabel(texts, "reason", "death")).toBe(ourWords.fr.vocab.reason.death);
  });

  it("are never a code, nor the id of a word, whatever was decided and chosen", () => {
    const name = fc.option(fc.constantFrom("Chez une amie", "By the garden"));
    const one = fc.record({
      at: fc.nat(words.length - 1),
      id: fc.uuid(),
      isOffered: fc.boolean(),
      isOwn: fc.boolean(),
      called: fc.record({ en: name, fr: name, nl: name }),
    });
    fc.assert(
      fc.property(
        ...[fc.array(one, { maxLength: 12 }), fc.constantFrom(...Language.options), fc.uuid()],
        (decided, language, unknown) => {
          const now = decided.flatMap(({ at, id, isOwn, ...state }): CurrentTerms => {
            const { list = "theme", word = "" } = words[at] ?? {};
            return [{ list, word: isOwn ? id : word, countsAs: word, ...state }];
          });
          const texts = startI18n(language, ourWords, termNamesIn(language, now));
          const ids = [...now.map(({ word }) => word), unknown].map((id) =>
            CustomTermId.safeParse(id),
          );
          for (const { list, word } of words)
            for (const { data } of [{ data: undefined }, ...ids]) {
              const said = termLabel(texts, list, word, data);
              expect(said).not.toBe("");
              expect(said).not.toContain(keyOfWord(list, word));
              expect(data === undefined ? "" : said).not.toBe(data ?? null);
            }
        },
      ),
      { numRuns: runs(25) },
    );
  });

  it("are all the program's where nothing was decided", () => {
    const state = {
      ...standardTermState,
      list: "theme",
      word: "health",
      countsAs: "health",
    } as const;
    expect(termNamesIn("nl", [{ ...state, isOffered: false }])).toEqual({});
  });
});
