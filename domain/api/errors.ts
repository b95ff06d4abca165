import type { ComplaintError } from "../incidents/complaint.ts";
import type { GuardError } from "../address-guard/guard-error.ts";
import type { DossierError } from "../dossiers/dossier-error.ts";
import type { BackupError } from "../backup/backup-error.ts";
import type { MergeError } from "../person-file/merge-error.ts";
import type { ErasureError } from "../retention/erasure-error.ts";
import type { LetterError } from "../letters/letter-error.ts";
import type { CalendarDate } from "../core/calendar-date.ts";
import type { KitWordWrong, SheetNumber } from "../users/recovery-sheets.ts";
import type { Purpose } from "../settings/house-settings.ts";
import type { UpdateError } from "../updates/update-error.ts";
import type { DisclosureError } from "../disclosures/disclosure-error.ts";
import type { VocabularyError } from "../vocabulary/vocabulary-error.ts";
import type { MoveProblem } from "../accommodation/simultaneous-move-problems.ts";
import type { Impossible } from "../residence/procedure/requirements.ts";
import type { Compartment } from "../users/user.ts";

/** Everything that can go wrong and that a person can act on. Each has one sentence in three languages. */
export type AppError =
  | CallError
  | SignInError
  | VaultError
  | StayError
  | PlanError
  | AssistanceError
  | IntakeError
  | LegalError
  | NoteError
  | HouseholdError
  | MergeError
  | SafetyError
  | ResidenceError
  | NightError
  | LogError
  | OutError
  | IncidentError
  | ComplaintError
  | DailyLifeError
  | DepartureError
  | AgreementError
  | DossierError
  | DisclosureError
  | GuardError
  | LetterError
  | VocabularyError
  | ErasureError
  | KeyError
  | KitError
  | BackupError
  | UpdateError;

type CallError =
  | { readonly type: "UnknownProcedure" }
  | { readonly type: "Locked" }
  | { readonly type: "Forbidden" }
  /** Dotted paths of the fields that were refused. */
  | { readonly type: "InvalidInput"; readonly fields: readonly string[] }
  | { readonly type: "NotFound" }
  /** The house stores a photo only of a person it knows, and none of a hidden file. */
  | { readonly type: "PhotoNotNow" }
  /** A user keeps so many filters and no more. */
  | { readonly type: "TooManyFilters" }
  | { readonly type: "TooManyQuestions" }
  /** No row of a spreadsheet is left that the house takes. */
  | { readonly type: "NothingToBringIn" }
  /** Someone saved this meanwhile; what was typed is kept and can be compared. */
  | { readonly type: "ChangedMeanwhile" }
  /** A bug. The reference finds it in the encrypted log. */
  | { readonly type: "Unexpected"; readonly reference: string };

type SignInError =
  | { readonly type: "WrongPassphrase" }
  /** Too many sign-ins failed: in so many seconds another one is tried. */
  | { readonly type: "SignInPaused"; readonly seconds: number }
  | { readonly type: "PassphraseTooShort"; readonly length: number }
  | { readonly type: "PassphraseTooCommon" }
  | { readonly type: "MustChoosePassphrase" }
  /** The computer's clock is before the last thing recorded, or more than 30 days after it. */
  | { readonly type: "ClockLooksWrong"; readonly now: string; readonly last: string };

type VaultError =
  | { readonly type: "HouseMissing" }
  | { readonly type: "HouseExists" }
  | { readonly type: "HouseDamaged" }
  | { readonly type: "HouseNewer" }
  | { readonly type: "HouseInUse" }
  | { readonly type: "HouseReadOnly" }
  /** The folder is on a network or in a synchronised place. */
  | { readonly type: "HouseElsewhere" }
  /** The file is older than what this machine last wrote. */
  | { readonly type: "HouseOlder" }
  /** An update waits: there is no proved copy of the file as it is. */
  | { readonly type: "UpdateNotBegun" }
  | { readonly type: "KeysDamaged" }
  /** The key file is older than the house says it should be. */
  | { readonly type: "RosterDamaged" }
  | { readonly type: "PurposeRefused"; readonly purpose: Purpose }
  /** A release runs on an Electron that it was not made for: it opens nothing real. */
  | { readonly type: "OtherElectron" }
  | { readonly type: "DiskFull" }
  /** The disk answers with an error, or is not there any more: what was asked for counts as not saved. */
  | { readonly type: "DiskFailing" };

