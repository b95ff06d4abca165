import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { ReferralFilter } from "../../domain/referrals/referral-view.ts";
import { ReferralSource } from "../../domain/vocabulary/code-lists.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useSession } from "../shell/user-session.ts";
import { LegalTerm } from "../shell/legal-term.tsx";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Rows } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { Select } from "../ui/fields/select.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { PeopleTabs } from "../people/people-tabs.tsx";
import { ReferralRow } from "./referral-row.tsx";
import styles from "./referrals.module.css";

const anySource = "any";
const pageSize = 200;

/** All referrals this user may see, those that wait for a decision on top. */
export function ReferralsScreen() {
  const { t } = useTranslation(["referrals", "vocab"]);
  const { me } = useSession();
  const [filter, setFilter] = useState<ReferralFilter>("open");
  const [source, setSource] = useState<ReferralSource | null>(null);
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState(0);
  const text = useDeferredValue(typed.trim());
  const asked = { filter, referredBy: source, text, page };
  const list = useProcedure("referrals.list", asked, { keepsPrevious: true });
  const holdsOffice = me.holds.includes("office");
  return (
    <Page
      tabs={<PeopleTabs />}
      title={t("referrals:title")}
      under={<Counts open={list.data?.open ?? 0} />}
      actions={
        <LinkButton kind="primary" href={paths.takeCall} keys="Ctrl Shift N">
          {t("referrals:take")}
        </LinkButton>
      }
    >
      <div className={styles["tools"]}>
        {holdsOffice ? (
          <Segmented
            label={t("referrals:filter")}
            hidesLabel
            choices={ReferralFilter.options.map((id) => ({ id, label: t(`referrals:${id}`) }))}
            value={filter}
            onChange={(next) => {
              setFilter(next);
              setPage(0);
            }}
          />
        ) : null}
        <div className={styles["search"]}>
          <TextField
            label={t("referrals:search")}
            placeholder={t("referrals:search")}
            hidesLabel
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setPage(0);
            }}
          />
        </div>
        <div className={styles["source"]}>
          <Select
            label={t("referrals:source")}
            hidesLabel
            options={[
              { id: anySource, label: t("referrals:everySource") },
              ...ReferralSource.options.map((id) => ({ id, label: t(`vocab:referral.${id}`) })),
            ]}
            value={source ?? anySource}
            onChange={(id) => {
              setSource(id === anySource ? null : ReferralSource.parse(id));
              setPage(0);
            }}
          />
        </div>
      </div>
      <QueryBoundary answer={list} lines={8}>
        {({ referrals, total }) => (
          <Card>
            {total === 0 ? (
              <Nothing filter={filter} isSearch={text !== "" || source !== null} />
            ) : (
              <Rows>
                {referrals.map((referral) => (
                  <ReferralRow key={referral.card.id} referral={referral} />
                ))}
              </Rows>
            )}
            {total > pageSize ? (
              <Pages page={page} shown={referrals.length} total={total} onTurn={setPage} />
            ) : null}
          </Card>
        )}
      </QueryBoundary>
    </Page>
  );
}

/** How many wait, and the outcomes of this year's referrals. */
function Counts({ open }: { readonly open: number }) {
  const { t } = useTranslation("referrals");
  const year = Number(useToday().slice(0, 4));
  const { data: counts = [] } = useProcedure("referrals.counts", { year });
  const sum = (decision: string | null): number =>
    counts
      .filter((line) => decision === null || line.decision === decision)
      .reduce((total, line) => total + line.count, 0);
  const parts = [
    t("countOpen", { count: open }),
    t("yearCount", { count: sum(null), year }),
    t("yearAccepted", { count: sum("accepted") }),
    t("yearRefused", { count: sum("refused") }),
  ];
  return (
    <>
      {parts.join(" · ")} · <LegalTerm id="referral" />
    </>
  );
}

interface NothingProps {
  readonly filter: ReferralFilter;
  readonly isSearch: boolean;
}

function Nothing({ filter, isSearch }: NothingProps) {
  const { t } = useTranslation("referrals");
  if (isSearch) return <EmptyState title={t("nothingFound")}>{t("nothingFoundText")}</EmptyState>;
  if (filter === "settled")
    return <EmptyState title={t("nothingSettled")}>{t("nothingSettledText")}</EmptyState>;
  return (
    <EmptyState
      title={t("nothingOpen")}
      action={<LinkButton href={paths.takeCall}>{t("take")}</LinkButton>}
    >
      {t("nothingOpenText")}
    </EmptyState>
  );
}

interface PagesProps {
  readonly page: number;
  readonly shown: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}

function Pages({ page, shown, total, onTurn }: PagesProps) {
  const { t } = useTranslation("referrals");
  const from = page * pageSize + 1;
  const to = page * pageSize + shown;
  return (
    <footer className={styles["pages"]}>
      <Button size="small" isDisabled={page === 0} onPress={() => onTurn(page - 1)}>
        {t("previous")}
      </Button>
      <span>{t("page", { from, to, total })}</span>
      <Button size="small" isDisabled={to >= total} onPress={() => onTurn(page + 1)}>
        {t("next")}
      </Button>
    </footer>
  );
}
