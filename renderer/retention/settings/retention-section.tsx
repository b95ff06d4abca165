import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../domain/api/index.ts";
import type { RetentionClass } from "../../../domain/retention/retention.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { Tag } from "../../ui/tag.tsx";
import { LegalHoldRow } from "../legal-hold-row.tsx";
import { ErasureRequestRow } from "../erasure-request-row.tsx";
import styles from "../retention.module.css";
import { SettingsSection } from "../../shell/settings/settings-section.tsx";
import { RetentionPeriodsPanel } from "./retention-periods-panel.tsx";

type View = Output<"forgetting.view">;

/** The retention periods, what is due for erasure, who decided it, and where copies remain. */
export function RetentionSection() {
  const { t } = useTranslation("forgetting");
  const view = useProcedure("forgetting.view", {});
  return (
    <SettingsSection id="forgetting" lead={t("lead")}>
      <QueryBoundary answer={view}>
        {(known) => (
          <>
            <DueCard view={known} />
            <OrdersCard orders={known.orders} />
            <BackupsCard backups={known.backups} />
            {known.holds.length === 0 ? null : (
              <Card title={t("holds")}>
                <Rows>
                  {known.holds.map((hold) => (
                    <LegalHoldRow key={hold.id} hold={hold} hasPerson />
                  ))}
                </Rows>
              </Card>
            )}
            <TermsCard terms={known.terms} />
          </>
        )}
      </QueryBoundary>
    </SettingsSection>
  );
}

function DueCard({ view }: { readonly view: View }) {
  const { t } = useTranslation("forgetting");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const { due, dueInAll } = view;
  return (
    <Card title={t("due")} {...(due.length > 0 && { aside: t("dueLead") })}>
      {due.length === 0 ? (
        <EmptyState title={t("dueNone")}>{t("dueNoneText")}</EmptyState>
      ) : (
        <Rows>
          {due.map(({ dues, isHeld, hasOrder, ...person }) => (
            <Row
              key={person.id}
              href={paths.personHistory(person.id)}
              title={<b>{nameOf(person)}</b>}
              detail={dues.map(({ class: kind, since, on }) => (
                <span key={kind}>
                  {t(`dueLine.${kind}`, { since: dates.long(since), on: dates.long(on) })}
                  <br />
                </span>
              ))}
              trailing={
                isHeld ? (
                  <Tag tone="warn">{t("held")}</Tag>
                ) : hasOrder ? (
                  <Tag tone="info">{t("ordered")}</Tag>
                ) : undefined
              }
            />
          ))}
        </Rows>
      )}
      {dueInAll > due.length ? (
        <p className={styles["body"]}>{t("dueMore", { count: dueInAll, shown: due.length })}</p>
      ) : null}
    </Card>
  );
}

function OrdersCard({ orders }: { readonly orders: View["orders"] }) {
  const { t } = useTranslation("forgetting");
  return (
    <Card title={t("orders")}>
      {orders.length === 0 ? (
        <p className={styles["body"]}>{t("ordersNone")}</p>
      ) : (
        <Rows>
          {orders.map((order) => (
            <ErasureRequestRow key={order.id} order={order} />
          ))}
        </Rows>
      )}
    </Card>
  );
}

/** Copies beyond the reach of an erasure: USB sticks. */
function BackupsCard({ backups }: { readonly backups: View["backups"] }) {
  const { t } = useTranslation("forgetting");
  const { dates } = useFormats();
  if (backups.length === 0) return null;
  return (
    <Card title={t("backups")} aside={t("backupsLead")}>
      <Rows>
        {backups.map(({ placeId, id, madeOn, folder, numbers, destroyBy, isLate }) => (
          <Row
            key={`${placeId} ${id}`}
            href={paths.settingsBackup}
            title={<b>{dates.long(madeOn)}</b>}
            detail={
              <>
                {folder}
                <br />
                {t("backupHolds", { numbers: numbers.join(", ") })}
              </>
            }
            trailing={
              <Tag tone={isLate ? "bad" : "warn"}>
                {t("destroyBy", { day: dates.long(destroyBy) })}
              </Tag>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

function TermsCard({ terms }: { readonly terms: View["terms"] }) {
  const { t } = useTranslation("forgetting");
  const { dates } = useFormats();
  const [open, setOpen] = useState<{ kind: RetentionClass; months: number } | null>(null);
  return (
    <Card title={t("terms")} aside={t("termsLead")}>
      <Rows>
        {terms.map(({ class: kind, months, said, next }) => (
          <Row
            key={kind}
            title={<b>{t(`class.${kind}`)}</b>}
            detail={
              <>
                {t(`classNote.${kind}`)}
                <br />
                {said === null
                  ? t("proposed")
                  : t("said", { day: dates.long(said.from), name: said.byName })}
                {next === null ? null : (
                  <>
                    <br />
                    {t("next", {
                      day: dates.long(next.from),
                      months: t("months", { count: next.months }),
                    })}
                  </>
                )}
              </>
            }
            trailing={
              <>
                <Tag>{t("months", { count: months })}</Tag>
                <Button
                  size="small"
                  label={t("changeOf", { what: t(`class.${kind}`) })}
                  onPress={() => setOpen({ kind, months })}
                >
                  {t("change")}
                </Button>
              </>
            }
          />
        ))}
      </Rows>
      {open === null ? null : <RetentionPeriodsPanel {...open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
