/** What somebody who puts a dossier together can act on. */
export type DossierError =
  /** There is nothing that a dossier would ask for now. */
  | { readonly type: "NothingToAsk" }
  /** One for this person is being worked on. */
  | { readonly type: "DossierThere" }
  /** What is frozen changes only by a further version. */
  | { readonly type: "DossierFrozen" }
  | { readonly type: "DossierNotFrozen" }
  /** Another document was issued before the day on which it is said to be sent. */
  | { readonly type: "DossierOver" }
  /** Something still stands in the way. */
  | { readonly type: "DossierBlocked" }
  /** Names of others, or a town, stand in the enclosures, and nobody said to have looked. */
  | { readonly type: "EnclosuresUnseen" }
  /** Nobody has read it since it was changed last. */
  | { readonly type: "NotReviewed" }
  /** Whoever read it signs it too, and gave no reason. */
  | { readonly type: "SignedAlone" }
  /** A medical paper that no care worker has let in. */
  | { readonly type: "NotReleased" };
