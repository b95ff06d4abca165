import { useTranslation } from "react-i18next";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { Tag } from "../ui/tag.tsx";
import styles from "../ui/row-parts.module.css";

/** Arrivals and departures of the last nights. */
export function RecentArrivalsAndDepartures() {
  const { t } = useTranslation("today");
  const { nameOf, initialsOf } = useNames();
  const { dates } = useFormats();
  const { data: today } = useProcedure("today.view", {});
  if (today === undefined) return null;
  return (
    <Card title={t("recentTitle")}>
      {today.recent.length === 0 ? (
        <Rows>
          <Row title={<span className={styles["what"]}>{t("recentNothing")}</span>} />
        </Rows>
      ) : (
        <Rows>
          {today.recent.slice(0, 8).map(({ kind, person, room, night }) => (
            <Row
              key={`${kind} ${person.id} ${night}`}
              href={paths.personStay(person.id)}
              leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
              title={<span className={styles["name"]}>{nameOf(person)}</span>}
              detail={[dates.away(night, today.date), room].filter(Boolean).join(" · ")}
              trailing={<Tag tone={kind === "arrived" ? "ok" : "plain"}>{t(kind)}</Tag>}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
