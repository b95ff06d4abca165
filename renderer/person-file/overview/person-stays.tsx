import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StaysOfPerson } from "../../../domain/person-file/person-view.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { paths } from "../../shell/paths.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Rows } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/overlays/dialog.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import {
  ContactBanField,
  useContactBanWarning,
} from "../../accommodation/stay/keep-apart-warning.tsx";
import { PastAssistances } from "../../intake/assistance/past-assistances.tsx";
import { AgreementPart } from "../../daily-life/agreement/agreement-part.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./person.module.css";
import { StayEventRow } from "./stay-event-row.tsx";

type StayWithEvents = StaysOfPerson[number];
type Line = StayWithEvents["events"][number];

/** Every stay, newest first, with its decisions and which can still be undone. */
export function PersonStays() {
  const { t } = useTranslation("person");
  const { card } = useFile();
  const stays = useProcedure("stays.ofPerson", { id: card.id });
  return (
    <>
      <QueryBoundary answer={stays}>
        {(list) =>
          list.length === 0 ? (
            <Card>
              <EmptyState title={t("staysNothing")}>{t("staysNothingText")}</EmptyState>
            </Card>
          ) : (
            <>
              <AgreementPart />
              {list.map((stay) => (
                <StayCard key={stay.stay.id} stay={stay} />
              ))}
            </>
          )
        }
      </QueryBoundary>
      <PastAssistances />
    </>
  );
}

function StayCard({ stay }: { readonly stay: StayWithEvents }) {
  const { t } = useTranslation(["person", "vocab", "common"]);
  const called = useTermName();
  const { dates } = useFormats();
  const [asked, setAsked] = useState<Line | null>(null);
  const { from, until, referredBy } = stay.stay;
  const isTakenBack = stay.events.every(({ event }) => event.undoneAt !== null);
  const nights =
    until === null
      ? t("person:nightsSoFar", { count: stay.nights })
      : t("common:nights", { count: stay.nights });
  const source = t("person:referred", {
    source: called("source", referredBy, stay.stay.own?.referredBy),
  });
  return (
    <Card
      title={
        until === null
          ? t("person:stayFrom", { day: dates.long(from) })
          : t("person:stayFromTo", { from: dates.long(from), to: dates.long(until) })
      }
      aside={`${nights} · ${source}`}
      more={status()}
    >
      <Rows>
        {stay.events.map((line) => (
          <StayEventRow
            key={line.event.id}
            line={line}
            onUndo={line.event.id === stay.undoable ? () => setAsked(line) : null}
          />
        ))}
      </Rows>
      {isTakenBack ? null : <DepartureLine stay={stay.stay} />}
      {asked === null ? null : <UndoDialog line={asked} onClose={() => setAsked(null)} />}
    </Card>
  );

  function status() {
    if (isTakenBack) return <Tag>{t("person:undoneStay")}</Tag>;
    return until === null ? <Tag tone="ok">{t("person:ongoing")}</Tag> : undefined;
  }
}

/** The link to the departure checklist. */
function DepartureLine({ stay }: { readonly stay: StayWithEvents["stay"] }) {
  const { t } = useTranslation("departure");
  return (
    <div className={styles["departure"]}>
      <span>{stay.until === null ? t("staySoon") : t("stayTitle")}</span>
      <LinkButton size="small" href={paths.departure(stay.personId, stay.id)}>
        {stay.until === null ? t("prepareDo") : t("open")}
      </LinkButton>
    </div>
  );
}

function UndoDialog({ line, onClose }: { readonly line: Line; readonly onClose: () => void }) {
  const { t } = useTranslation("person");
  const { t: errors } = useTranslation("errors");
  const { t: house } = useTranslation("house");
  const undo = useCommand("stays.undo");
  const [isTried, setTried] = useState(false);
  const { card } = useFile();
  const { kind, night, id } = line.event;
  const talk = useContactBanWarning({ people: kind === "departed" ? [card.id] : [], from: night });
  const what = {
    admitted: t("undoAdmitted"),
    moved: t("undoMoved"),
    planned: t("undoPlanned"),
    departed: t("undoDeparted"),
  };
  return (
    <ConfirmDialog
      title={t("undoTitle")}
      isOpen
      onClose={onClose}
      confirm={t("undoDo")}
      isPending={undo.isPending}
      onConfirm={() => {
        setTried(true);
        if (talk.isMissing) return;
        undo.mutate(
          { eventId: id, spokeWith: talk.spokeWith },
          {
            onSuccess: ({ cardStays }) => {
              showToast({ text: cardStays ? house("undoneCardStays") : t("undone") });
            },
            onError: ({ reason }) => showToast({ text: sentenceFor(reason, errors), tone: "bad" }),
            onSettled: onClose,
          },
        );
      }}
    >
      <p>{what[kind]}</p>
      <ContactBanField talk={talk} isTried={isTried} />
    </ConfirmDialog>
  );
}
