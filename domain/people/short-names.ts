/** The first word of each name; where two people would answer to it, the last letter that tells them apart, or the name. */
export function shortNames(names: readonly string[]): (name: string) => string {
  const count = (of: (name: string) => string, name: string): number =>
    names.filter((other) => of(other) === of(name)).length;
  return (name) => {
    if (count(first, name) <= 1) return first(name);
    return count(firstAndInitial, name) <= 1 ? firstAndInitial(name) : name;
  };
}

const wordsOf = (name: string): readonly string[] => name.trim().split(/\s+/u);

const first = (name: string): string => wordsOf(name)[0] ?? name;

function firstAndInitial(name: string): string {
  const words = wordsOf(name);
  const initial = words.length > 1 ? words.at(-1)?.match(/\p{L}\p{M}*/u)?.[0] : undefined;
  return initial === undefined ? name : `${first(name)} ${initial}.`;
}
