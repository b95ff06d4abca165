/** Why a file does not go, or not now. */
export type ErasureError =
  /** She lives here, is expected, or the centre assists her. */
  | { readonly type: "StillWithUs" }
  | { readonly type: "OnHold" }
  /** She asked what is held about her; she hears it first. */
  | { readonly type: "AnswerFirst" }
  /** The centre is compelled to hand over something of hers; two people decide about it first. */
  | { readonly type: "DemandFirst" }
  /** Dates go when everything else goes or has gone. */
  | { readonly type: "DatesLast" }
  | { readonly type: "YearNotOver" }
  | { readonly type: "NotDueYet" }
  /** Another order about this person is under way. */
  | { readonly type: "OrderThere" }
  /** Nobody else has agreed to it, or its day has not come. */
  | { readonly type: "OrderWaits" };
