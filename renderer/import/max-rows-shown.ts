/** The maximum number of rows in one list of a preview. */
export const maxRowsShown = 100;
