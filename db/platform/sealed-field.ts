/** Something sealed for a compartment, with the version of the row it goes with. */
export interface SealedField {
  readonly version: number;
  readonly bytes: Buffer;
}
