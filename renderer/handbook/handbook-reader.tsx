import { Search } from "lucide-react";
import { Suspense, use, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Input, Link, SearchField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { paletteSearch } from "../app/command-palette-search-words.ts";
import { type AlsoSaid, findInHandbook, type Found } from "./find-in-handbook.ts";
import { contentsId, type Handbook, type Spot, spotOf } from "./handbook.ts";
import { Markdown } from "./markdown.tsx";
import { pictureIn } from "./pictures.ts";
import { readHandbook } from "./read-handbook.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import nav from "../ui/links.module.css";
import css from "./handbook-reader.module.css";
import { PrintPageButton } from "./print-page-button.tsx";

export interface HandbookReaderProps {
  readonly spot: Spot;
  readonly onGo: (spot: Spot) => void;
  /** The initial search. */
  readonly find?: string;
  readonly isPanel?: boolean;
}

/** The handbook: search results, the list of pages, or one of them. */
export function HandbookReader(props: HandbookReaderProps) {
  const { i18n } = useTranslation();
  return (
    <Suspense>
      <Open {...props} reading={readHandbook(languageFrom(i18n.language))} />
    </Suspense>
  );
}

function Open({
  spot,
  find = "",
  onGo,
  isPanel,
  reading,
}: HandbookReaderProps & { readonly reading: Promise<Handbook> }) {
  const { t } = useTranslation("help");
  const handbook = use(reading);
  const also = useMemo(() => alsoSaid(handbook), [handbook]);
  const [typed, setTyped] = useState(find);
  const text = useDeferredValue(typed.trim());
  const go = (next: Spot) => {
    setTyped("");
    onGo(next);
  };
  return (
    <div className={classes(css, "reader", isPanel === true ? "inPanel" : "onPage")}>
      <div className={css["tools"]}>
        <SearchField
          aria-label={t("search")}
          autoFocus={isPanel === true}
          className={css["search"] ?? ""}
          value={typed}
          onChange={setTyped}
        >
          <Search size={16} aria-hidden="true" />
          <Input placeholder={t("search")} spellCheck={false} autoComplete="off" />
        </SearchField>
        {spot.page === contentsId && text === "" ? null : (
          <Button size="small" onPress={() => go({ page: contentsId })}>
            {t("contents")}
          </Button>
        )}
      </div>
      {text === "" ? (
        <Shown handbook={handbook} spot={spot} onGo={go} isPanel={isPanel === true} />
      ) : (
        <Results found={findInHandbook(handbook, text, also)} text={text} onGo={go} />
      )}
    </div>
  );
}

const alsoSaid = ({ pages }: Handbook): AlsoSaid =>
  Object.fromEntries(
    [...pages.keys()].map((id) => [id, paletteSearch(`handbook.${id}`).join(" ")]),
  );

interface ShownProps extends HandbookReaderProps {
  readonly handbook: Handbook;
}

function Shown({ handbook, spot, onGo, isPanel }: ShownProps) {
  const { i18n } = useTranslation();
  const page = handbook.pages.get(spot.page);
  const article = useRef<HTMLElement>(null);
  const first = useRef(spot);
  useEffect(() => {
    const { heading } = spot;
    // On arrival the title of the handbook is visible above it.
    if (first.current === spot && heading === undefined) return;
    const target = heading === undefined ? null : document.getElementById(heading);
    if (target === null) article.current?.scrollIntoView({ block: "start" });
    else {
      target.scrollIntoView({ block: "start" });
      target.focus({ preventScroll: true });
    }
  }, [spot]);
  if (page === undefined || spot.page === contentsId)
    return <Contents handbook={handbook} onGo={onGo} />;
  return (
    <article ref={article} className={css["page"]} aria-labelledby="handbook-page">
      <h2 id="handbook-page" className={css["title"]}>
        {page.title}
      </h2>
      <Markdown
        tokens={page.tokens}
        wide={css["table"]}
        pictureOf={pictureIn(languageFrom(i18n.language))}
        linkOf={(href, words) => {
          const target = spotOf(page.id, href);
          // Files outside the handbook are in the folder of the program, not in this window.
          if (target === null) return words;
          return (
            <Link className={nav["text"] ?? ""} onPress={() => onGo(target)}>
              {words}
            </Link>
          );
        }}
      />
      {/* A page in a panel may be open before sign-in, where nothing can be printed. */}
      {isPanel === true ? null : <PrintPageButton page={page} />}
    </article>
  );
}

function Contents({ handbook, onGo }: Pick<ShownProps, "handbook" | "onGo">) {
  return (
    <div className={css["chapters"]}>
      {handbook.chapters.map(({ title, pages }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {pages.map(({ id, title: name, about }) => (
              <li key={id}>
                <Link className={nav["text"] ?? ""} onPress={() => onGo({ page: id })}>
                  {name}
                </Link>
                <small>{about}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ResultsProps extends Pick<HandbookReaderProps, "onGo"> {
  readonly found: readonly Found[];
  readonly text: string;
}

function Results({ found, text, onGo }: ResultsProps) {
  const { t } = useTranslation("help");
  return (
    <>
      <p role="status" className={css["count"]}>
        {found.length === 0 ? t("nothing", { text }) : t("found", { count: found.length })}
      </p>
      <ul className={css["results"]}>
        {found.map(({ section, pageTitle, sentence }) => (
          <li key={`${section.page}#${section.slug}`}>
            <Link
              className={nav["text"] ?? ""}
              onPress={() => {
                onGo({
                  page: section.page,
                  ...(section.slug === "" ? {} : { heading: section.slug }),
                });
              }}
            >
              {section.title === pageTitle ? pageTitle : `${pageTitle} › ${section.title}`}
            </Link>
            <small>{sentence}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
