/** Rows of one list of a trial. */
export const mostShown = 100;
