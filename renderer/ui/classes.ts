/** Class names of a CSS module, joined; what is false or null is left out. */
export function classes(
  sheet: CSSModuleClasses,
  ...names: readonly (string | false | null | undefined)[]
): string {
  return names
    .filter((name) => typeof name === "string")
    .map((name) => sheet[name] ?? name)
    .join(" ");
}
