import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type AgreementPage,
  type AgreementText,
  inForce,
} from "../../../domain/daily-life/agreement.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { Tag } from "../../ui/tag.tsx";
import { HouseTabs } from "../../accommodation/beds/house-tabs.tsx";
import { AgreementTextView } from "./agreement-text-view.tsx";
import styles from "./agreement.module.css";
import { AgreementLanguagePanel } from "./agreement-language-panel.tsx";

/** The house rules: every text, and who has not signed yet. */
export function AgreementScreen() {
  const page = useProcedure("agreement.page", {});
  return <QueryBoundary answer={page}>{(value) => <Shown page={value} />}</QueryBoundary>;
}

function Shown({ page }: { readonly page: AgreementPage }) {
  const { t } = useTranslation("agreement");
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("title")}
      under={t("under", { signed: page.signed, unsigned: page.unsigned.length })}
    >
      <div className={styles["columns"]}>
        <Texts texts={page.texts} />
        <Unsigned page={page} />
      </div>
    </Page>
  );
}

function Texts({ texts }: { readonly texts: readonly AgreementText[] }) {
  const { t, i18n } = useTranslation("agreement");
  const { me } = useSession();
  const words = useFormats();
  const isAdmin = me.roles.includes("admin");
  const [chosen, setChosen] = useState<string | null>(null);
  const languages = [...new Set(texts.map(({ language }) => language))];
  const language = chosen ?? languages.find((one) => one === i18n.language) ?? languages[0];
  const versions = texts.filter((text) => text.language === language).toReversed();
  const [shownId, setShown] = useState<string | null>(null);
  const today = useToday();
  const current = language === undefined ? null : inForce(texts, language, today);
  const shown = versions.find(({ id }) => id === shownId) ?? current ?? versions[0];
  return (
    <Card
      title={t("theText")}
      more={
        isAdmin && language !== undefined ? (
          <LinkButton size="small" href={paths.editAgreement(language)}>
            {versions[0]?.startsOn === null ? t("editDraft") : t("newVersion")}
          </LinkButton>
        ) : undefined
      }
    >
      <div className={styles["choice"]}>
        <Select
          label={t("language")}
          options={languages.map((id) => ({ id, label: words.language(id) }))}
          value={language ?? null}
          onChange={(id) => {
            setChosen(id);
            setShown(null);
          }}
        />
        <Select
          label={t("versionLabel")}
          options={versions.map((text) => ({ id: text.id, label: versionName(text) }))}
          value={shown?.id ?? null}
          onChange={setShown}
        />
        {isAdmin ? <AgreementLanguagePanel known={languages} /> : null}
      </div>
      <div className={styles["tags"]}>
        {shown === undefined ? null : <State text={shown} isCurrent={shown.id === current?.id} />}
      </div>
      {shown === undefined ? null : (
        <AgreementTextView content={shown.content} language={shown.language} />
      )}
    </Card>
  );

  function versionName({ number, startsOn }: AgreementText): string {
    return startsOn === null
      ? t("draftNumber", { number })
      : t("versionFrom", { number, day: words.dates.short(startsOn, today) });
  }
}

function State({ text, isCurrent }: { readonly text: AgreementText; readonly isCurrent: boolean }) {
  const { t } = useTranslation("agreement");
  return (
    <>
      {text.startsOn === null ? <Tag tone="warn">{t("draft")}</Tag> : null}
      {isCurrent ? <Tag tone="ok">{t("current")}</Tag> : null}
      {text.isShipped ? <Tag>{t("shipped")}</Tag> : null}
      {text.asksAgain ? <Tag tone="info">{t("asksAgain")}</Tag> : null}
    </>
  );
}

function Unsigned({ page }: { readonly page: AgreementPage }) {
  const { t } = useTranslation("agreement");
  const { nameOf, initialsOf } = useNames();
  return (
    <Card title={t("unsignedTitle")}>
      {page.unsigned.length === 0 ? (
        <EmptyState title={t("unsignedNobody")}>{t("unsignedNobodyText")}</EmptyState>
      ) : (
        <Rows>
          {page.unsigned.map(({ person, why }) => (
            <Row
              key={person.id}
              href={paths.sign(person.id)}
              leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
              title={<b className={styles["name"]}>{nameOf(person)}</b>}
              detail={t(`toSign.${why}`)}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
