import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import type { LogPerson } from "../../../domain/shift/log-entry.ts";
import type { LogText } from "../../../domain/shift/log-text.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import styles from "./log-book.module.css";

export interface LogEntryTextProps {
  readonly text: LogText;
  readonly people: readonly LogPerson[];
}

/** The text of an entry, each person by their current name. */
export function LogEntryText({ text, people }: LogEntryTextProps) {
  const { t } = useTranslation("log");
  const { textOf } = useNames();
  return text.map((piece, index) => {
    if (typeof piece === "string") return <Fragment key={index}>{covered(piece)}</Fragment>;
    const person = people.find(({ id }) => id === piece.person);
    return person === undefined ? (
      <Fragment key={index}>{t("someone")}</Fragment>
    ) : (
      <Who key={index} person={person} />
    );
  });

  /** The spaces and punctuation between two names stay as they are. */
  function covered(piece: string): string {
    return /[\p{L}\p{N}]/u.test(piece) ? ` ${textOf(piece)} ` : piece;
  }
}

/** A name that links to the person's file, while the name is stored. */
export function Who({ person }: { readonly person: LogPerson }) {
  const { nameOf } = useNames();
  return (
    <Link className={styles["name"] ?? ""} href={paths.person(person.id)}>
      {nameOf(person)}
    </Link>
  );
}
