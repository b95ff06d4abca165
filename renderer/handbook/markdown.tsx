import type { Token, Tokens } from "marked";
import { Fragment, type ReactNode } from "react";
import { pictureSize } from "./pictures.ts";
import { slugOf, plainText } from "./plain-text.ts";

interface Surroundings {
  /** Renders a link; by default as its text alone. */
  readonly linkOf?: (href: string, words: ReactNode) => ReactNode;
  /** The address of a picture; by default its alternative text is shown. */
  readonly pictureOf?: (href: string) => string | null;
  /** The class of the element around a wide table. */
  readonly wide?: string | undefined;
}

export interface MarkdownProps extends Surroundings {
  readonly tokens: readonly Token[];
}

/** A page of the handbook as elements: its text can never become markup. */
export function Markdown({ tokens, ...around }: MarkdownProps) {
  return <>{drawn(tokens, around)}</>;
}

const drawn = (tokens: readonly Token[] | undefined, around: Surroundings): readonly ReactNode[] =>
  (tokens ?? []).map((token, index) => (
    <Fragment key={`${String(index)}.${token.type}`}>{drawnOne(token, around)}</Fragment>
  ));

function drawnOne(token: Token, around: Surroundings): ReactNode {
  switch (token.type) {
    case "heading":
      return heading(token as Tokens.Heading, around);
    case "paragraph":
      return <p>{drawn(token.tokens, around)}</p>;
    case "list":
      return list(token as Tokens.List, around);
    case "table":
      return table(token as Tokens.Table, around);
    case "code":
      return (
        <pre {...scrolled}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case "space":
      return null;
    default:
      return drawnInline(token, around);
  }
}

/** Scrollable content has to be reachable by keyboard. */
const scrolled = { tabIndex: 0 } as const;

function drawnInline(token: Token, around: Surroundings): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong>{drawn(token.tokens, around)}</strong>;
    case "em":
      return <em>{drawn(token.tokens, around)}</em>;
    case "codespan":
      return <code>{(token as Tokens.Codespan).text}</code>;
    case "link":
      return link(token as Tokens.Link, around);
    case "image":
      return picture(token as Tokens.Image, around);
    case "br":
      return <br />;
    default:
      return "tokens" in token ? drawn(token.tokens, around) : wordsKept(token);
  }
}

/** With the spaces at both ends, which separate it from its neighbours. */
const wordsKept = (token: Token): string => ("text" in token ? String(token.text) : token.raw);

function heading(token: Tokens.Heading, around: Surroundings): ReactNode {
  // The title of the page is shown above it already.
  if (token.depth === 1) return null;
  const Tag = token.depth === 2 ? "h3" : "h4";
  return (
    <Tag id={slugOf(plainText([token]))} tabIndex={-1}>
      {drawn(token.tokens, around)}
    </Tag>
  );
}

function list({ ordered, start, items }: Tokens.List, around: Surroundings): ReactNode {
  const rows = items.map((item, index) => (
    <li key={`${String(index)}.${item.raw}`}>{drawn(item.tokens, around)}</li>
  ));
  return ordered ? <ol start={Number(start)}>{rows}</ol> : <ul>{rows}</ul>;
}

function table({ header, rows }: Tokens.Table, around: Surroundings): ReactNode {
  return (
    <div className={around.wide} {...scrolled}>
      <table>
        <thead>
          <tr>
            {header.map((cell) => (
              <th key={cell.text} scope="col">
                {drawn(cell.tokens, around)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.map(({ text }) => text).join("|")}>
              {row.map((cell, index) => (
                <td key={`${String(index)}.${cell.text}`}>{drawn(cell.tokens, around)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function link({ href, tokens }: Tokens.Link, around: Surroundings): ReactNode {
  const words = drawn(tokens, around);
  return around.linkOf?.(href, words) ?? words;
}

function picture({ href, text }: Tokens.Image, around: Surroundings): ReactNode {
  const address = around.pictureOf?.(href) ?? null;
  return address === null ? text : <img src={address} alt={text} {...pictureSize} />;
}
