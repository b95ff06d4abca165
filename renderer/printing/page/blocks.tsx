import { type Block, blocksOf } from "../../../domain/dossiers/text-layout.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { withFrenchSpaces, withUnbrokenDates } from "../../lib/texts/french-spaces.ts";
import css from "./blocks.module.css";

interface BlocksProps {
  readonly text: string;
  readonly say: (text: string) => string;
}

/** Plain text on a printout: paragraphs, names with values, lists. */
export function Blocks({ text, say }: BlocksProps) {
  return blocksOf(text).map((block, index) => (
    // The blocks are never reordered: their index is a stable key.
    <BlockPart key={`${String(index)} ${block.kind}`} block={block} say={say} />
  ));
}

function BlockPart({ block, say }: { readonly block: Block; readonly say: BlocksProps["say"] }) {
  switch (block.kind) {
    case "rows":
      return (
        <dl className={css["rows"]}>
          {block.rows.map(([name, value]) => (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
      );
    case "list":
      return (
        <ul className={css["list"]}>
          {block.items.map((item) => (
            <li key={item}>{say(item)}</li>
          ))}
        </ul>
      );
    case "text":
      return <p className={css["text"]}>{say(block.text)}</p>;
  }
}

/** Dates do not break in any language, and French keeps its no-break spaces. */
export const sayFor = (language: Language) =>
  language === "fr"
    ? (text: string): string => withFrenchSpaces(withUnbrokenDates(text))
    : withUnbrokenDates;
