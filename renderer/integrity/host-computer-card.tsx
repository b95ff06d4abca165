import { useState } from "react";
import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import { type HostComputerLine, hostComputerTone } from "../../domain/integrity/host-computer.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { HostComputerDialog } from "./host-computer-dialog.tsx";
import styles from "./integrity.module.css";

/** Whether this computer protects what the program cannot: the disk, swapped memory, hibernation. */
export function HostComputerCard() {
  const { t } = useTranslation("check");
  const view = useProcedure("machine.view", {});
  return (
    <Card
      title={t("machine.title")}
      more={
        <LinkButton size="small" kind="quiet" href={paths.thisComputer}>
          {t("machine.how")}
        </LinkButton>
      }
    >
      <div className={styles["check"]}>
        <p>{t("machine.lead")}</p>
      </div>
      <QueryBoundary answer={view}>
        {(lines) => (
          <Rows>
            {lines.map((line) => (
              <FactRow key={line.fact} line={line} />
            ))}
          </Rows>
        )}
      </QueryBoundary>
    </Card>
  );
}

function FactRow({ line }: { readonly line: HostComputerLine }) {
  const { t } = useTranslation("check");
  const { fact, found, state, said } = line;
  const { dates } = useFormats();
  const zone = useZone();
  const withdraw = useCommand("machine.state");
  const [isOpen, setOpen] = useState(false);
  const about =
    said === null
      ? null
      : t(`machine.said.${said.kind === "accepted" ? "accepted" : "seen"}`, {
          name: said.byName,
          day: dates.long(calendarDateOf(said.at, zone)),
          reason: said.reason,
        });
  return (
    <Row
      leading={<StatusShape tone={hostComputerTone(line)} />}
      title={
        <b>
          {t("machine.line", {
            fact: t(`machine.fact.${fact}`),
            state: t(`machine.state.${state}`),
          })}
        </b>
      }
      detail={
        <>
          {about ?? t(`machine.text.${fact}.${found}`)}
          <RefusalNotice error={withdraw.error} />
        </>
      }
      trailing={
        <>
          {said === null ? null : (
            <Button
              size="small"
              kind="quiet"
              isPending={withdraw.isPending}
              onPress={() => withdraw.mutate({ fact, kind: "withdrawn", reason: "" })}
            >
              {t("machine.withdraw")}
            </Button>
          )}
          {state === "missing" || state === "unknown" ? (
            <Button size="small" onPress={() => setOpen(true)}>
              {t(state === "missing" ? "machine.accept" : "machine.see")}
            </Button>
          ) : null}
          {isOpen && (state === "missing" || state === "unknown") ? (
            <HostComputerDialog fact={fact} state={state} onClose={() => setOpen(false)} />
          ) : null}
        </>
      }
    />
  );
}
