import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../domain/people/person.ts";
import { AuditGroup, type AuditFilter } from "../../domain/integrity/audit-filter.ts";
import type { Input } from "../../domain/api/index.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { PersonPicker } from "../shell/person-picker.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Card, Rows } from "../ui/card.tsx";
import { DateField } from "../ui/fields/date-field.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Select } from "../ui/fields/select.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import { AuditLogRow } from "./audit-log-row.tsx";
import styles from "./integrity.module.css";

const everything: AuditFilter = {
  by: null,
  group: null,
  person: null,
  from: null,
  until: null,
  before: null,
};

/** Who did what, when; and whether its hash chain is intact. */
export function AuditLogSection() {
  const { t } = useTranslation("settings");
  const [question, setQuestion] = useState<AuditFilter>(everything);
  const [person, setPerson] = useState<PersonCard | null>(null);
  const page = useProcedure("trace.list", question, { keepsPrevious: true });
  const check = useCommand("trace.check");
  // A changed filter begins at the newest entry.
  const ask = (change: Partial<Input<"trace.list">>) => {
    setQuestion((now) => ({ ...now, before: null, ...change }) as AuditFilter);
  };
  return (
    <SettingsSection
      id="trace"
      lead={t("trace.lead")}
      actions={
        <Button isPending={check.isPending} onPress={() => check.mutate({})}>
          {t(check.isPending ? "trace.checking" : "trace.check")}
        </Button>
      }
    >
      <RefusalNotice error={check.error} />
      {check.data === undefined ? null : check.data.brokenAt === null ? (
        <Notice tone="ok" title={t("trace.whole")} isSpoken>
          {t("trace.wholeText", { count: check.data.entries })}
        </Notice>
      ) : (
        <Notice tone="bad" title={t("trace.broken")} isSpoken>
          {t("trace.brokenText", { seq: check.data.brokenAt })}
        </Notice>
      )}
      <div className={styles["filters"]}>
        <Select
          label={t("trace.who")}
          value={question.by ?? "everybody"}
          options={[
            { id: "everybody", label: t("trace.everybody") },
            ...(page.data?.users ?? []).map(({ id, name }) => ({ id, label: name })),
            { id: "program", label: t("trace.program") },
          ]}
          onChange={(by) => ask({ by: by === "everybody" ? null : by })}
        />
        <Select
          label={t("trace.what")}
          value={question.group ?? "all"}
          options={(["all", ...AuditGroup.options] as const).map((id) => ({
            id,
            label: t(`trace.group.${id}`),
          }))}
          onChange={(id) => {
            const group = AuditGroup.safeParse(id);
            ask({ group: group.success ? group.data : null });
          }}
        />
        <DateField
          label={t("trace.from")}
          value={question.from}
          onChange={(from) => ask({ from })}
        />
        <DateField
          label={t("trace.until")}
          value={question.until}
          onChange={(until) => ask({ until })}
        />
      </div>
      <PersonPicker
        label={t("trace.whose")}
        chosen={person}
        onChoose={(card) => {
          setPerson(card);
          ask({ person: card?.id ?? null });
        }}
      />
      <QueryBoundary answer={page}>
        {({ lines, hasMore }) => (
          <>
            <Card>
              {lines.length === 0 ? (
                <EmptyState title={t("trace.nothing")}>{null}</EmptyState>
              ) : (
                <Rows>
                  {lines.map((line) => (
                    <AuditLogRow key={line.seq} line={line} />
                  ))}
                </Rows>
              )}
            </Card>
            <div className={styles["turn"]}>
              {question.before === null ? null : (
                <Button size="small" onPress={() => ask({})}>
                  {t("trace.newest")}
                </Button>
              )}
              {hasMore ? (
                <Button size="small" onPress={() => ask({ before: lines.at(-1)?.seq ?? null })}>
                  {t("trace.earlier")}
                </Button>
              ) : null}
            </div>
          </>
        )}
      </QueryBoundary>
    </SettingsSection>
  );
}
