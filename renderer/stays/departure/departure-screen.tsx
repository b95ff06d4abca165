import { useTranslation } from "react-i18next";
import { timingOf } from "../../../domain/accommodation/departure-checklist.ts";
import type { DepartureChecklistView } from "../../../domain/stays/departure-checklist-view.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { paths } from "../../shell/paths.ts";
import { useProcedure } from "../../lib/api.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { BackLink } from "../../ui/links.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { FollowUpCalls } from "./follow-up-calls.tsx";
import { DepartureChecklist } from "./departure-checklist.tsx";
import styles from "./departure.module.css";
import { openAtDepartureWords } from "./open-at-departure-words.ts";
import { ForwardingAddressPart } from "./forwarding-address-part.tsx";

/** The departure checklist of a person, before or after they leave. */
export function DepartureScreen({ stayId }: { readonly stayId: string }) {
  const list = useProcedure("departures.view", { stayId });
  return <QueryBoundary answer={list}>{(value) => <DepartureParts list={value} />}</QueryBoundary>;
}

function DepartureParts({ list }: { readonly list: DepartureChecklistView }) {
  const { t } = useTranslation("departure");
  const { t: person } = useTranslation("person");
  const { dates } = useFormats();
  return (
    <div>
      <BackLink href={paths.personStay(list.person.id)}>{person("stay")}</BackLink>
      <h2 className={styles["title"]}>
        {t("title")}
        {list.until === null ? null : <small>{dates.long(list.until)}</small>}
      </h2>
      <p className={styles["under"]}>{under()}</p>
      <div className={styles["columns"]}>
        <DepartureChecklist list={list} />
        <div className={styles["column"]}>
          <OpenItems list={list} />
          <ForwardingAddressPart list={list} />
          <FollowUpCalls list={list} />
        </div>
      </div>
    </div>
  );

  function under(): string {
    if (list.until === null) return t("prepare");
    const { kind, days } = timingOf(list.until, list.plannedUntil);
    return kind === "asPlanned" ? t("asPlanned") : t(kind, { count: days });
  }
}

/** What other areas of the program still have open about the person. */
function OpenItems({ list }: { readonly list: DepartureChecklistView }) {
  const { t } = useTranslation(["departure", "vocab"]);
  const called = useTermName();
  const { dates } = useFormats();
  return (
    <Card title={t("departure:openTitle")}>
      {list.openItems.length === 0 ? (
        <EmptyState title={t("departure:openNothing")}>{t("departure:openNothingText")}</EmptyState>
      ) : (
        <Rows>
          {list.openItems.map((item, index) => (
            <Row
              key={index}
              title={openAtDepartureWords(item, t, called)}
              trailing={"on" in item ? <small>{dates.dayOfWeek(item.on)}</small> : undefined}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
