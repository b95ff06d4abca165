import { Search } from "lucide-react";
import { useDeferredValue, useEffect, useState, type ReactNode } from "react";
import { Input, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { NoteHit } from "../../domain/counselling/session-view.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { searchWordsFrom } from "../../domain/counselling/note-search-words.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useHiddenField } from "../ui/overlays/hidden-field-values.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import styles from "./notes.module.css";
import sessions from "./sessions.module.css";

export interface NoteSearchProps {
  /** Searches one file; null searches all notes the user may read. */
  readonly personId: PersonId | null;
  readonly autoFocus?: boolean;
  /** On the left of the field. */
  readonly title?: ReactNode;
  /** Shown while the field is empty. */
  readonly children?: ReactNode;
}

/** Searches for words in the notes the user may read. */
export function NoteSearch({ personId, autoFocus = false, title, children }: NoteSearchProps) {
  const { t } = useTranslation("sessions");
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const label = t(personId === null ? "searchAll" : "searchHere");
  const { isCovered, shown, onFocusChange } = useHiddenField(typed);
  return (
    <>
      <div className={sessions["top"]}>
        {title}
        <TextField
          aria-label={label}
          className={styles["search"] ?? ""}
          value={shown}
          // The placeholder that hides the text is never searched for.
          {...(isCovered ? {} : { onChange: setTyped, maxLength: 120 })}
          onFocusChange={onFocusChange}
          autoFocus={autoFocus}
        >
          <Search size={16} aria-hidden="true" />
          <Input
            className={isCovered ? (styles["covered"] ?? "") : ""}
            placeholder={label}
            autoComplete="off"
            spellCheck={false}
            type="search"
          />
        </TextField>
      </div>
      {searchWordsFrom(text).length === 0 ? children : <Found text={text} personId={personId} />}
    </>
  );
}

function Found({ text, personId }: { readonly text: string; readonly personId: PersonId | null }) {
  const { t } = useTranslation("sessions");
  const results = useProcedure("contacts.search", { text, personId }, { keepsPrevious: true });
  const { data, refetch } = results;
  const behind = data?.behind ?? 0;
  useEffect(() => {
    if (behind === 0) return undefined;
    const timer = setTimeout(() => void refetch(), 1_000);
    return () => clearTimeout(timer);
  }, [behind, refetch, data]);
  if (data === undefined) return null;
  return (
    <Card>
      <p className={styles["status"]} role="status">
        {behind > 0 ? t("behind", { count: behind }) : t("found", { count: data.hits.length })}
      </p>
      {data.hits.length === 0 ? (
        <EmptyState title={t("foundNothing")}>{t("foundNothingText")}</EmptyState>
      ) : (
        <Rows>
          {data.hits.map((hit) => (
            <Hit key={hit.noteId} hit={hit} isNamed={personId === null} />
          ))}
        </Rows>
      )}
    </Card>
  );
}

function Hit({ hit, isNamed }: { readonly hit: NoteHit; readonly isNamed: boolean }) {
  const { t } = useTranslation("sessions");
  const { nameOf, textOf, isPrivate } = useNames();
  const { dates } = useFormats();
  const { before, match, after } = hit.glimpse;
  const day = dates.long(hit.day);
  return (
    <Row
      href={paths.sessionOf(hit.person.id, hit.contactId)}
      title={
        <span className={styles["hit"]}>
          <b>{isNamed ? t("hitOf", { who: nameOf(hit.person), day }) : day}</b>
          <small className={styles["who"]}>{hit.byName}</small>
        </span>
      }
      detail={
        <span dir="auto" className={styles["snippet"]}>
          {isPrivate ? (
            textOf(match)
          ) : (
            <>
              <Marked text={before} word={match} />
              <mark>{match}</mark>
              <Marked text={after} word={match} />
            </>
          )}
        </span>
      }
    />
  );
}

/** Every occurrence of the word is marked. */
function Marked({ text, word }: { readonly text: string; readonly word: string }) {
  if (word === "") return text;
  const exact = word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const parts = text.split(new RegExp(`((?<!\\p{L})${exact})`, "iu"));
  return parts.map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part));
}
