import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DossierList } from "../../domain/dossiers/dossier-view.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useSession } from "../shell/user-session.ts";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { programLanguageNames } from "../lib/texts/program-language-names.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { DocumentsTabs } from "../residence/documents/documents-tabs.tsx";
import css from "./dossiers.module.css";
import { DossierRows } from "./dossier-rows.tsx";
import { SendTogether } from "./send-together.tsx";

/** Dossiers that have to be sent to the authority, are begun, or were sent. */
export function DossiersScreen() {
  const { t } = useTranslation("dossiers");
  const { me } = useSession();
  const isOffice = me.holds.includes("office");
  const list = useProcedure("dossiers.list", {}, { followsClock: true, isOn: isOffice });
  return (
    <Page title={t("title")} under={t("aside")} tabs={<DocumentsTabs />}>
      {isOffice ? (
        <QueryBoundary answer={list} lines={8}>
          {(found) => <Lists list={found} />}
        </QueryBoundary>
      ) : (
        <Notice tone="info">{t("onlyOffice")}</Notice>
      )}
    </Page>
  );
}

function Lists({ list }: { readonly list: DossierList }) {
  const { t } = useTranslation("dossiers");
  const [language, setLanguage] = useState<Language>("fr");
  const begin = useCommand("dossiers.begin");
  const { me } = useSession();
  const [isSending, setSending] = useState(false);
  const maySend =
    me.roles.includes("admin") &&
    [...list.thisWeek, ...list.ahead].some(({ dossier }) => dossier !== null);
  const missing = list.thisWeek.filter(({ dossier, isBehind }) => dossier === null && !isBehind);
  const beginAll = async () => {
    for (const { person, transition } of missing)
      await begin.mutateAsync({ personId: person.id, transition, language });
    showToast({ text: t("begunAll") });
  };
  const shared = { today: list.today, language, isPending: begin.isPending };
  return (
    <div className={css["lists"]}>
      <div className={css["tools"]}>
        <Segmented
          label={t("language")}
          choices={programLanguageNames}
          value={language}
          onChange={setLanguage}
        />
        {missing.length === 0 ? null : (
          <Button
            kind="primary"
            isPending={begin.isPending}
            onPress={() => void beginAll().catch(ignoreRefusal)}
          >
            {t("beginAll", { count: missing.length })}
          </Button>
        )}
      </div>
      {begin.error === null ? null : <RefusalNotice error={begin.error} />}
      <Card
        title={t("week")}
        aside={t("weekAside")}
        more={
          maySend ? (
            <Button size="small" onPress={() => setSending(true)}>
              {t("together.open")}
            </Button>
          ) : undefined
        }
      >
        <DossierRows lines={list.thisWeek} none={t("weekNone")} {...shared} />
      </Card>
      <Card title={t("ahead")}>
        <DossierRows lines={list.ahead} none={t("aheadNone")} {...shared} />
      </Card>
      <Card title={t("sent")}>
        <DossierRows lines={list.sent} none={t("sentNone")} {...shared} />
      </Card>
      {isSending ? <SendTogether list={list} onClose={() => setSending(false)} /> : null}
    </div>
  );
}
