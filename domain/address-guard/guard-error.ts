/** What can go wrong with letting out what the address guard stopped. */
export type GuardError =
  /** The passphrase of whoever is signed in. */
  | { readonly type: "OwnPassphraseWrong" }
  /** Something else than the address stops it, or nothing does. */
  | { readonly type: "NotToOverride" }
  /** It left already, or too much time has passed. */
  | { readonly type: "OverrideSpent" };
