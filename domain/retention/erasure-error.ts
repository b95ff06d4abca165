/** Why a file does not go, or not now. */
export type ErasureError =
  /** The person lives here, is expected, or is assisted by the centre. */
  | { readonly type: "StillWithUs" }
  | { readonly type: "OnHold" }
  /** The person asked what is stored about them, and is answered first. */
  | { readonly type: "AnswerFirst" }
  /** The centre is compelled to hand over something of the person; two people decide about it first. */
  | { readonly type: "DemandFirst" }
  /** Dates go when everything else goes or has gone. */
  | { readonly type: "DatesLast" }
  | { readonly type: "YearNotOver" }
  | { readonly type: "NotDueYet" }
  /** Another order about this person is under way. */
  | { readonly type: "OrderThere" }
  /** No second user has agreed to it, or its day has not come. */
  | { readonly type: "OrderWaits" }
  /** Two who are not independent wait for 30 days before they lift a hold. */
  | { readonly type: "LiftWaits" };
