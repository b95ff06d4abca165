import {
  type AgreementContent,
  blocksOf,
  directionOf,
} from "../../../domain/daily-life/agreement.ts";
import styles from "./agreement.module.css";

/** A text in the direction of its script. */
export function TextWords({
  text,
  language,
}: {
  readonly text: string;
  readonly language: string;
}) {
  return (
    <div dir={directionOf(text)} lang={language} className={styles["words"]}>
      {blocksOf(text).map((block, place) =>
        block.kind === "paragraph" ? (
          <p key={place}>{block.text}</p>
        ) : (
          <ul key={place}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

export interface AgreementTextViewProps {
  readonly content: AgreementContent;
  readonly language: string;
}

/** The complete house rules, to be read. */
export function AgreementTextView({ content, language }: AgreementTextViewProps) {
  const direction = directionOf(content.opening);
  return (
    <article className={styles["text"]} dir={direction} lang={language}>
      <h3>{content.title}</h3>
      <TextWords text={content.opening} language={language} />
      {content.sections.map(({ title, text }, place) => (
        <section key={place}>
          <h4>{title}</h4>
          <TextWords text={text} language={language} />
        </section>
      ))}
      <TextWords text={content.closing} language={language} />
    </article>
  );
}
