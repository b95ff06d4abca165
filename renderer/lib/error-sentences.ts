import type { TFunction } from "i18next";
import type { AppError } from "../../domain/api/errors.ts";

/** One sentence for each error: what happened and what to do. */
export function sentenceFor(error: AppError, t: TFunction<"errors">): string {
  switch (error.type) {
    case "Unexpected":
      return t("Unexpected", { reference: error.reference });
    case "SignInPaused":
      return t("SignInPaused", { seconds: error.seconds });
    case "PassphraseTooShort":
      return t("PassphraseTooShort", { count: 15 - error.length });
    case "PurposeRefused":
      return t(error.purpose === "real" ? "PurposeRefusedReal" : "PurposeRefusedTrial");
    case "LastMember":
      return t(error.compartment === "care" ? "LastMemberCare" : "LastMemberOffice");
    case "NotMember":
      return t(error.compartment === "care" ? "NotMemberCare" : "NotMemberOffice");
    case "SheetLineWrong":
      return t("SheetLineWrong", { sheet: error.sheet, line: error.line + 1 });
    case "CaseThere":
      return t("CaseThere", { number: error.number });
    case "KitWordWrong":
      return t("KitWordWrong", { sheet: error.sheet });
    case "ProfileTooEarly":
      return t("ProfileTooEarly", { day: error.since });
    // Every other error has the key of its sentence; an error without one does not compile.
    default:
      return t(error.type);
  }
}
