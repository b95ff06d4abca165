/** What can go wrong with the lists staff choose from. */
export type VocabularyError =
  /** A rule needs the word, or it is for what fits no other. */
  | { readonly type: "ListWordStays" }
  | { readonly type: "ListTooShort" }
  /** So many words of the centre, and no more. */
  | { readonly type: "ListFull" };
