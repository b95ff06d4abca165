import { describe, expect, it } from "vitest";
import {
  hasTexts,
  loadTexts,
  changeLanguage,
  startI18n,
  addTexts,
} from "../../../renderer/lib/texts/i18n.ts";

describe("another language", () => {
  it("is used as soon as its texts are loaded, and English texts are not lost", async () => {
    const texts = startI18n("en", await loadTexts("en"));
    expect(hasTexts(texts, "fr")).toBe(false);
    await changeLanguage(texts, "fr");
    expect(texts.language).toBe("fr");
    expect(texts.t("cancel")).toBe("Annuler");
    await changeLanguage(texts, "en");
    expect(texts.t("cancel")).toBe("Cancel");
  });

  it("is not started again where it is used: everything on the screen would be rendered again", async () => {
    const texts = startI18n("fr", await loadTexts("fr"));
    const drawn: string[] = [];
    texts.on("languageChanged", (language) => drawn.push(language));
    await changeLanguage(texts, "fr");
    expect(drawn).toEqual([]);
    await changeLanguage(texts, "nl");
    expect(drawn).toEqual(["nl"]);
  });

  it("has nothing to copy for each component, and is the same to all of them", async () => {
    const texts = startI18n("en", await loadTexts("en"));
    expect(Object.getOwnPropertyNames(texts)).toEqual([]);
    await changeLanguage(texts, "nl");
    expect([texts.language, texts.t("cancel")]).toEqual(["nl", "Annuleren"]);
  });

  it("ends a sentence once, where it ends with initials", async () => {
    const texts = startI18n("en", await loadTexts("en"));
    const away = (names: string) => texts.getFixedT("en", "today")("censusAway", { names });
    expect(away("L. N., G. F.")).toBe("Away: L. N., G. F.");
    expect(away("Grace F")).toBe("Away: Grace F.");
  });

  it("is the one that was chosen last, whichever is read first", async () => {
    const texts = startI18n("en", await loadTexts("en"));
    await addTexts(texts, "nl");
    await Promise.all([changeLanguage(texts, "fr"), changeLanguage(texts, "nl")]);
    expect(texts.language).toBe("nl");
  });
});
