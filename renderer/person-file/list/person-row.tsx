import { useTranslation } from "react-i18next";
import type { PersonInList } from "../../../domain/person-file/people-list.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Row } from "../../ui/card.tsx";
import { DueDate } from "../../ui/due-date.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useOverdueText } from "../../accommodation/stay/use-overdue-text.ts";
import styles from "./people.module.css";

/** The name first, then age and languages, then where the person is and the date that matters. */
export function PersonRow({ person }: { readonly person: PersonInList }) {
  const { nameOf, initialsOf, textsOf } = useNames();
  const words = useFormats();
  const today = useToday();
  const { card, room, standing } = person;
  const about = [
    words.age(card.age, today),
    words.sex(card, today),
    card.languages.map(words.language).join(", "),
    standing === null || standing.state === "closed" ? "" : (standing.worker ?? ""),
  ];
  return (
    <Row
      href={paths.person(card.id)}
      leading={<Avatar initials={initialsOf(card)} seed={card.id} />}
      title={<span className={styles["name"]}>{nameOf(card)}</span>}
      detail={about.filter((part) => part !== "").join(" · ")}
      trailing={
        <>
          {textsOf(card.alerts.slice(0, 1)).map((alert) => (
            <span key={alert} className={styles["alert"]}>
              <Tag tone="hot">{alert}</Tag>
            </span>
          ))}
          <span className={styles["room"]}>{room ?? <Stands person={person} />}</span>
          <span className={styles["date"]}>
            <DateThatMatters person={person} />
          </span>
        </>
      }
    />
  );
}

/** For a person who does not live here: the state of the assistance, or that they never came. */
function Stands({ person: { standing, neverCame } }: { readonly person: PersonInList }) {
  const { t } = useTranslation("people");
  if (standing === null) return neverCame ? <Tag>{t("takenBack")}</Tag> : null;
  if (standing.state !== "closed" && standing.mode === "waiting")
    return <Tag tone="info">{t("waits")}</Tag>;
  return <Tag>{t(`stands.${standing.state}`)}</Tag>;
}

function DateThatMatters({ person }: { readonly person: PersonInList }) {
  const { t } = useTranslation("people");
  const { dates } = useFormats();
  const today = useToday();
  const overdueSince = useOverdueText();
  const { plannedUntil, lastLeft, standing } = person;
  if (plannedUntil !== null) {
    const overdue = overdueSince(plannedUntil);
    return (
      <DueDate
        day={dates.short(plannedUntil, today)}
        meaning={overdue ?? t("plannedEnd")}
        tone={overdue === null ? "plain" : "warn"}
      />
    );
  }
  const closedOn = standing?.closedOn ?? null;
  if (closedOn !== null)
    return <DueDate day={dates.short(closedOn, today)} meaning={t("closed")} />;
  if (lastLeft !== null) return <DueDate day={dates.short(lastLeft, today)} meaning={t("left")} />;
  if (standing === null) return null;
  return <DueDate day={dates.short(standing.openedOn, today)} meaning={t("since")} />;
}
