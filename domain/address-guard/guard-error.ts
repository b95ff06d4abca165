/** What can go wrong with entering words, and with letting out what address protection stopped. */
export type GuardError =
  /** Street, number, postcode and municipality in one: each is looked for by itself. */
  | { readonly type: "SeveralTerms" }
  /** The passphrase of whoever is signed in. */
  | { readonly type: "OwnPassphraseWrong" }
  /** Something else than the address stops it, or nothing does. */
  | { readonly type: "NotToOverride" }
  /** It left already, or too much time has passed. */
  | { readonly type: "OverrideSpent" };
