import { FolderOpen, KeyRound, ListChecks, MailOpen, MapPin, Pill } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  DepartureItem,
  ItemOutcome,
} from "../../../domain/accommodation/departure-checklist.ts";
import type { DepartureChecklistView } from "../../../domain/stays/departure-checklist-view.ts";
import { useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { ReadAgainReminder } from "../../daily-life/agreement/read-again-reminder.tsx";
import styles from "./departure.module.css";

const icons = {
  keys: KeyRound,
  medicines: Pill,
  papers: FolderOpen,
  openItems: ListChecks,
  confidentiality: MapPin,
  post: MailOpen,
} as const satisfies Record<DepartureItem, unknown>;

export interface DepartureItemRowProps {
  readonly stayId: string;
  readonly personId: string;
  readonly answer: DepartureChecklistView["items"][number];
  /** The list is finished. */
  readonly isFixed: boolean;
}

/** One item: what it means, who answered it, and the two answers. */
export function DepartureItemRow({ stayId, personId, answer, isFixed }: DepartureItemRowProps) {
  const { t } = useTranslation("departure");
  const { dates } = useFormats();
  const zone = useZone();
  const { item, outcome, last } = answer;
  const Icon = icons[item];
  const isOpen = outcome === "open";
  const detail =
    isOpen || last === null
      ? t(`hint.${item}`)
      : t("byAt", { name: last.byName, when: dates.moment(last.at, zone) });
  return (
    <Row
      leading={<Icon className={styles["icon"]} size={20} aria-hidden="true" />}
      title={<b>{t(`item.${item}`)}</b>}
      detail={detail}
      trailing={
        isOpen ? (
          isFixed ? undefined : (
            <Answers stayId={stayId} item={item} personId={personId} />
          )
        ) : (
          answered(outcome)
        )
      }
    />
  );

  function answered(given: "done" | "none") {
    return (
      <>
        <Tag tone={given === "done" ? "ok" : "plain"}>{t(given)}</Tag>
        {isFixed ? null : <TakeBack stayId={stayId} item={item} />}
      </>
    );
  }
}

interface AnswerProps {
  readonly stayId: string;
  readonly item: DepartureItem;
}

function Answers({ stayId, item, personId }: AnswerProps & { readonly personId: string }) {
  const { t } = useTranslation("departure");
  const name = { item: t(`item.${item}`) };
  const { give, isPending } = useAnswer(stayId, item);
  const { t: agreement } = useTranslation("agreement");
  const [isReading, setReading] = useState(false);
  return (
    <>
      {item === "confidentiality" ? (
        <Button size="small" kind="quiet" onPress={() => setReading(true)}>
          {agreement("confidentialityAgain")}
        </Button>
      ) : null}
      {isReading ? (
        <ReadAgainReminder
          personId={personId}
          onClose={() => setReading(false)}
          onRead={() => {
            setReading(false);
            give("done")();
          }}
        />
      ) : null}
      <Button size="small" kind="quiet" label={t("noneOf", name)} onPress={give("none")}>
        {t("none")}
      </Button>
      <Button size="small" label={t("doneOf", name)} isPending={isPending} onPress={give("done")}>
        {t("done")}
      </Button>
    </>
  );
}

function TakeBack({ stayId, item }: AnswerProps) {
  const { t } = useTranslation("departure");
  const { give } = useAnswer(stayId, item);
  return (
    <Button
      size="small"
      kind="quiet"
      label={t("takeBackOf", { item: t(`item.${item}`) })}
      onPress={give("open")}
    >
      {t("takeBack")}
    </Button>
  );
}

function useAnswer(stayId: string, item: DepartureItem) {
  const { t: errors } = useTranslation("errors");
  const tick = useCommand("departures.tick");
  const give = (outcome: ItemOutcome) => () => {
    tick.mutate(
      { stayId, item, outcome },
      {
        onError: ({ reason }) => showToast({ text: sentenceFor(reason, errors), tone: "bad" }),
      },
    );
  };
  return { give, isPending: tick.isPending };
}
