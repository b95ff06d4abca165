// A phone number is its figures, whatever stands between them.
import type { Token } from "../vocabulary/normalize-text.ts";
import { numberAt } from "./number-words.ts";
import { nationalOf, type Patterns } from "./search-patterns.ts";
import type { FoundTerm } from "./phrase-position.ts";

interface Figures {
  readonly figures: string;
  readonly from: number;
  readonly to: number;
}

export function findPhones(
  text: string,
  tokens: readonly Token[],
  phones: Patterns["phones"],
): readonly FoundTerm[] {
  if (phones.length === 0) return [];
  return runsOf(tokens).flatMap((run) =>
    run.flatMap((_, first) => {
      if (!mayBegin(text, run, first)) return [];
      return phones.flatMap(({ term, figures }) => {
        const last = endIn(run, first, figures);
        const [begin, end] = [run[first], last === null ? undefined : run[last]];
        return begin === undefined || end === undefined
          ? []
          : [{ term, from: begin.from, to: end.to }];
      });
    }),
  );
}

/** A number begins where the figures begin, on another line, or with the zero or the code of the country. */
function mayBegin(text: string, run: readonly Figures[], first: number): boolean {
  const [before, group] = [run[first - 1], run[first]];
  if (before === undefined || group === undefined) return true;
  return /^(0|32)/.test(group.figures) || /[\n\r\u2028\f]/.test(text.slice(before.to, group.from));
}

function endIn(run: readonly Figures[], first: number, sought: string): number | null {
  let figures = "";
  for (let last = first; last < run.length && figures.length < 16; last += 1) {
    figures += run[last]?.figures ?? "";
    if (nationalOf(figures) === sought) return last;
  }
  return null;
}

/** Groups of figures, in figures or words, with nothing but strokes and spaces between them. */
function runsOf(tokens: readonly Token[]): readonly (readonly Figures[])[] {
  const runs: Figures[][] = [];
  let before: Figures | null = null;
  for (let at = 0; at < tokens.length;) {
    const read = figuresAt(tokens, at);
    const [begin, end] = [tokens[at], tokens[at + (read?.length ?? 1) - 1]];
    at += read?.length ?? 1;
    if (read === null || begin === undefined || end === undefined) {
      before = null;
      continue;
    }
    const group: Figures = { figures: read.figures, from: begin.from, to: end.to };
    if (before !== null && begin.from - before.to <= gap) runs.at(-1)?.push(group);
    else runs.push([group]);
    before = group;
  }
  return runs;
}

/** Characters between two groups of figures; letters there would be a token. */
const gap = 6;

/** Letters used for figures among figures. */
const alike: Readonly<Record<string, string>> = { o: "0", l: "1", i: "1" };

function figuresAt(
  tokens: readonly Token[],
  at: number,
): { readonly figures: string; readonly length: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.isNumber) return { figures: token.word, length: 1 };
  if (/^[oli]+$/.test(token.word))
    return { figures: token.word.replace(/[oli]/g, (each) => alike[each] ?? each), length: 1 };
  const said = numberAt(tokens, at);
  return said === null ? null : { figures: String(said.value), length: said.length };
}
