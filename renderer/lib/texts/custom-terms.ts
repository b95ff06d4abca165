/** Lists of texts by their names, in one language. */
export type TextLists = Readonly<Record<string, object>>;

/** A centre's own texts, by the keys of those they replace: `paper:plan.title`. */
export type CustomTerms = Readonly<Record<string, string>>;

type Tree = { readonly [name: string]: string | Tree };

/** A copy of the texts of a language with those of a centre in place of the originals. */
export function withCustomTerms(lists: TextLists, own: CustomTerms): TextLists {
  return Object.entries(own).reduce(
    (before, [key, words]) => put(before, key.split(/[:.]/u), words),
    lists as Tree,
  ) as TextLists;
}

/** The text of a language under a key; null where there is none. */
export function textIn(lists: TextLists, key: string): string | null {
  const value = key
    .split(/[:.]/u)
    .reduce<string | Tree | undefined>(
      (node, name) => (typeof node === "object" ? node[name] : undefined),
      lists as Tree,
    );
  return typeof value === "string" ? value : null;
}

function put(tree: Tree, [name, ...rest]: readonly string[], words: string): Tree {
  if (name === undefined) return tree;
  const inner = tree[name];
  const below = typeof inner === "object" ? inner : {};
  return { ...tree, [name]: rest.length === 0 ? words : put(below, rest, words) };
}
