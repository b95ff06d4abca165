/** Why an update does not go on. What is wrong with its file is said by the job that looks at it. */
export type UpdateError =
  /** Nothing was checked since the house was opened. */
  | { readonly type: "UpdateNotChecked" }
  /** No backup was made and read again since it was checked. */
  | { readonly type: "UpdateNeedsBackup" }
  /** This program holds no key to check one with. */
  | { readonly type: "UpdateNotTaken" };
