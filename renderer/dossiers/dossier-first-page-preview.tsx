import { useTranslation } from "react-i18next";
import { dayIn } from "../../domain/dossiers/compose-dossier.ts";
import type { DossierContent } from "../../domain/dossiers/dossier-content.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import css from "./dossiers.module.css";

/** A small preview of the first page, to check the recipient and the layout. */
export function DossierFirstPagePreview({ content }: { readonly content: DossierContent }) {
  const { t } = useTranslation("dossiers");
  const { textOf, textsOf } = useNames();
  const { centre, addressee, language, on, reference, subject, sections } = content;
  const letter = sections.find(({ id }) => id === "letter")?.text ?? "";
  return (
    <section className={css["paper"]} aria-label={t("letterTitle")} lang={language}>
      <header className={css["paperHead"]}>
        <p>
          <b>{centre.name}</b>
          <span>{centre.address}</span>
        </p>
        <p>
          <span>{dayIn(language)(on)}</span>
          <span>{textOf(reference)}</span>
        </p>
      </header>
      <p className={css["paperTo"]}>{textOf(addressee)}</p>
      <p className={css["paperSubject"]}>{textOf(subject)}</p>
      {textsOf(letter.split("\n\n")).map((part) => (
        <p key={part} className={css["paperText"]}>
          {part}
        </p>
      ))}
      <ol className={css["paperParts"]}>
        {sections.slice(1).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
    </section>
  );
}
