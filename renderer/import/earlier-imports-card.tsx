import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportDone } from "../../domain/import/import-schemas.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./import.module.css";
import { countText } from "./count-text.ts";

/** Earlier imports, and a button to undo each. */
export function EarlierImportsCard() {
  const { t } = useTranslation("bringIn");
  const imports = useProcedure("imports.list", {});
  const [asks, setAsks] = useState<ImportDone | null>(null);
  return (
    <Card title={t("done.title")}>
      <QueryBoundary answer={imports} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <p className={styles["foot"]}>{t("done.none")}</p>
          ) : (
            <Rows>
              {all.map((one) => (
                <DoneLine key={one.id} done={one} onAsk={setAsks} />
              ))}
            </Rows>
          )
        }
      </QueryBoundary>
      {asks === null ? null : <TakeBack done={asks} onClose={() => setAsks(null)} />}
    </Card>
  );
}

interface DoneLineProps {
  readonly done: ImportDone;
  readonly onAsk: (done: ImportDone) => void;
}

function DoneLine({ done, onAsk }: DoneLineProps) {
  const { t } = useTranslation("bringIn");
  const { dates } = useFormats();
  const zone = useZone();
  const { kind, at, byName, counts, takenBack } = done;
  const moment = dates.moment(at, zone);
  const facts = [
    t("done.by", { moment, name: byName }),
    t("done.still", { counts: countText(t, counts) }),
    ...(takenBack === null
      ? []
      : [t("done.back", { moment: dates.moment(takenBack.at, zone), name: takenBack.byName })]),
  ];
  return (
    <Row
      title={<b>{t(`kind.${kind}`)}</b>}
      detail={facts.join(" · ")}
      trailing={
        takenBack === null ? (
          <Button size="small" label={t("done.takeBackOf", { moment })} onPress={() => onAsk(done)}>
            {t("done.takeBack")}
          </Button>
        ) : null
      }
    />
  );
}

const mostNamed = 50;

interface TakeBackProps {
  readonly done: ImportDone;
  readonly onClose: () => void;
}

function TakeBack({ done: { id }, onClose }: TakeBackProps) {
  const { t } = useTranslation("bringIn");
  const { nameOf } = useNames();
  const weighed = useProcedure("imports.weigh", { id });
  const back = useCommand("imports.takeBack");
  return (
    <ConfirmDialog
      title={t("back.title")}
      isOpen
      onClose={onClose}
      confirm={t("back.do")}
      isDangerous
      isPending={back.isPending || !weighed.isSuccess}
      onConfirm={() => {
        void back.mutateAsync({ id }).then(({ goes }) => {
          showToast({ text: t("back.done", { counts: countText(t, goes) }) });
          onClose();
        }, ignoreRefusal);
      }}
    >
      <QueryBoundary answer={weighed} lines={2}>
        {({ goes, stays }) => (
          <div className={styles["weighed"]}>
            <p>{t("back.goes", { counts: countText(t, goes) })}</p>
            {stays.length === 0 ? null : (
              <>
                <p>{t("back.stays")}</p>
                <ul>
                  {stays.slice(0, mostNamed).map((one) => (
                    <li key={`${one.kind} ${String(one.line)}`}>
                      {one.kind === "call"
                        ? t("back.call", { number: one.number, line: one.line })
                        : t("back.file", {
                            number: one.number,
                            line: one.line,
                            name: one.name === null ? t("who.noName") : nameOf(one),
                          })}
                    </li>
                  ))}
                </ul>
                {stays.length > mostNamed ? <p>{t("rows.more", { shown: mostNamed })}</p> : null}
                <p>{t("back.only")}</p>
              </>
            )}
            <RefusalNotice error={back.error} />
          </div>
        )}
      </QueryBoundary>
    </ConfirmDialog>
  );
}
