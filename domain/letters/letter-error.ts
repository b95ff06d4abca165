/** What a user who writes a letter, or its template, can act on. */
export type LetterError =
  /** What is kept, or was given up, does not change any more. */
  | { readonly type: "LetterKept" }
  /** Something still has to be written in. */
  | { readonly type: "LetterGap" }
  /** It contains more than its reader may know, or reveals the address of the house. */
  | { readonly type: "LetterStopped" }
  /** A field that there is not, or that its readers may not have. */
  | { readonly type: "TemplateWrong" }
  /** A word that may not be in a printout for a person. */
  | { readonly type: "SheetWordWrong" };
