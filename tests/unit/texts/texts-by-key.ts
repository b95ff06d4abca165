/** Every sentence under its dotted key. */
export function sentencesOf(tree: object, path = ""): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") found.set(here, value);
    else if (typeof value === "object" && value !== null)
      for (const [inner, sentence] of sentencesOf(value, here)) found.set(inner, sentence);
  }
  return found;
}
