import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HealthCard, HealthFile } from "../../domain/health/health-card.ts";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import type { HealthForm } from "../shell/forms/linkable-forms.ts";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Facts, Row, Rows } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { Tag } from "../ui/tag.tsx";
import { joinTexts } from "../lib/join-texts.ts";
import { useFile } from "../people/person-context.ts";
import columns from "../shell/columns.module.css";
import { PlanProvider } from "../plan/plan-provider.tsx";
import styles from "./health.module.css";
import { ServicesCard } from "../plan/services-card.tsx";
import { MedicalAppointments } from "./medical-appointments.tsx";
import { EditHealthCardPanel } from "./edit-health-card-panel.tsx";

/** Health, for care workers: emergency information, insurance, doctors and medicines. */
export function PersonHealth({ goOn }: { readonly goOn: HealthForm | null }) {
  const { card } = useFile();
  const file = useProcedure("health.view", { id: card.id });
  return (
    <QueryBoundary answer={file} lines={6}>
      {(health) => (
        <div className={columns["two"]}>
          <div className={columns["column"]}>
            <CardPart key={goOn} personId={card.id} file={health} isOpen={goOn !== null} />
            <Mental personId={card.id} />
          </div>
          <div className={columns["column"]}>
            <MedicalAppointments personId={card.id} ahead={health.ahead} past={health.past} />
            <Medicines file={health} />
          </div>
        </div>
      )}
    </QueryBoundary>
  );
}

interface CardPartProps {
  readonly personId: PersonId;
  readonly file: HealthFile;
  /** The form opens at once, with its draft. */
  readonly isOpen: boolean;
}

function CardPart({ personId, file, isOpen }: CardPartProps) {
  const { t } = useTranslation("health");
  const { dates } = useFormats();
  const zone = useZone();
  const { data: emergency } = useProcedure("health.emergency", { id: personId });
  const shown = emergency?.shown ?? [];
  const [isWriting, setWriting] = useState(isOpen);
  const [newest, ...earlier] = file.cards;
  const write = () => setWriting(true);
  const opened = newest?.card.state === "open" ? newest.card.content : null;
  return (
    <Card
      title={t("cardTitle")}
      aside={t("forCare")}
      {...(newest === undefined
        ? {}
        : {
            more: (
              <Button kind="quiet" size="small" onPress={write}>
                {t("change")}
              </Button>
            ),
          })}
    >
      {newest?.card.state === "damaged" ? <Notice tone="bad">{t("damaged")}</Notice> : null}
      {newest === undefined ? (
        <EmptyState
          title={t("emergencyTitle")}
          action={<Button onPress={write}>{t("write")}</Button>}
        >
          {t("cardNone")}
        </EmptyState>
      ) : null}
      {shown.length > 1 ? (
        <div className={styles["inset"]}>
          <Notice tone="warn">{t("two")}</Notice>
        </div>
      ) : null}
      {newest === undefined ? null : (
        <div className={styles["inset"]}>
          <Tag tone={newest.agreedOn === null ? "plain" : "info"}>
            {newest.agreedOn === null
              ? t("notShown")
              : t("shown", { day: dates.dayAndMonth(newest.agreedOn) })}
          </Tag>
        </div>
      )}
      {opened === null ? null : <Said card={opened} />}
      {earlier.length === 0 ? null : (
        <details className={styles["earlier"]}>
          <summary>{t("earlier", { count: earlier.length })}</summary>
          {earlier.map(({ id, at, byName, card }) => (
            <div key={id}>
              {card.state === "open" ? <Said card={card.content} /> : null}
              <small>{t("by", { name: byName, day: dates.long(calendarDateOf(at, zone)) })}</small>
            </div>
          ))}
        </details>
      )}
      {isWriting ? (
        <EditHealthCardPanel
          personId={personId}
          before={newest ?? null}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Card>
  );
}

function Said({ card }: { readonly card: HealthCard }) {
  const { t } = useTranslation("health");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const until =
    card.insuredUntil === null ? "" : t("until", { day: dates.short(card.insuredUntil, today) });
  return (
    <Facts
      facts={[
        { name: t("allergies"), value: textOf(card.allergies) || t("none") },
        { name: t("help"), value: textOf(card.help) || t("none") },
        { name: t("fields.doctor"), value: textOf(card.doctor) || t("none") },
        {
          name: t("fields.insurance"),
          value: joinTexts([t(`insurance.${card.insurance}`), textOf(card.insurer), until]),
        },
        ...(card.note === "" ? [] : [{ name: t("fields.note"), value: textOf(card.note) }]),
      ]}
    />
  );
}

function Medicines({ file }: { readonly file: HealthFile }) {
  const { t } = useTranslation(["health", "medicines"]);
  const { textOf } = useNames();
  return (
    <Card
      title={t("health:medicinesTitle")}
      more={
        <LinkButton kind="quiet" size="small" href={paths.medicines}>
          {t("health:medicines")}
        </LinkButton>
      }
    >
      {file.medicines.length === 0 ? (
        <p className={styles["none"]}>{t("health:medicinesNone")}</p>
      ) : (
        <Rows>
          {file.medicines.map(({ id, label, times }) => (
            <Row
              key={id}
              title={label === null ? t("medicines:gone") : textOf(label)}
              detail={times.join(" · ")}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}

/** Services of the plan that were requested for this. */
function Mental({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation("health");
  const plan = useProcedure("plan.view", { id: personId });
  return (
    <QueryBoundary answer={plan} lines={2}>
      {(file) => (
        <PlanProvider personId={personId} file={file} goOn={null}>
          <ServicesCard only="mentalHealth" title={t("mentalTitle")}>
            {t("mentalText")}
          </ServicesCard>
        </PlanProvider>
      )}
    </QueryBoundary>
  );
}
