import { useTranslation } from "react-i18next";
import { dayIn, phrasesFor } from "../../domain/dossiers/compose-dossier.ts";
import type {
  DossierContent,
  DossierPrintoutContent as Sheet,
} from "../../domain/dossiers/dossier-content.ts";
import { Blocks, sayFor } from "../printing/page/blocks.tsx";
import css from "./dossier-printout.module.css";
import { Logo } from "../printing/page/letterhead-logo.tsx";
import { useAddresses } from "../printing/page/use-object-urls.ts";

export interface DossierPrintoutProps {
  readonly sheet: Sheet;
}

type Section = DossierContent["sections"][number];

/**
 * What is sent to the authority: the letter, the sections, the list of enclosures, and every enclosure with its number on each
 * page.
 */
export function DossierPrintout({
  sheet: { content, isDraft, logo, pages },
}: DossierPrintoutProps) {
  const { t } = useTranslation("paper");
  const [letter, ...sections] = content.sections;
  return (
    <main>
      {isDraft ? (
        <p className={css["draft"]} aria-hidden="true">
          {t("dossier.draft")}
        </p>
      ) : null}
      <Letter content={content} logo={logo} letter={letter} sections={sections} />
      {sections.map((section, index) => (
        <SectionPart key={section.id} section={section} number={index + 1} content={content} />
      ))}
      {content.enclosures.map((enclosure, index) => (
        <EnclosurePages
          key={enclosure.scanId}
          enclosure={enclosure}
          number={index + 1}
          pages={pages[index] ?? []}
          reference={content.reference}
          isDraft={isDraft}
        />
      ))}
    </main>
  );
}

interface LetterProps {
  readonly content: DossierContent;
  readonly logo: Sheet["logo"];
  readonly letter: Section | undefined;
  readonly sections: readonly Section[];
}

function Letter({ content, logo, letter, sections }: LetterProps) {
  const { t } = useTranslation("paper");
  const say = sayIn(content);
  const { centre, addressee, on, language, subject, enclosures } = content;
  return (
    <section className={css["letter"]}>
      <header className={css["head"]}>
        <Logo picture={logo} sender={centre.name} />
        <p className={css["centre"]}>
          <b>{centre.name}</b>
          <span>{centre.address}</span>
        </p>
        <p className={css["about"]}>
          <span>{dayIn(language)(on)}</span>
        </p>
      </header>
      <p className={css["addressee"]}>{addressee}</p>
      <References content={content} />
      <h1 className={css["subject"]}>{subject}</h1>
      <Blocks text={letter?.text ?? ""} say={say} />
      <Signature content={content} />
      <h2 className={css["parts"]}>{t("dossier.attached")}</h2>
      <ol className={css["contents"]}>
        {sections.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
      {enclosures.length === 0 ? null : (
        <p className={css["count"]}>{t("dossier.enclosures", { count: enclosures.length })}</p>
      )}
    </section>
  );
}

/** The person, and the reference numbers of both sides. */
function References({ content: { about, reference, language } }: Pick<LetterProps, "content">) {
  const { labels } = phrasesFor(language);
  const say = sayFor(language);
  const lines: readonly (readonly [string, string])[] = [
    [labels.concerns, about?.person ?? ""],
    [labels.officeNumber, about?.officeNumber ?? ""],
    [labels.theirReference, about?.theirReference ?? ""],
    [labels.ourReference, reference],
  ];
  return (
    <dl className={css["references"]}>
      {lines
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Place and day, space to sign, and the signatory; what is not known is filled in by hand. */
function Signature({ content }: Pick<LetterProps, "content">) {
  const { signature, centre, language, on } = content;
  if (signature === null) return <p className={css["signed"]}>{centre.name}</p>;
  const { labels, doneAt, colon } = phrasesFor(language);
  const { name, capacity, place } = signature;
  const orBlank = (value: string, label: string) =>
    value === "" ? <span className={css["blank"]}>{`${label}${colon}`}</span> : <b>{value}</b>;
  return (
    <div className={css["signed"]}>
      <p>{sayFor(language)(doneAt(place, on))}</p>
      <p className={css["hand"]}>
        {orBlank(name, labels.signatory)}
        {orBlank(capacity, labels.capacity)}
        <span>{centre.name}</span>
      </p>
    </div>
  );
}

interface SectionPartProps {
  readonly section: Section;
  readonly number: number;
  readonly content: DossierContent;
}

function SectionPart({ section, number, content }: SectionPartProps) {
  const say = sayIn(content);
  return (
    <section className={css["section"]}>
      <h2>
        {number}. {section.title}
      </h2>
      {section.id === "index" ? (
        <Index content={content} />
      ) : (
        <Blocks text={section.text} say={say} />
      )}
    </section>
  );
}

/** The list of enclosures, numbered as they are stamped. */
function Index({ content: { enclosures, language } }: { readonly content: DossierContent }) {
  const { t } = useTranslation("paper");
  const named = phrasesFor(language).language;
  return (
    <table className={css["index"]}>
      <thead>
        <tr>
          <th scope="col">{t("dossier.number")}</th>
          <th scope="col">{t("dossier.piece")}</th>
          <th scope="col">{t("dossier.form")}</th>
          <th scope="col">{t("dossier.language")}</th>
          <th scope="col">{t("dossier.pages")}</th>
        </tr>
      </thead>
      <tbody>
        {enclosures.map(({ scanId, title, form, language: written, translation, pages }, index) => (
          <tr key={scanId}>
            <td>{index + 1}</td>
            <td>
              {title}
              {translation === "" ? null : (
                <small>{t("dossier.translated", { translation })}</small>
              )}
            </td>
            <td>{form}</td>
            <td>{written === null ? "–" : named(written)}</td>
            <td>{pages ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EnclosurePagesProps {
  readonly enclosure: DossierContent["enclosures"][number];
  readonly number: number;
  readonly pages: readonly Uint8Array<ArrayBuffer>[];
  readonly reference: string;
  readonly isDraft: boolean;
}

/** The pages of an enclosure as pictures, under its number. */
function EnclosurePages(props: EnclosurePagesProps) {
  const { enclosure, number, pages, reference, isDraft } = props;
  const { t } = useTranslation("paper");
  const addresses = useAddresses(pages);
  return addresses.map((address, index) => {
    const name = t("dossier.enclosure", { number, title: enclosure.title });
    const place = t("dossier.leaf", { page: index + 1, count: addresses.length });
    return (
      <figure key={address} className={css["leaf"]}>
        <figcaption className={css["stamp"]}>
          {index === 0 ? <h2>{name}</h2> : <span>{name}</span>}
          <span>
            {isDraft ? `${t("dossier.draft")} · ` : ""}
            {enclosure.form} · {place} · {reference}
          </span>
        </figcaption>
        <img src={address} alt={`${name}, ${place}`} />
      </figure>
    );
  });
}

const sayIn = ({ language }: DossierContent) => sayFor(language);
