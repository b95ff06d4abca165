import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { TodayItem } from "../../domain/today/today.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { Row } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import styles from "../ui/row-parts.module.css";

export type CareItem = Extract<TodayItem, { readonly kind: "planMissing" | "scoresDue" }>;

export const isCareItem = (need: TodayItem): need is CareItem =>
  need.kind === "planMissing" || need.kind === "scoresDue";

/** What a plan still lacks, for several people on one line; each name links to the person's plan. */
export function MissingPlanTodayRow({ need }: { readonly need: CareItem }) {
  const { t } = useTranslation("today");
  const { nameOf } = useNames();
  const count = need.people.length;
  return (
    <Row
      leading={
        <span className={styles["sign"]}>
          <StatusShape tone="info" />
        </span>
      }
      title={
        <b>
          {need.kind === "planMissing"
            ? t("planMissing", { count })
            : t(`scoresDue.${need.moment}`, { count })}
        </b>
      }
      detail={need.people.map((person, index) => (
        <Fragment key={person.id}>
          {index === 0 ? null : ", "}
          <TextLink href={paths.personPlan(person.id)}>{nameOf(person)}</TextLink>
        </Fragment>
      ))}
    />
  );
}
