import type { TFunction } from "i18next";
import type { AppError } from "../../domain/errors.ts";

/** One sentence for everything that can go wrong: what happened and what to do. */
export function sentenceFor(error: AppError, t: TFunction<"errors">): string {
  switch (error.type) {
    case "InvalidInput":
      return t("InvalidInput");
    case "Unexpected":
      return t("Unexpected", { reference: error.reference });
    case "PassphraseTooShort":
      return t("PassphraseTooShort", { count: 15 - error.length });
    case "ClockLooksWrong":
      return t("ClockLooksWrong");
    case "PurposeRefused":
      return t(error.purpose === "real" ? "PurposeRefusedReal" : "PurposeRefusedTrial");
    case "LastMember":
      return t(error.compartment === "care" ? "LastMemberCare" : "LastMemberOffice");
    case "NotMember":
      return t(error.compartment === "care" ? "NotMemberCare" : "NotMemberOffice");
    case "SheetLineWrong":
      return t("SheetLineWrong", { sheet: error.sheet, line: error.line + 1 });
    case "KitWordWrong":
      return t("KitWordWrong", { sheet: error.sheet });
    case "BedClosed":
    case "UnknownProcedure":
    case "Locked":
    case "Forbidden":
    case "NotFound":
    case "ChangedMeanwhile":
    case "WrongPassphrase":
    case "PassphraseTooCommon":
    case "MustChoosePassphrase":
    case "HouseMissing":
    case "HouseExists":
    case "HouseDamaged":
    case "HouseNewer":
    case "HouseInUse":
    case "HouseReadOnly":
    case "HouseElsewhere":
    case "HouseOlder":
    case "KeysDamaged":
    case "KeysReplayed":
    case "DiskFull":
    case "BedTaken":
    case "PersonElsewhere":
    case "EndBeforeStart":
    case "ArrivalInFuture":
    case "ArrivalTooFarBack":
    case "MoveBeforePlacement":
    case "NotResident":
    case "NothingToUndo":
    case "CannotUndo":
    case "BedInUse":
    case "SignInNameTaken":
    case "LastAdministrator":
    case "WordsDoNotMatch":
    case "MembersTampered":
    case "RotationPending":
    case "SheetsDoNotMatch":
    case "SameSheetTwice":
    case "NoKit":
      return t(error.type);
  }
}
