import { describe, expect, it } from "vitest";
import { knows, readWords, speak, startI18n, teach } from "../../../renderer/lib/texts/i18n.ts";

describe("another language", () => {
  it("is used as soon as its texts are loaded, and English texts are not lost", async () => {
    const texts = startI18n("en", await readWords("en"));
    expect(knows(texts, "fr")).toBe(false);
    await speak(texts, "fr");
    expect(texts.language).toBe("fr");
    expect(texts.t("cancel")).toBe("Annuler");
    await speak(texts, "en");
    expect(texts.t("cancel")).toBe("Cancel");
  });

  it("is not started again where it is used: everything on the screen would be rendered again", async () => {
    const texts = startI18n("fr", await readWords("fr"));
    const drawn: string[] = [];
    texts.on("languageChanged", (language) => drawn.push(language));
    await speak(texts, "fr");
    expect(drawn).toEqual([]);
    await speak(texts, "nl");
    expect(drawn).toEqual(["nl"]);
  });

  it("has nothing to copy for each component, and is the same to all of them", async () => {
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
