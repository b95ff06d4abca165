import { useTranslation } from "react-i18next";
import { daysBetween } from "../../../domain/core/calendar-date.ts";
import type { Waiting } from "../../../domain/accommodation/reservation.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useToday, useTonight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { TextLink } from "../../ui/links.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useBedName } from "../stay/use-bed-name.ts";
import styles from "./bed-forecast.module.css";
import type { OpenPlan } from "./timeline-panels.tsx";

export interface WaitingListCardProps {
  readonly onPlan: (plan: OpenPlan) => void;
}

/** The waiting list: since when and why, and whether a bed is reserved. */
export function WaitingListCard({ onPlan }: WaitingListCardProps) {
  const { t } = useTranslation("timeline");
  const waiting = useProcedure("beds.waiting", {});
  return (
    <Card title={t("waiting")} aside={t("waitingAside")}>
      <QueryBoundary answer={waiting}>
        {(people) =>
          people.length === 0 ? (
            <EmptyState
              title={t("nobodyWaits")}
              action={<TextLink href={paths.referrals}>{t("toReferrals")}</TextLink>}
            >
              {t("nobodyWaitsText")}
            </EmptyState>
          ) : (
            <Rows>
              {people.map((one) => (
                <WaitingRow key={one.person.id} waiting={one} onPlan={onPlan} />
              ))}
            </Rows>
          )
        }
      </QueryBoundary>
    </Card>
  );
}

function WaitingRow({ waiting, onPlan }: WaitingListCardProps & { readonly waiting: Waiting }) {
  const { t } = useTranslation("timeline");
  const { nameOf, initialsOf } = useNames();
  const words = useFormats();
  const bedName = useBedName();
  const today = useToday();
  const tonight = useTonight();
  const { person, since, why, family, hold } = waiting;
  const about = [words.age(person.age, today), person.languages.map(words.language).join(", ")];
  const lines = [
    about.filter((part) => part !== "").join(" · "),
    t("waitsSince", {
      days: t("days", { count: Math.max(0, daysBetween(since, today)) }),
      why: t(`why.${why}`),
    }),
    ...(family.length === 0 ? [] : [t("familyWith", { names: family.map(nameOf).join(", ") })]),
    ...(hold === null
      ? []
      : [
          t("keptFor", {
            bed: bedName(hold.room, hold.bed),
            day: words.dates.short(hold.from, tonight),
          }),
        ]),
  ];
  return (
    <Row
      href={paths.person(person.id)}
      leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
      title={nameOf(person)}
      detail={lines.map((line) => (
        <span key={line} className={styles["line"]}>
          {line}
        </span>
      ))}
      trailing={
        hold === null ? (
          <Button
            size="small"
            label={t("reserveFor", { name: nameOf(person) })}
            onPress={() => onPlan({ kind: "reserve", wish: { person } })}
          >
            {t("reserveShort")}
          </Button>
        ) : hold.from <= tonight ? (
          <LinkButton
            size="small"
            href={paths.admitExpected({ person: person.id, placeId: hold.placeId })}
          >
            {t("admitExpected")}
          </LinkButton>
        ) : (
          <Tag tone="info">{t("held")}</Tag>
        )
      }
    />
  );
}
