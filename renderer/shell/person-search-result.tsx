import { useTranslation } from "react-i18next";
import type { Hit } from "../../domain/person-file/person-search-result.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Tag } from "../ui/tag.tsx";
import styles from "./person-search-result.module.css";
import { useNames } from "./privacy-mode-provider.tsx";

/** A person found by name: who, age, languages, where, and how the name matched. */
export function PersonSearchResult({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation("frame");
  const { nameOf, initialsOf, isPrivate } = useNames();
  const words = useFormats();
  const today = useToday();
  const { card, match } = hit;
  const about = [
    words.age(card.age, today),
    card.languages.map(words.language).join(", "),
    hit.alias === null || isPrivate ? "" : t("alias", { alias: hit.alias }),
  ];
  return (
    <span className={styles["hit"]}>
      <Avatar initials={initialsOf(card)} seed={card.id} />
      <span className={styles["words"]}>
        <b>{nameOf(card)}</b>
        <small>{about.filter((part) => part !== "").join(" · ")}</small>
      </span>
      {match === "sounds" ? <Tag tone="info">{t("matchSounds")}</Tag> : null}
      <span className={styles["where"]}>{whereOf()}</span>
    </span>
  );

  function whereOf(): string {
    if (hit.where === "resident") return hit.room ?? "";
    return hit.lastLeft === null ? "" : t("left", { day: words.dates.short(hit.lastLeft, today) });
  }
}
