import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type Caller,
  farthestCall,
  type FollowUpOutcome,
  isCallableOn,
  proposedCalls,
} from "../../../domain/accommodation/departure-checklist.ts";
import type { DepartureChecklistView } from "../../../domain/stays/departure-checklist-view.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "./departure.module.css";

/** Days on which the person is called after the departure. */
export function FollowUpCalls({ list }: { readonly list: DepartureChecklistView }) {
  const { t } = useTranslation("departure");
  const [isOpen, setOpen] = useState(false);
  const ask = (
    <Button
      size="small"
      kind={list.followUps.length === 0 ? "outlined" : "quiet"}
      onPress={() => setOpen(true)}
    >
      {t("callAgree")}
    </Button>
  );
  return (
    <Card title={t("callsTitle")} more={list.followUps.length === 0 ? undefined : ask}>
      {list.followUps.length === 0 ? (
        <EmptyState title={t("callsNothing")} action={ask}>
          {t("callsNothingText")}
        </EmptyState>
      ) : (
        <Rows>
          {list.followUps.map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </Rows>
      )}
      {isOpen ? <CallPanel list={list} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function CallRow({ call }: { readonly call: DepartureChecklistView["followUps"][number] }) {
  const { t } = useTranslation("departure");
  const { t: errors } = useTranslation("errors");
  const { dates } = useFormats();
  const settle = useCommand("departures.settleCall");
  const done = (outcome: FollowUpOutcome) => () => {
    settle.mutate(
      { id: call.id, outcome },
      {
        onSuccess: () => showToast({ text: t("callSettled") }),
        onError: ({ reason }) => showToast({ text: sentenceFor(reason, errors), tone: "bad" }),
      },
    );
  };
  return (
    <Row
      title={<b>{dates.weekday(call.on)}</b>}
      detail={`${t(`callBy.${call.caller}`)} · ${call.agreedByName}`}
      trailing={
        call.outcome === null ? (
          <ActionMenu
            label={t("callMore", { day: dates.weekday(call.on) })}
            actions={[
              { id: "reached", label: t("callReached"), onPress: done("reached") },
              { id: "notReached", label: t("callNotReached"), onPress: done("notReached") },
              { id: "calledOff", label: t("callOff"), onPress: done("calledOff") },
            ]}
          />
        ) : (
          <Tag tone={call.outcome === "reached" ? "ok" : "plain"}>
            {t(`callOutcome.${call.outcome}`)}
          </Tag>
        )
      }
    />
  );
}

interface CallPanelProps {
  readonly list: DepartureChecklistView;
  readonly onClose: () => void;
}

function CallPanel({ list, onClose }: CallPanelProps) {
  const { t } = useTranslation("departure");
  const { dates } = useFormats();
  const today = useToday();
  const base = list.until === null || list.until < today ? today : list.until;
  const [on, setOn] = useState<string | null>(addDays(base, proposedCalls[0]));
  const [caller, setCaller] = useState<Caller>("house");
  const isGood = on !== null && isCallableOn(on as CalendarDate, today);
  const form = usePanelForm("departures.agreeCall", {
    input: on !== null && isGood ? { stayId: list.stayId, on, caller } : null,
    onClose,
    onDone: () => showToast({ text: t("callAgreed", { day: dates.long(on as CalendarDate) }) }),
  });
  return (
    <FormPanel form={form} title={t("callPanel")} submit={t("callDo")}>
      <DatePicker
        label={t("callOn")}
        value={on}
        onChange={setOn}
        min={today}
        max={addDays(today, farthestCall)}
        autoFocus
        problem={form.isTried && !isGood ? t("callOnMissing") : null}
      />
      <div className={styles["proposals"]}>
        {proposedCalls.map((days) => (
          <Button key={days} size="small" onPress={() => setOn(addDays(base, days))}>
            {t("inDays", { count: days })}
          </Button>
        ))}
      </div>
      <Segmented
        label={t("callWho")}
        choices={[
          { id: "house", label: t("callHouse") },
          { id: "worker", label: t("callWorker") },
        ]}
        value={caller}
        onChange={setCaller}
      />
    </FormPanel>
  );
}
