import type { FurtherLanguage } from "../../../domain/printing/printout-language.ts";
import type { words as english } from "../../i18n/en.ts";
import am from "../../i18n/sheets/am.json";
import ar from "../../i18n/sheets/ar.json";
import bg from "../../i18n/sheets/bg.json";
import es from "../../i18n/sheets/es.json";
import fa from "../../i18n/sheets/fa.json";
import pt from "../../i18n/sheets/pt.json";
import ro from "../../i18n/sheets/ro.json";
import ru from "../../i18n/sheets/ru.json";
import sq from "../../i18n/sheets/sq.json";
import th from "../../i18n/sheets/th.json";
import tr from "../../i18n/sheets/tr.json";
import uk from "../../i18n/sheets/uk.json";
import vi from "../../i18n/sheets/vi.json";
import zh from "../../i18n/sheets/zh.json";

type Words = typeof english;
type Screen = "panel" | "note" | "open" | "action" | "count_one" | "count_other";

/**
 * The texts of the sheets for a person: their plan, their residence procedure and their dates to take along, their consent to
 * sign, and their safety card for staff who read one of these languages best.
 */
export interface ExtraLanguageTexts {
  readonly common: Pick<Words["common"], "person">;
  readonly paper: {
    readonly plan: Omit<Words["paper"]["plan"], Screen>;
    readonly way: Omit<Words["paper"]["way"], Screen>;
    readonly week: Pick<Words["paper"]["week"], "titlePerson" | "nothing" | "keep">;
    readonly consent: Omit<Words["paper"]["consent"], Screen | "lead">;
    readonly safety: Words["paper"]["safety"];
  };
  readonly safety: Pick<
    Words["safety"],
    | ("cardTitle" | "cardSigned" | "cardNotSigned" | "phone" | "neverContact" | "codeWord")
    | ("whenGoingOut" | "whenRecognised" | "nothingAgreed")
  >;
  readonly ledger: Pick<Words["ledger"], "recipient" | "purpose" | "information" | "papers">;
  readonly residence: Pick<Words["residence"], "step" | "document">;
  readonly calendar: Pick<Words["calendar"], "escortSomebody" | "interpreterBooked"> & {
    readonly line: Pick<
      Words["calendar"]["line"],
      "session" | "out" | "taken" | "interview" | "hearing" | "planReview" | "ends"
    >;
  };
  readonly vocab: Pick<Words["vocab"], "appointmentPlace">;
}

/** In the languages the program itself is not written in. A language with a missing text does not compile. */
export const extraLanguageTexts: { readonly [L in FurtherLanguage]: ExtraLanguageTexts } = {
  am,
  ar,
  bg,
  es,
  fa,
  pt,
  ro,
  ru,
  sq,
  th,
  tr,
  uk,
  vi,
  zh,
};
