// What words would catch, shown while they are typed.
import { addressSearchOf } from "./address-search.ts";
import { otherWaysToWrite } from "./street-words.ts";
import { GuardTermId, type EnteredTerm } from "./term.ts";

const mostExamples = 6;

/** Ways to write what was typed, each of which is found. */
export function examplesOf(typed: readonly EnteredTerm[]): readonly string[] {
  const guard = addressSearchOf(typed.map((words) => ({ ...words, id: tried })));
  const known = new Set(typed.map(({ text }) => text));
  const ways = typed.map((words) => writtenAs(words, typed));
  // The first way of each thing before the second of any.
  const longest = Math.max(0, ...ways.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => ways.flatMap((of) => of[at] ?? []));
  const found = inTurn.flat().filter((text) => !known.has(text) && guard.search(text).length > 0);
  return [...new Set(found)].slice(0, mostExamples);
}

const tried = GuardTermId.parse("00000000-0000-4000-8000-000000000000");

function writtenAs({ kind, text }: EnteredTerm, typed: readonly EnteredTerm[]): readonly string[] {
  const first = (sought: EnteredTerm["kind"]) => typed.find((one) => one.kind === sought)?.text;
  switch (kind) {
    case "street": {
      const { short, name } = otherWaysToWrite(text);
      const number = first("number");
      const place = [first("postcode"), first("municipality")].filter((one) => one !== undefined);
      return [
        text.toUpperCase(),
        short,
        ...(number === undefined ? [] : [`${number}, ${text}`, `${name} ${number}`]),
        ...(place.length === 0 ? [] : [`${text}, ${place.join(" ")}`]),
        misspelt(text),
      ];
    }
    case "number": {
      const code = first("postcode");
      return code === undefined ? [] : [`${text}, ${code}`];
    }
    case "landmark":
      return [text.toUpperCase(), ...(text.includes(" ") ? [] : [`${text}park`]), misspelt(text)];
    case "phone":
      return [text.replaceAll(/\D/g, ""), text.replace(/^0/, "+32 ")];
    case "postcode":
      return [`B-${text}`];
    case "municipality":
      return [text.toUpperCase(), misspelt(text)];
  }
}

/** Without one letter of its longest word. */
function misspelt(text: string): string {
  const word = text.split(/[\s'’-]/).toSorted((a, b) => b.length - a.length)[0] ?? "";
  const at = text.indexOf(word) + Math.ceil(word.length / 2);
  return text.slice(0, at) + text.slice(at + 1);
}
