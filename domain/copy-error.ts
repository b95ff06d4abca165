/** Why a copy for the office is not made, or not opened. */
export type CopyError =
  /** What is open is a copy: nothing can be changed in it. */
  | { readonly type: "OnlyACopy" }
  /** Photos, scans and other files are in no copy. */
  | { readonly type: "NotInCopy" }
  /** On the disk the house stands on, it would be lost and found together with it. */
  | { readonly type: "CopyPlaceOwnDisk" }
  /** What stands where the house should is a copy. */
  | { readonly type: "HouseIsCopy" }
  | { readonly type: "CopyMissing" }
  /** Not as the house wrote it: damaged, or changed. */
  | { readonly type: "CopyDamaged" }
  | { readonly type: "CopyNewer" }
  /** By an earlier version of the program: nothing is written to a copy, so it cannot be brought up to date. */
  | { readonly type: "CopyOlder" }
  | { readonly type: "CopyPassphraseWrong" }
  /** Meant to be used until a day that is past, or too far off. */
  | { readonly type: "CopyDayOutside" }
  /** The passphrase opens the house: what somebody carries around must not. */
  | { readonly type: "PassphraseTooKnown" };
