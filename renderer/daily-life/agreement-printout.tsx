import {
  blocksOf,
  directionOf,
  isOpenOn,
  type ResidentsCopy,
} from "../../domain/daily-life/agreement.ts";
import { datesIn } from "../lib/dates/dates.ts";
import { printoutLocale } from "../lib/texts/i18n.ts";
import css from "./agreement-printout.module.css";

/** The resident's copy, in the direction of its script. It names neither the resident nor the house. */
export function AgreementPrintout({ copy }: { readonly copy: ResidentsCopy }) {
  const { content, language, readIn, signedOn, steps, today } = copy;
  const dates = datesIn(printoutLocale(language));
  const now = steps.filter((step) => isOpenOn(step, today));
  const later = steps.filter((step) => !isOpenOn(step, today));
  const direction = directionOf(content.opening);
  return (
    <main dir={direction} className={css["sheet"]}>
      <h1>{content.title}</h1>
      <Words text={content.opening} />
      {content.sections.map(({ title, text }, place) => (
        <section key={place} className={css["section"]}>
          <h2>{title}</h2>
          <Words text={text} />
        </section>
      ))}
      <Words text={content.closing} />
      {steps.length === 0 ? null : (
        <div className={css["steps"]}>
          <StepList
            title={content.words.now}
            steps={now.map(({ text }) => ({ text, day: null }))}
          />
          <StepList
            title={content.words.notYet}
            steps={later.map(({ text, from }) => ({
              text,
              day: from === null ? null : dates.long(from),
            }))}
          />
        </div>
      )}
      <footer className={css["foot"]}>
        {readIn === null ? null : (
          <p>
            {content.words.readAloud} <bdi>{languageName(readIn, language)}</bdi>
          </p>
        )}
        {signedOn === null ? null : (
          <p>
            {content.words.signedOn} <bdi>{dates.long(signedOn)}</bdi>
          </p>
        )}
      </footer>
    </main>
  );
}

function Words({ text }: { readonly text: string }) {
  return blocksOf(text).map((block, place) =>
    block.kind === "paragraph" ? (
      <p key={place}>{block.text}</p>
    ) : (
      <ul key={place} className={css["list"]}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    ),
  );
}

interface StepListProps {
  readonly title: string;
  readonly steps: readonly { readonly text: string; readonly day: string | null }[];
}

function StepList({ title, steps }: StepListProps) {
  if (steps.length === 0) return null;
  return (
    <section className={css["section"]}>
      <h2>{title}</h2>
      <ul className={css["list"]}>
        {steps.map(({ text, day }) => (
          <li key={text}>
            <bdi>{text}</bdi>
            {day === null ? null : (
              <>
                {" · "}
                <bdi>{day}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The name of a language in the language of the printout. */
function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
}
