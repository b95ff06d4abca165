/**
 * True on the very Electron that a program was made for and tried on. One that is newer was never tried, and one that is older
 * has faults that are known.
 */
export const isBuiltForThisElectron = (madeFor: string, running: string | undefined): boolean =>
  madeFor !== "" && running === madeFor;