type HouseholdError =
  | { readonly type: "SamePerson" }
  /** Both already belong to other people. */
  | { readonly type: "BelongsElsewhere" };

type StayError =
  | { readonly type: "BedTaken" }
  | { readonly type: "BedClosed"; readonly until: CalendarDate | null }
  | { readonly type: "PersonElsewhere" }
  | { readonly type: "EndBeforeStart" }
  | { readonly type: "ArrivalInFuture" }
  | { readonly type: "ArrivalTooFarBack" }
  | { readonly type: "MoveBeforePlacement" }
  | { readonly type: "NotResident" }
  | { readonly type: "NothingToUndo" }
  /** No member of the family has the bed beside which a child would sleep. */
  | { readonly type: "NoFamilyInBed" }
  | { readonly type: "OnlyChildWithoutBed" }
  /** A child without a bed of its own sleeps beside this person. */
  | { readonly type: "ChildBeside" }
  /** The bed or the person is no longer free for the nights the undo would give back. */
  | { readonly type: "CannotUndo" }
  /** Someone sleeps, slept or will sleep in a bed that the plan leaves out. */
  | { readonly type: "BedInUse" };

type PlanError =
  /** To a person who is expected, or who moves there. */
  | { readonly type: "BedPromised"; readonly from: CalendarDate }
  /** A plan is for tonight or a night to come. */
  | { readonly type: "NightPassed" }
  | { readonly type: "ExpiresOutside" }
  /** A resident who is to move has a planned end before that night. */
  | { readonly type: "EndsBeforeMove"; readonly plannedUntil: CalendarDate }
  /** The planned end cannot come before a planned move. */
  | { readonly type: "MoveComesFirst" }
  | { readonly type: "AlreadyPlanned" }
  /** The night for which the move is planned has not come. */
  | { readonly type: "MoveTooEarly" }
  /** The person would move to the bed that they already have. */
  | { readonly type: "PlanDoesNotFit" }
  /** A family that moves tonight: with what prevents the move of each; no one was moved. */
  | { readonly type: "MovesDoNotFit"; readonly moves: readonly MoveProblem[] };

type AssistanceError =
  | { readonly type: "AssistanceOpen" }
  | { readonly type: "AssistanceClosed" }
  /** A person who still lives in the house leaves it before their assistance is closed. */
  | { readonly type: "StillResident" }
  /** A day that is still to come, or before the assistance began. */
  | { readonly type: "DayOutside" }
  /** A person becomes residential by admission; it cannot be recorded without a bed. */
  | { readonly type: "NeedsAdmission" }
  /** The colleague is not an active care worker. */
  | { readonly type: "NotCareWorker" };

type IntakeError =
  /** The intake of this assistance was ended before. */
  | { readonly type: "IntakeEnded" }
  /** The card has room for eight alerts. */
  | { readonly type: "AlertsFull" }
  /** Something else already takes the place of this record. */
  | { readonly type: "AlreadyCorrected" };

type NoteError =
  /** A sealed note that the user's key does not open, or one that only its author can cancel. */
  { readonly type: "NoteNotYours" };

type LegalError =
  /** A case with this notice number is in another file, by its number: link the person there. */
  { readonly type: "CaseThere"; readonly number: number };

type SafetyError =
  /** Tells what to do, never about whom or why. */
  | { readonly type: "TalkToCoordinator" }
  /** A review comes after the assessment, and within a year. */
  | { readonly type: "ReviewOutside" }
  | { readonly type: "AlreadyApart" }
  | { readonly type: "KeptByOffice" }
  | { readonly type: "AlreadyHidden" }
  /** The user's key is not among those that open this hidden file. */
  | { readonly type: "NotNamed" }
  /** No other user could open the hidden file. */
  | { readonly type: "LastHolder" };

