/** Rows of one list of a trial. */
export const maxRowsShown = 100;
