import { describe, expect, it } from "vitest";
import { knows, readWords, speak, startI18n, teach } from "../../../renderer/lib/texts/i18n.ts";

describe("another language", () => {
  it("is spoken as soon as its words are read, and English words are not lost", async () => {
    const texts = startI18n("en", await readWords("en"));
    expect(knows(texts, "fr")).toBe(false);
    await speak(texts, "fr");
    expect(texts.language).toBe("fr");
    expect(texts.t("cancel")).toBe("Annuler");
    await speak(texts, "en");
    expect(texts.t("cancel")).toBe("Cancel");
  });

  it("is not begun with where it is spoken: everything on the screen would be drawn anew", async () => {
    const texts = startI18n("fr", await readWords("fr"));
    const drawn: string[] = [];
    texts.on("languageChanged", (language) => drawn.push(language));
    await speak(texts, "fr");
    expect(drawn).toEqual([]);
    await speak(texts, "nl");
    expect(drawn).toEqual(["nl"]);
  });

  it("leaves nothing to copy for each component that speaks, and is the same to all of them", async () => {
    const texts = startI18n("en", await readWords("en"));
    expect(Object.getOwnPropertyNames(texts)).toEqual([]);
    await speak(texts, "nl");
    expect([texts.language, texts.t("cancel")]).toEqual(["nl", "Annuleren"]);
  });

  it("ends a sentence once, where it ends with initials", async () => {
    const texts = startI18n("en", await readWords("en"));
    const away = (names: string) => texts.getFixedT("en", "today")("censusAway", { names });
    expect(away("L. N., G. F.")).toBe("Away: L. N., G. F.");
    expect(away("Grace F")).toBe("Away: Grace F.");
  });

  it("is the one that was chosen last, whichever is read first", async () => {
    const texts = startI18n("en", await readWords("en"));
    await teach(texts, "nl");
    await Promise.all([speak(texts, "fr"), speak(texts, "nl")]);
    expect(texts.language).toBe("nl");
  });
});
