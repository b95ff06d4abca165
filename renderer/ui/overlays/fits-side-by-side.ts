/** Whether options are few and short enough to be side by side in a panel; else they are in a list. */
export const fitSideBySide = (
  choices: readonly { readonly label: string }[],
  most: number,
): boolean =>
  choices.length <= most && choices.reduce((sum, { label }) => sum + label.length, 0) <= 44;
