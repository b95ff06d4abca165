/** What a user who puts a dossier together can act on. */
export type DossierError =
  /** There is nothing that a dossier would ask for now. */
  | { readonly type: "NothingToAsk" }
  /** One for this person is being worked on. */
  | { readonly type: "DossierThere" }
  /** What is frozen changes only by a further version. */
  | { readonly type: "DossierFrozen" }
  | { readonly type: "DossierNotFrozen" }
  /** Another document was issued before the recorded day of sending. */
  | { readonly type: "DossierOver" }
  /** A check still blocks it. */
  | { readonly type: "DossierBlocked" }
  /** Names of other people, or a town, are in the enclosures, and no review of them was confirmed. */
  | { readonly type: "EnclosuresUnseen" }
  /** It was not reviewed since its last change. */
  | { readonly type: "NotReviewed" }
  /** The reviewer is also the signatory, and gave no reason. */
  | { readonly type: "SignedAlone" }
  /** A medical document that no care worker has released. */
  | { readonly type: "NotReleased" };
