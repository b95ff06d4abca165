/** Lists of words by their names, as a language has them. */
export type WordLists = Readonly<Record<string, object>>;

/** What a centre says in the place of words of ours, by their keys: `paper:plan.title`. */
export type CustomTerms = Readonly<Record<string, string>>;

type Tree = { readonly [name: string]: string | Tree };

/** The words of a language with those of a centre in the place of ours. Ours stay as they are. */
export function withOwnWords(lists: WordLists, own: CustomTerms): WordLists {
  return Object.entries(own).reduce(
    (before, [key, words]) => put(before, key.split(/[:.]/u), words),
    lists as Tree,
  ) as WordLists;
}

/** What a language says under a key; null where it says nothing there. */
export function wordIn(lists: WordLists, key: string): string | null {
  const found = key
    .split(/[:.]/u)
    .reduce<string | Tree | undefined>(
      (node, name) => (typeof node === "object" ? node[name] : undefined),
      lists as Tree,
    );
  return typeof found === "string" ? found : null;
}

function put(tree: Tree, [name, ...rest]: readonly string[], words: string): Tree {
  if (name === undefined) return tree;
  const inner = tree[name];
  const below = typeof inner === "object" ? inner : {};
  return { ...tree, [name]: rest.length === 0 ? words : put(below, rest, words) };
}
