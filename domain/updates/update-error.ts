/** Why an update does not go on; what is wrong with its file is reported by the job that checks it. */
export type UpdateError =
  /** Nothing was checked since the house was opened. */
  | { readonly type: "UpdateNotChecked" }
  /** No backup was made and read again since it was checked. */
  | { readonly type: "UpdateNeedsBackup" }
  /** This program holds no key to check one with. */
  | { readonly type: "UpdateNotTaken" };
