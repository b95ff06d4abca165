/** Words few and short enough to stand side by side in a panel; else they stand in a list. */
export const fitSideBySide = (
  choices: readonly { readonly label: string }[],
  most: number,
): boolean =>
  choices.length <= most && choices.reduce((sum, { label }) => sum + label.length, 0) <= 44;
