import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DepartureChecklistView } from "../../../domain/stays/departure-checklist-view.ts";
import { PrivateText } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Rows } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { SkipChecklistPanel } from "./skip-checklist-panel.tsx";
import styles from "./departure.module.css";
import { DepartureItemRow } from "./departure-item-row.tsx";

/** Item by item, each with an answer; then the list is finished, or skipped with a reason. */
export function DepartureChecklist({ list }: { readonly list: DepartureChecklistView }) {
  const { t } = useTranslation("departure");
  return (
    <Card title={t("listTitle")}>
      {list.end === null ? null : <End stayId={list.stayId} end={list.end} />}
      <Rows>
        {list.items.map((answer) => (
          <DepartureItemRow
            key={answer.item}
            stayId={list.stayId}
            personId={list.person.id}
            answer={answer}
            isFixed={list.end !== null}
          />
        ))}
      </Rows>
      {list.end === null && list.until !== null ? <Foot list={list} /> : null}
    </Card>
  );
}

interface EndProps {
  readonly stayId: string;
  readonly end: NonNullable<DepartureChecklistView["end"]>;
}

function End({ stayId, end }: EndProps) {
  const { t } = useTranslation("departure");
  const { dates } = useFormats();
  const zone = useZone();
  const reopen = useCommand("departures.reopen");
  const when = { when: dates.moment(end.at, zone), name: end.byName };
  return (
    <div className={styles["end"]}>
      <Notice
        tone={end.how === "done" ? "ok" : "info"}
        title={end.how === "done" ? t("endDone", when) : t("endAside", when)}
        action={
          <Button
            size="small"
            isPending={reopen.isPending}
            onPress={() => reopen.mutate({ stayId })}
          >
            {t("reopen")}
          </Button>
        }
      >
        {end.reason === null ? null : <PrivateText>{end.reason}</PrivateText>}
      </Notice>
    </div>
  );
}

function Foot({ list }: { readonly list: DepartureChecklistView }) {
  const { t } = useTranslation("departure");
  const [isAside, setAside] = useState(false);
  const finish = useCommand("departures.finish");
  const left = list.items.filter(({ outcome }) => outcome === "open").length;
  return (
    <div className={styles["foot"]}>
      <span className={styles["left"]}>
        {left === 0 ? t("leftNone") : t("left", { count: left })}
      </span>
      {finish.error === null ? null : <RefusalNotice error={finish.error} />}
      <Button onPress={() => setAside(true)}>{t("asideOpen")}</Button>
      <Button
        kind="primary"
        isDisabled={left > 0}
        isPending={finish.isPending}
        onPress={() => {
          void finish.mutateAsync({ stayId: list.stayId }).then(() => {
            showToast({ text: t("finished") });
          }, ignoreRefusal);
        }}
      >
        {t("finish")}
      </Button>
      {isAside ? <SkipChecklistPanel stayId={list.stayId} onClose={() => setAside(false)} /> : null}
    </div>
  );
}
