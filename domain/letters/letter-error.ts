/** What a user who writes a letter, or its template, can act on. */
export type LetterError =
  /** What is kept, or was given up, does not change any more. */
  | { readonly type: "LetterKept" }
  /** Something still has to be written in. */
  | { readonly type: "LetterGap" }
  /** It says more than its reader may know, or gives the house away. */
  | { readonly type: "LetterStopped" }
  /** A field that there is not, or that its readers may not have. */
  | { readonly type: "TemplateWrong" }
  /** A word that cannot stand on a sheet for a person. */
  | { readonly type: "SheetWordWrong" };
