import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CopySeen } from "../../../../domain/office-copy.ts";
import { Asked } from "../../../frame/asked.tsx";
import { useAsk } from "../../../lib/api.ts";
import { useToday, useZone } from "../../../lib/today.ts";
import { useWords } from "../../../lib/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Card, Row, Rows } from "../../../ui/card.tsx";
import { ActionMenu } from "../../../ui/menu.tsx";
import { Tag } from "../../../ui/tag.tsx";
import sheet from "./backup.module.css";
import { CopyDestroyedDialog } from "./copy-destroyed-dialog.tsx";
import { MakeCopyDialog } from "./make-copy-dialog.tsx";
import type { Following } from "./running.ts";

/** What was carried out of the house to be read elsewhere, and what became of it. */
export function CopiesCard({
  isBusy,
  onBegun,
}: {
  readonly isBusy: boolean;
  readonly onBegun: Following["begin"];
}) {
  const { t } = useTranslation("backup");
  const list = useAsk("copies.list", {});
  const [isMaking, setMaking] = useState(false);
  return (
    <Card title={t("copy.title")}>
      <div className={sheet["ways"]}>
        <p className={sheet["note"]}>{t("copy.lead")}</p>
        <div className={sheet["buttons"]}>
          <Button
            isDisabled={isBusy}
            onPress={() => {
              setMaking(true);
            }}
          >
            {t("copy.go")}
          </Button>
        </div>
      </div>
      <Asked answer={list} lines={1}>
        {(copies) =>
          copies.length === 0 ? (
            <p className={sheet["empty"]}>{t("copy.none")}</p>
          ) : (
            <Rows>
              {copies.map((copy) => (
                <CopyLine key={copy.id} copy={copy} />
              ))}
            </Rows>
          )
        }
      </Asked>
      {isMaking ? (
        <MakeCopyDialog
          onClose={() => {
            setMaking(false);
          }}
          onBegun={(job) => {
            setMaking(false);
            onBegun("copy", job);
          }}
        />
      ) : null}
    </Card>
  );
}

function CopyLine({ copy }: { readonly copy: CopySeen }) {
  const { t } = useTranslation("backup");
  const { dates } = useWords();
  const today = useToday();
  const [isAsking, setAsking] = useState(false);
  const { madeAt, until, by, destroyedOn } = copy;
  const moment = dates.moment(madeAt, useZone());
  const isPast = until < today;
  return (
    <>
      <Row
        title={<b>{moment}</b>}
        detail={t("copy.line", { name: by, day: dates.long(until) })}
        trailing={
          destroyedOn === null ? (
            <>
              <Tag tone={isPast ? "warn" : "plain"}>{t(isPast ? "copy.past" : "copy.outside")}</Tag>
              <ActionMenu
                label={t("copy.moreOf", { moment })}
                actions={[
                  {
                    id: "destroyed",
                    label: t("copy.destroyed"),
                    onPress: () => {
                      setAsking(true);
                    },
                  },
                ]}
              />
            </>
          ) : (
            <Tag>{t("copy.destroyedOn", { day: dates.long(destroyedOn) })}</Tag>
          )
        }
      />
      {isAsking ? (
        <CopyDestroyedDialog
          copy={copy}
          moment={moment}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}
