import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AssistancesOfPerson } from "../../../domain/intake/assistance.ts";
import { stateOf } from "../../../domain/intake/assistance.ts";
import { useHasRole } from "../../shell/user-session.ts";
import { LegalTerm } from "../../shell/legal-term.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./assistance.module.css";
import { AssistancePanels, type OpenAct } from "./assistance-panels.tsx";

type Line = AssistancesOfPerson[number];

/** The state of the assistance: phase, where the person lives and why, and the assigned care worker. */
export function CurrentAssistance() {
  const { t } = useTranslation("assistance");
  const { card } = useFile();
  const mayAct = useHasRole("care", "admin");
  const [act, setAct] = useState<OpenAct | null>(null);
  const tracks = useProcedure("assistance.ofPerson", { id: card.id });
  const line = tracks.data?.[0];
  const worker = line?.workers.at(-1)?.userId ?? null;
  if (tracks.data === undefined) return null;
  const offer = (next: OpenAct, words: OfferProps["words"] = next) =>
    mayAct ? <Offer act={next} words={words} onPress={setAct} /> : undefined;
  return (
    <Card title={t("title")} aside={<LegalTerm id="assistanceAgreement" />}>
      {line === undefined ? (
        <p className={styles["quiet"]}>{t("never")}</p>
      ) : (
        <Rows>
          <StateRow line={line} offer={offer} />
          {line.track.closing === null ? (
            <>
              <ModeRow line={line} trailing={offer("mode")} />
              <WorkerRow
                line={line}
                trailing={offer("worker", worker === null ? "give" : "worker")}
              />
            </>
          ) : null}
        </Rows>
      )}
      {line === undefined && mayAct ? (
        <div className={styles["foot"]}>{offer("reopen", "open")}</div>
      ) : null}
      <AssistancePanels act={act} line={line ?? null} onClose={() => setAct(null)} />
    </Card>
  );
}

interface OfferProps {
  readonly act: OpenAct;
  readonly onPress: (act: OpenAct) => void;
  readonly words: OpenAct | "give" | "open";
}

function Offer({ act, words: said, onPress }: OfferProps) {
  const { t } = useTranslation("assistance");
  return (
    <Button size="small" label={t(`offerFull.${said}`)} onPress={() => onPress(act)}>
      {t(`offer.${said}`)}
    </Button>
  );
}

interface StateRowProps {
  readonly line: Line;
  readonly offer: (act: OpenAct) => React.ReactNode;
}

function StateRow({ line: { track }, offer }: StateRowProps) {
  const { t } = useTranslation(["assistance", "vocab"]);
  const called = useTermName();
  const { dates } = useFormats();
  const { openedOn, assistedOn, closing } = track;
  switch (stateOf(track)) {
    case "intake":
      return (
        <Row
          title={<Told>{t("assistance:intakeNow")}</Told>}
          detail={t("assistance:since", { day: dates.long(openedOn) })}
          trailing={
            <>
              {offer("close")}
              {offer("begin")}
            </>
          }
        />
      );
    case "assisted":
      return (
        <Row
          title={<Told>{t("assistance:assistedNow")}</Told>}
          detail={t("assistance:since", { day: dates.long(assistedOn ?? openedOn) })}
          trailing={offer("close")}
        />
      );
    case "closed":
      return closing === null ? null : (
        <Row
          title={<Told>{t("assistance:closedOn", { day: dates.long(closing.on) })}</Told>}
          detail={`${called("destination", closing.destination, closing.own?.destination)} · ${called("reason", closing.reason, closing.own?.reason)}`}
          trailing={offer("reopen")}
        />
      );
  }
}

interface PartRowProps {
  readonly line: Line;
  readonly trailing: React.ReactNode;
}

function ModeRow({ line, trailing }: PartRowProps) {
  const { t } = useTranslation(["assistance", "vocab"]);
  const { dates } = useFormats();
  const period = line.periods.at(-1);
  if (period === undefined) return null;
  const since = t("assistance:since", { day: dates.long(period.from) });
  const why = period.reason === null ? null : t(`vocab:modeReason.${period.reason}`);
  return (
    <Row
      title={<Told>{t(`assistance:lives.${period.mode}`)}</Told>}
      detail={why === null ? since : `${since} · ${why}`}
      trailing={trailing}
    />
  );
}

function WorkerRow({ line, trailing }: PartRowProps) {
  const { t } = useTranslation("assistance");
  const { dates } = useFormats();
  const now = line.workers.at(-1);
  return now === undefined || now.userId === null ? (
    <Row title={<Told>{t("noWorker")}</Told>} detail={t("noWorkerText")} trailing={trailing} />
  ) : (
    <Row
      title={<Told>{now.name}</Told>}
      detail={t("workerSince", { day: dates.long(now.from) })}
      trailing={trailing}
    />
  );
}

const Told = ({ children }: { readonly children: string }) => (
  <span className={styles["told"]}>{children}</span>
);
