import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  linkNames,
  LogText,
  peopleIn,
  searchable,
  textFrom,
  typedFrom,
  withoutNames,
  wordsWithoutNames,
  wordsWithoutWholeNames,
} from "../../../domain/shift/log-text.ts";
import { PersonId } from "../../../domain/people/person.ts";

const aPerson = (name: string | null) => ({ id: PersonId.parse(randomUUID()), name });
const linh = aPerson("Linh Nguyen");
const ana = aPerson("Ana Costa");
const otherAna = aPerson("Ana Duarte");
const hidden = aPerson(null);
const here = [linh, ana, otherAna, hidden];
const refer = ({ id }: { readonly id: PersonId }) => ({ person: id });

describe("names typed by hand", () => {
  it.each([
    ["the whole name", "Linh Nguyen cooked.", [refer(linh), " cooked."]],
    ["a first name that is nobody else's", "Thanks to Linh!", ["Thanks to ", refer(linh), "!"]],
    ["a possessive", "Linh's phone", [refer(linh), "'s phone"]],
    ["a family name", "call Nguyen", ["call ", refer(linh)]],
    ["two people", "Linh and Costa", [refer(linh), " and ", refer(ana)]],
    ["a name that two share", "Ana is out.", ["Ana is out."]],
    ["the whole name of one of two", "Ana Costa is out.", [refer(ana), " is out."]],
    ["a part of another word", "Linhart came.", ["Linhart came."]],
    ["small letters", "linh came.", ["linh came."]],
  ])("%s", (_, typed, text) => expect(linkNames([typed], here)).toEqual(text));

  it("leaves what is a reference already", () => {
    const text = [refer(linh), " and Linh"];
    expect(linkNames(text, here)).toEqual([refer(linh), " and ", refer(linh)]);
  });

  it("does not take a particle for a name", () => {
    const ahmed = aPerson("Ahmed ben Salah");
    expect(linkNames(["ben comes later, Ben too"], [ahmed])).toEqual(["ben comes later, Ben too"]);
  });

  it("finds names in other scripts", () => {
    const olena = aPerson("Олена Шевченко");
    expect(linkNames(["Вчора Олена готувала"], [olena])).toEqual([
      "Вчора ",
      refer(olena),
      " готувала",
    ]);
  });
});

describe("what was typed after an @", () => {
  const labels = [
    { id: linh.id, label: "Linh" },
    { id: ana.id, label: "Linh Nguyen" },
    { id: hidden.id, label: "no. 12" },
  ];

  it("means the longest label that fits", () => {
    expect(textFrom("@Linh Nguyen, @Linh and @no. 12.", labels)).toEqual([
      refer(ana),
      ", ",
      refer(linh),
      " and ",
      refer(hidden),
      ".",
    ]);
    expect(textFrom("Linh without it, a@Linhart", labels)).toEqual(["Linh without it, a@Linhart"]);
  });

  it("returns what was typed, whatever was typed", () => {
    const bits = fc.constantFrom(
      "@Linh",
      "@Linh Nguyen",
      "@",
      " ",
      ".",
      "no. 12",
      "@no. 12",
      "é\n",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const typed = parts.join("");
        expect(typedFrom(textFrom(typed, labels), labels)).toBe(typed);
      }),
    );
  });
});

describe("when a name is removed from the house", () => {
  it.each([
    ["the whole name becomes a reference", "Linh Nguyen cooked", [refer(linh), " cooked"]],
    [
      "a word of it becomes someone",
      "saw linh, NGUYEN",
      ["saw ", { person: null }, ", ", { person: null }],
    ],
    ["accents do not hide it", "Lính came", [{ person: null }, " came"]],
    ["other words stay", "Linhart came", ["Linhart came"]],
  ])("%s", (_, typed, text) => {
    expect(withoutNames([typed], linh.id, ["Linh Nguyen"])).toEqual(text);
  });

  it("leaves none of its words in any text, and all references", () => {
    const pieces = fc.oneof(
      fc.constantFrom("Linh ", "nguyen", " Nguyễn", "@Linh Nguyen", " - ", "x"),
      fc.constant(refer(ana)),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (text) => {
        const without = withoutNames(text, linh.id, ["Linh Nguyen"]);
        expect(` ${searchable(without)} `).not.toMatch(/ (linh|nguyen) /);
        expect(peopleIn(without).includes(ana.id)).toBe(peopleIn(text).includes(ana.id));
      }),
    );
  });
});

