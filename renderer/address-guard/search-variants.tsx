import { useTranslation } from "react-i18next";
import { problemOf } from "../../domain/address-guard/parse-entered-term.ts";
import { examplesOf } from "../../domain/address-guard/term-examples.ts";
import { type EnteredTerm, levelOf } from "../../domain/address-guard/term.ts";
import { Tag } from "../ui/tag.tsx";
import styles from "../shell/settings/settings.module.css";

/** How the typed words are interpreted: each term that will be searched for, and spellings of it that will be found. */
export function SearchVariants({ parts }: { readonly parts: readonly EnteredTerm[] }) {
  const { t } = useTranslation(["settings", "vocab"]);
  const terms = parts.filter((part) => problemOf(part) === null);
  if (terms.length === 0) return null;
  const short = parts.filter((part) => problemOf(part) !== null);
  const examples = examplesOf(terms).map((text) => t("settings:guard.quoted", { text }));
  return (
    <section className={styles["willLook"]} aria-live="polite">
      <h3>{t("settings:guard.willLook")}</h3>
      <ul>
        {terms.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>
            <span>
              {t(`vocab:guardKind.${kind}`)}: <b>{text}</b>
            </span>
            <Tag tone={levelOf[kind] === "stop" ? "bad" : "warn"}>
              {t(`settings:guard.level.${levelOf[kind]}`)}
            </Tag>
          </li>
        ))}
        {short.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>
            <span>
              {t(`vocab:guardKind.${kind}`)}: {t("settings:guard.tooShort", { words: text })}
            </span>
          </li>
        ))}
      </ul>
      {examples.length === 0 ? null : (
        <p>{t("settings:guard.willCatch", { examples: examples.join(", ") })}</p>
      )}
    </section>
  );
}
