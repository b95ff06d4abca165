/** Why two files are not made one. */
export type MergeError =
  /** Both files had the person in the house on the same night. */
  | { readonly type: "BothHere" }
  /** Both have a place that is kept or planned for one night. */
  | { readonly type: "BothExpected" }
  /** Both have a way to a residence document that goes on. */
  | { readonly type: "BothInProcedure" }
  | { readonly type: "HiddenCannotMerge" }
  /** A user has a draft about the file that would go. */
  | { readonly type: "HalfWritten" }
  /** It is recorded that the two must not meet. */
  | { readonly type: "NotOnePerson" }
  /** The file that would go has a care remark that this reader cannot take along. */
  | { readonly type: "RemarkNotYours" }
  /** Together they hold more names, numbers or words than one file can. */
  | { readonly type: "TooMuchTogether" };