describe("whatever a name is made of", () => {
  it.each([
    "Anne-Marie Saint-Jean",
    "O'Neill (Maeve)",
    "J. R. [Bob] Vélez*",
    "Ada+Bob {xyz} $^ \\d|/",
  ])("%s is linked, and taken out again", (name) => {
    const person = aPerson(name);
    expect(linkNames([`Ask ${name}.`], [person])).toEqual(["Ask ", refer(person), "."]);
    expect(peopleIn(withoutNames([`Ask ${name}.`], person.id, [name]))).toEqual([person.id]);
    const people = [{ id: person.id, label: name }];
    expect(textFrom(`Ask @${name}.`, people)).toEqual(["Ask ", refer(person), "."]);
  });

  it("does not prevent reading or writing", () => {
    const anything = fc.string({ unit: "binary", maxLength: 30 });
    fc.assert(
      fc.property(anything, fc.string({ maxLength: 60 }), (name, typed) => {
        const person = aPerson(name);
        expect(() => linkNames([typed], [person, linh])).not.toThrow();
        expect(() => withoutNames([typed], person.id, [name])).not.toThrow();
        expect(() => textFrom(typed, [{ id: person.id, label: name }])).not.toThrow();
      }),
    );
  });
});

describe("texts without references", () => {
  it.each([
    ["Linh Nguyen shouted at Ana.", "… shouted at Ana."],
    ["Ana waited for Linh, then left.", "Ana waited for …, then left."],
    ["The key of NGUYEN’s locker", "The key of …’s locker"],
    ["Nobody is named.", "Nobody is named."],
  ])("leave out the name in %j", (written, left) => {
    expect(wordsWithoutNames(written, ["Linh Nguyen"])).toBe(left);
  });

  it.each([
    ["Linh Nguyen shouted at Linh.", "… shouted at Linh."],
    ["Linh Tran and Nguyen share a room.", "Linh Tran and … share a room."],
  ])("keep in %j what means a namesake who is here", (written, left) => {
    expect(wordsWithoutNames(written, ["Linh Nguyen"], ["Linh Tran"])).toBe(left);
  });

  it.each([
    ["the very same name", "Linh Nguyen"],
    ["a longer one", "Linh Nguyen Tran"],
    ["other capitals and accents", "LINH  NGUYÊN"],
  ])("keep the full name when a namesake has %s", (_, other) => {
    expect(wordsWithoutNames("Ask Linh Nguyen.", ["Linh Nguyen"], [other])).toBe(
      "Ask Linh Nguyen.",
    );
  });

  it("keep a name of one word with fewer than three letters, which may mean anything", () => {
    expect(wordsWithoutNames("Li went out.", ["Li"])).toBe("Li went out.");
    expect(wordsWithoutNames("Lim went out.", ["Lim"])).toBe("… went out.");
  });

  it("lose a full name of short words, too", () => {
    expect(wordsWithoutNames("Li Wu and Wu went out.", ["Li Wu"])).toBe("… and Wu went out.");
  });

  it.each([
    ["김 민수 met 민수 and 김.", "… met … and 김."],
    ["Ask 민수.", "Ask …."],
  ])("count the letters of %j as they are read", (written, left) => {
    expect(wordsWithoutNames(written, ["김 민수"])).toBe(left);
  });

  it("can tell by another sign whom to ask for", () => {
    expect(wordsWithoutNames("Never call Linh.", ["Linh Nguyen"], [], "№ 12")).toBe(
      "Never call № 12.",
    );
  });

  it("can lose a name only where all of it is present", () => {
    const names = ["Viktor Sokolov", "Rose"];
    expect(wordsWithoutWholeNames("Viktor Sokolov, not Viktor; no rose.", names)).toBe(
      "…, not Viktor; no rose.",
    );
    expect(wordsWithoutWholeNames("Viktor Sokolov", names, ["viktor  sokolov"])).toBe(
      "Viktor Sokolov",
    );
  });

  it("never grow", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (written, names) => {
        expect(wordsWithoutNames(written, names).length).toBeLessThanOrEqual(written.length);
      }),
    );
  });
});

describe("a text", () => {
  it("is searched by its own words, not by the names in it", () => {
    expect(searchable(["Chaudière: à réparer ", refer(linh), "2 fois"])).toBe(
      " chaudiere a reparer 2 fois",
    );
  });

  it.each([
    ["nothing", []],
    ["blanks", ["  \n"]],
    ["too much", ["x".repeat(4000), "y"]],
  ])("is refused when it contains %s", (_, text) => {
    expect(LogText.safeParse(text).success).toBe(false);
  });

  it("may be a name alone", () => expect(LogText.safeParse([refer(linh)]).success).toBe(true));
});
