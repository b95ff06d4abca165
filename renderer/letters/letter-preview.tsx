import { useTranslation } from "react-i18next";
import { dayIn } from "../../domain/dossiers/compose-dossier.ts";
import type { LetterContent } from "../../domain/letters/letter.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import css from "./letters.module.css";

/** A small preview of a letter, to check the recipient and the tone. */
export function LetterPreview({ content }: { readonly content: LetterContent }) {
  const { t } = useTranslation("letters");
  const { textOf, textsOf } = useNames();
  const { sender, addressee, language, on, subject, text, signedBy } = content;
  return (
    <section className={css["paper"]} aria-label={t("paper")} lang={language}>
      <header className={css["paperHead"]}>
        <p>
          <b>{sender.name}</b>
          <span>{sender.address}</span>
        </p>
        <p>{dayIn(language)(on)}</p>
      </header>
      {addressee === "" ? null : <p className={css["paperTo"]}>{textOf(addressee)}</p>}
      <p className={css["paperSubject"]}>{textOf(subject)}</p>
      {textsOf(text.split("\n\n")).map((part, index) => (
        // The paragraphs are never reordered: their index is a stable key.
        <p key={`${String(index)} ${part}`} className={css["paperText"]}>
          {part}
        </p>
      ))}
      <p className={css["paperSigned"]}>{signedBy}</p>
    </section>
  );
}