type ResidenceError =
  | Impossible
  /** What the rules ask for and the file lacks: to be let through by name and reason, or not at all. */
  | { readonly type: "RulesLack" }
  /** One way goes on, or was opened since this one ended, and there is no second beside it. */
  | { readonly type: "TrackOpen" | "TrackFollowed" }
  /** Belgians and nationals of the Union have no residence procedure. */
  | { readonly type: "NoProcedure" }
  /** So many scans are kept with one document and no more. */
  | { readonly type: "TooManyScans" }
  /** Put off for too long, or past its last day. */
  | { readonly type: "SnoozeTooLong" }
  | { readonly type: "ProfileTooEarly"; readonly since: CalendarDate };

type NightError =
  /** The evening from which this night can be counted has not come. */
  | { readonly type: "CensusTooEarly" }
  | { readonly type: "CensusTooLate" }
  | { readonly type: "AlreadyCounted" }
  /** A person on the list is marked as not seen yet. */
  | { readonly type: "SomeoneNotSeen" };

type OutError =
  | { readonly type: "AlreadyOut" }
  | { readonly type: "NotOut" }
  | { readonly type: "IsLookedFor" }
  /** The agreed time has passed already, or is more than a month away. */
  | { readonly type: "BackByOutside" }
  /** The search has ended: the person is back, or their stay has ended. */
  | { readonly type: "SearchOver" };

type IncidentError =
  /** Something that was decided is not done yet. */
  { readonly type: "ActionsOpen" } | { readonly type: "AlreadyAssessed" };

type DailyLifeError =
  /** The person does not live here that day, or it was agreed not to ask them. */
  | { readonly type: "NotAsked" }
  | { readonly type: "AlreadyHasTurn" }
  | { readonly type: "WeekSettled" }
  /** A week gone by, or one too far ahead. */
  | { readonly type: "WeekOutside" }
  | { readonly type: "NotYet" }
  /** People came to it: it was held on that day. */
  | { readonly type: "ActivityHeld" }
  /** The visitor may be on the list of people never to be contacted: admission requires talking to the coordinator. */
  | { readonly type: "NeverContact" }
  /** It was handed over or sent back already, or waits already. */
  | { readonly type: "ParcelGone" }
  /** It is lent to a person. */
  | { readonly type: "ThingLent" }
  /** There is one of that name. */
  | { readonly type: "ThingThere" }
  /** The guard looks for these words already. */
  | { readonly type: "TermThere" };

type DepartureError =
  /** Something on the list still waits for an answer. */
  | { readonly type: "ItemsOpen" }
  /** The list has ended; it can be opened again. */
  | { readonly type: "ListEnded" }
  /** A call is agreed for a day to come, within a year. */
  | { readonly type: "CallOutside" }
  | { readonly type: "AlreadyCalled" };
/** An entry is for a shift that is long over, or still to come. */
type LogError =
  | { readonly type: "ShiftOver" }
  /** A dose of a day that is long over, or a last day before yesterday. */
  | { readonly type: "DoseOver" };

type AgreementError =
  /** Not every section was read and understood. */
  | { readonly type: "SectionsUnread" }
  | { readonly type: "SignatureMissing" }
  /** Another version counts by now. */
  | { readonly type: "TextNotInForce" }
  /** A drawn signature would name a person whose file is hidden. */
  | { readonly type: "HiddenOnPaper" }
  | { readonly type: "StartsInPast" };

type KeyError =
  | { readonly type: "SignInNameTaken" }
  | { readonly type: "StaffNameTaken" }
  | { readonly type: "LastAdministrator" }
  | { readonly type: "LastMember"; readonly compartment: Compartment }
  | { readonly type: "NotMember"; readonly compartment: Compartment }
  /** The four words are not those of the user's key: misread, or the key was swapped. */
  | { readonly type: "WordsDoNotMatch" }
  /** The member list of a compartment was changed by other means than this program. */
  | { readonly type: "RotationPending" };

type KitError =
  | { readonly type: "SheetLineWrong"; readonly sheet: SheetNumber; readonly line: number }
  | { readonly type: "SheetsDoNotMatch" }
  | { readonly type: "SameSheetTwice" }
  | { readonly type: "NoKit" }
  /** Who agrees to new sheets holds the office, as the one who made them does. */
  | { readonly type: "SecondNotInOffice" }
  /** The two are not independent, and nobody else is: two of the sheets before agree. */
  | { readonly type: "OldSheetsNeeded" }
  | KitWordWrong;
