import { useTranslation } from "react-i18next";
import type { PersonInList } from "../../../domain/person-file.ts";
import { paths } from "../../frame/paths.ts";
import { useNames } from "../../frame/privacy.tsx";
import { useToday } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Row } from "../../ui/card.tsx";
import { Due } from "../../ui/due.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useOverdue } from "../stay/use-overdue.ts";
import sheet from "./people.module.css";

/** The name first, then age and languages, then the date that matters. */
export function PersonRow({ person }: { readonly person: PersonInList }) {
  const { t } = useTranslation(["person", "vocab"]);
  const { nameOf, initialsOf } = useNames();
  const words = useWords();
  const today = useToday();
  const overdueSince = useOverdue();
  const { card, room, plannedUntil, lastLeft } = person;
  const about = [
    words.age(card.age, today),
    card.sex === "unknown" ? "" : t(`vocab:sex.${card.sex}`),
    card.languages.map(words.language).join(", "),
  ];
  return (
    <Row
      href={paths.person(card.id)}
      leading={<Avatar initials={initialsOf(card)} seed={card.id} />}
      title={<span className={sheet["name"]}>{nameOf(card)}</span>}
      detail={about.filter((part) => part !== "").join(" · ")}
      trailing={
        <>
          {card.alerts.slice(0, 1).map((alert) => (
            <Tag key={alert} tone="hot">
              {alert}
            </Tag>
          ))}
          {room === null ? null : <span className={sheet["room"]}>{room}</span>}
          <span className={sheet["date"]}>{date()}</span>
        </>
      }
    />
  );

  function date() {
    if (plannedUntil !== null) {
      const overdue = overdueSince(plannedUntil);
      return (
        <Due
          day={words.dates.short(plannedUntil, today)}
          meaning={overdue ?? t("person:plannedEnd")}
          tone={overdue === null ? "plain" : "warn"}
        />
      );
    }
    return lastLeft === null
      ? null
      : t("person:leftOn", { day: words.dates.short(lastLeft, today) });
  }
}
