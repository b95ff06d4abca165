import { useTranslation } from "react-i18next";
import { dayIn } from "../../domain/dossiers/compose-dossier.ts";
import type { LetterPrintoutContent as Sheet } from "../../domain/letters/letter.ts";
import { Blocks, sayFor } from "../printing/page/blocks.tsx";
import css from "./letter-printout.module.css";
import { Logo } from "../printing/page/letterhead-logo.tsx";

/** A letter, on one page or more: sender, recipient, subject. */
export function LetterPrintout({ sheet: { content, isDraft, logo } }: { readonly sheet: Sheet }) {
  const { t } = useTranslation("paper");
  const { language, on, sender, addressee, subject, text, signedBy } = content;
  const say = sayFor(language);
  return (
    <main className={css["letter"]}>
      {isDraft ? (
        <p className={css["draft"]} aria-hidden="true">
          {t("dossier.draft")}
        </p>
      ) : null}
      <header className={css["head"]}>
        <Logo picture={logo} sender={sender.name} />
        <p className={css["sender"]}>
          <b>{sender.name}</b>
          <span>{sender.address}</span>
        </p>
        <p className={css["day"]}>{dayIn(language)(on)}</p>
      </header>
      <p className={css["addressee"]}>{addressee}</p>
      <h1 className={css["subject"]}>{say(subject)}</h1>
      <Blocks text={text} say={say} />
      <footer className={css["signed"]}>
        <div className={css["line"]} aria-hidden="true" />
        <p>
          {signedBy}
          <span>{sender.name}</span>
        </p>
      </footer>
    </main>
  );
}
