/** What can go wrong with a consent, a line of the register, an order or a request for everything. */
export type DisclosureError =
  /** Everything was asked for before, and is not answered yet. */
  | { readonly type: "AccessThere" }
  /** It can be put off once, in the first month. */
  | { readonly type: "ExtendedOnce" }
  /** The parts are printed in order, since their pages follow each other. */
  | { readonly type: "PartsInOrder" }
  /** The proposer does not decide alone. */
  | { readonly type: "AnotherDecides" }
  /** The proposer does not sign in any more: it has to be proposed again. */
  | { readonly type: "ProposerGone" }
  | { readonly type: "AdministratorDecides" }
  /** One of the two gave the other access, a role or a new passphrase a short while ago. */
  | { readonly type: "AccessTooNew" }
  /** Refused, or entered in error. */
  | { readonly type: "ConsentNotGiven" }
  | { readonly type: "ConsentWithdrawn" }
  | { readonly type: "ConsentNotThatDay" }
  | { readonly type: "ConsentOtherRecipient" }
  /** Something else than what it allows was told or handed over. */
  | { readonly type: "ConsentNotThat" }
  /** The consent withholds something, and the disclosure does not confirm that this was held back. */
  | { readonly type: "ConsentWithholds" };
