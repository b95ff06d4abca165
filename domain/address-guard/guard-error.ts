/** What can go wrong with entering words, and with letting out what address protection stopped. */
export type GuardError =
  /** Street, number, postcode and municipality in one: each is searched for on its own. */
  | { readonly type: "SeveralTerms" }
  /** The passphrase of the signed-in user. */
  | { readonly type: "OwnPassphraseWrong" }
  /** Something else than the address stops it, or nothing does. */
  | { readonly type: "NotToOverride" }
  /** It left already, or too much time has passed. */
  | { readonly type: "OverrideSpent" };
