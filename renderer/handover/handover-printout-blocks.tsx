import type { ReactNode } from "react";
import css from "./handover-printout.module.css";

interface PartProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

export function Part({ title, aside, children }: PartProps) {
  return (
    <section className={css["part"]}>
      <h2>
        {title} {aside === undefined ? null : <small>{aside}</small>}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

interface LineProps {
  readonly when?: string;
  /** With a box to tick off by hand. */
  readonly hasBox?: boolean;
  readonly note?: string;
  readonly children: ReactNode;
}

export function Line({ when, hasBox = false, note, children }: LineProps) {
  return (
    <li className={css["line"]}>
      <span className={css["box"]} data-shown={hasBox} />
      {when === undefined ? null : <span className={css["when"]}>{when}</span>}
      <span className={css["words"]}>{children}</span>
      {note === undefined ? null : <span className={css["note"]}>{note}</span>}
    </li>
  );
}

export function Nothing({ children }: { readonly children: ReactNode }) {
  return <li className={css["nothing"]}>{children}</li>;
}
