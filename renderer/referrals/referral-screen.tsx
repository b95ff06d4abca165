import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReferralView } from "../../domain/referrals/referral-view.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useHasRole } from "../shell/user-session.ts";
import { MaybeTerm } from "../shell/legal-term.tsx";
import { useProcedure } from "../lib/api.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Facts } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { Tag } from "../ui/tag.tsx";
import { DecidePanel } from "./decide-panel.tsx";
import { ReferralHistory } from "./referral-history.tsx";
import { ReferralSuspicionCard } from "./referral-suspicion-card.tsx";
import styles from "./referrals.module.css";
import { FurtherInformationPanel } from "./further-information-panel.tsx";
import { useReferralWords } from "./use-referral-words.ts";

/** One referral: the call, the person, what is suspected, and the state. */
export function ReferralScreen({ id }: { readonly id: string }) {
  const referral = useProcedure("referrals.view", { id });
  const settings = useProcedure("house.settings", {});
  if (referral.error?.reason.type === "NotFound") return <Gone />;
  return (
    <QueryBoundary answer={referral}>
      {(file) => (
        <QueryBoundary answer={settings}>
          {({ referralWeeks }) => <Shown referral={file} weeks={referralWeeks} />}
        </QueryBoundary>
      )}
    </QueryBoundary>
  );
}

interface ShownProps {
  readonly referral: ReferralView;
  readonly weeks: number;
}

function Shown({ referral, weeks }: ShownProps) {
  const zone = useZone();
  const { t } = useTranslation(["referrals", "vocab"]);
  const said = useReferralWords();
  const { dates } = useFormats();
  const [open, setOpen] = useState<"decide" | "tell" | null>(null);
  const { card, names } = referral;
  const close = () => setOpen(null);
  const who = said.who(names, card.number);
  const isErased = names.state === "erased";
  const isHidden = names.state === "hidden";
  return (
    <Page
      back={{ href: paths.referrals, label: t("referrals:back") }}
      title={who.isName ? who.text : t("referrals:number", { number: card.number })}
      under={[
        who.isName ? t("referrals:number", { number: card.number }) : who.text,
        said.about(card),
        dates.moment(card.receivedAt, zone),
      ]
        .filter((part) => part !== "")
        .join(" · ")}
      beside={<Standing referral={referral} />}
      actions={
        <>
          {isErased || isHidden ? null : (
            <>
              {names.state === "closed" ? null : (
                <LinkButton href={paths.correctReferral(card.id)}>
                  {t("referrals:correct")}
                </LinkButton>
              )}
              <Button onPress={() => setOpen("tell")}>{t("referrals:tell")}</Button>
            </>
          )}
          {isHidden ? null : (
            <Button kind="primary" onPress={() => setOpen("decide")}>
              {t("referrals:decide")}
            </Button>
          )}
        </>
      }
    >
      {isErased ? <Notice tone="info">{t("referrals:erasedNote", { count: weeks })}</Notice> : null}
      <div className={styles["two"]}>
        <div className={styles["column"]}>
          <TheCall referral={referral} />
          <ReferralHistory past={referral.past} />
        </div>
        <div className={styles["column"]}>
          <ReferralSuspicionCard referral={referral} />
        </div>
      </div>
      {open === "decide" ? <DecidePanel referral={referral} onClose={close} /> : null}
      {open === "tell" ? <FurtherInformationPanel id={card.id} onClose={close} /> : null}
    </Page>
  );
}

function Standing({ referral: { card } }: Pick<ShownProps, "referral">) {
  const { t } = useTranslation("referrals");
  const said = useReferralWords();
  const isOffice = useHasRole("care", "admin");
  const { decision, urgency } = card;
  if (decision.kind === "waiting")
    return <Tag tone={urgency === "tonight" ? "bad" : "warn"}>{t(`urgencies.${urgency}`)}</Tag>;
  const words = [t(`decisions.${decision.kind}`), said.detail(decision)];
  return (
    <>
      <Tag tone={decision.kind === "accepted" ? "ok" : "info"}>
        <MaybeTerm id={decision.kind === "reoriented" ? "reoriented" : null}>
          {words.filter((part) => part !== "").join(" · ")}
        </MaybeTerm>
      </Tag>
      {decision.kind === "accepted" ? (
        <>
          <TextLink href={paths.person(decision.personId)}>{t("toFile")}</TextLink>
          {isOffice ? (
            <TextLink href={paths.personIntake(decision.personId)}>{t("toIntake")}</TextLink>
          ) : null}
        </>
      ) : null}
    </>
  );
}

function TheCall({ referral }: Pick<ShownProps, "referral">) {
  const zone = useZone();
  const { t } = useTranslation(["referrals", "vocab"]);
  const called = useTermName();
  const { dates, language } = useFormats();
  const { isPrivate } = useNames();
  const { card, names } = referral;
  const known = names.state === "open" ? names.names : null;
  const facts = [
    { name: t("referrals:source"), value: called("source", card.referredBy, card.own?.referredBy) },
    { name: t("referrals:caller"), value: isPrivate ? "" : (known?.caller ?? "") },
    { name: t("referrals:phone"), value: isPrivate ? "" : (known?.phone ?? "") },
    {
      name: t("referrals:detectedBy"),
      value: called("source", card.detectedBy, card.own?.detectedBy),
    },
    { name: t("referrals:sex"), value: t(`vocab:sex.${card.sex}`) },
    { name: t("referrals:age"), value: t(`referrals:ageOf.${card.ageRange}`) },
    { name: t("referrals:languages"), value: card.languages.map(language).join(", ") },
    { name: t("referrals:urgency"), value: t(`referrals:urgencies.${card.urgency}`) },
    { name: t("referrals:received"), value: dates.moment(card.receivedAt, zone) },
    { name: t("referrals:takenBy"), value: referral.takenBy },
  ];
  return (
    <Card title={t("referrals:theCall")}>
      <Facts facts={facts.filter(({ value }) => value !== "")} />
    </Card>
  );
}

function Gone() {
  const { t } = useTranslation("referrals");
  return (
    <Page title={t("title")} back={{ href: paths.referrals, label: t("back") }} isNarrow>
      <Card>
        <EmptyState
          title={t("notFound")}
          action={<LinkButton href={paths.referrals}>{t("back")}</LinkButton>}
        >
          {t("notFoundText")}
        </EmptyState>
      </Card>
    </Page>
  );
}
