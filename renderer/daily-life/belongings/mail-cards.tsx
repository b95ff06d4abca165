import { useTranslation } from "react-i18next";
import type { Belongings, Parcel } from "../../../domain/daily-life/post-and-lent-items.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "../daily-life.module.css";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";

/** Waiting post, and what happened to the rest. */
export function MailCards({ book }: { readonly book: Belongings }) {
  const { t } = useTranslation("together");
  const { move, error } = useMove();
  return (
    <>
      <RefusalNotice error={error} />
      <Card title={t("post.waiting")}>
        {book.waiting.length === 0 ? (
          <EmptyState title={t("post.none")}>{t("post.noneText")}</EmptyState>
        ) : (
          <Rows>
            {book.waiting.map((parcel) => (
              <Waiting key={parcel.id} parcel={parcel} today={book.today} onMove={move} />
            ))}
          </Rows>
        )}
      </Card>
      {book.gone.length === 0 ? null : (
        <Card title={t("post.gone")}>
          <Rows>
            {book.gone.map((parcel) => (
              <Gone key={parcel.id} parcel={parcel} today={book.today} />
            ))}
          </Rows>
        </Card>
      )}
    </>
  );
}

interface WaitingProps {
  readonly parcel: Parcel;
  readonly today: CalendarDate;
  readonly onMove: (parcel: Parcel, to: Way) => void;
}

type Way = "handed" | "signed" | "sent-back" | "void";

function Waiting({ parcel, today, onMove }: WaitingProps) {
  const { t } = useTranslation(["together", "vocab"]);
  const { nameOf, textOf } = useNames();
  const { dates } = useFormats();
  const name = nameOf(parcel.person);
  const called = useTermName();
  const action = (way: Way) => ({
    id: way,
    label: t(`together:post.way.${way}`),
    onPress: () => onMove(parcel, way),
  });
  const since = t("together:post.since", { day: dates.short(parcel.arrivedOn, today) });
  const main = parcel.kind === "registered" ? "signed" : "handed";
  return (
    <Row
      title={
        <b className={styles["personName"]}>
          <bdi>{name}</bdi>
        </b>
      }
      detail={[called("parcelKind", parcel.kind, parcel.own?.kind), since, textOf(parcel.note)]
        .filter((text) => text !== "")
        .join(" · ")}
      trailing={
        <>
          <Button
            size="small"
            label={`${t(`together:post.way.${main}`)}: ${name}`}
            onPress={() => onMove(parcel, main)}
          >
            {t(`together:post.way.${main}`)}
          </Button>
          <ActionMenu
            label={t("together:post.menu", { name })}
            actions={[
              action(main === "handed" ? "signed" : "handed"),
              action("sent-back"),
              action("void"),
            ]}
          />
        </>
      }
    />
  );
}

function Gone({ parcel, today }: { readonly parcel: Parcel; readonly today: CalendarDate }) {
  const { t } = useTranslation(["together", "vocab"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const called = useTermName();
  const way = parcel.isSigned ? "signed" : parcel.step === "handed" ? "handed" : "sent-back";
  return (
    <Row
      title={<bdi>{nameOf(parcel.person)}</bdi>}
      detail={`${called("parcelKind", parcel.kind, parcel.own?.kind)} · ${t(`together:post.went.${way}`, { name: parcel.byName })}`}
      trailing={<span className={styles["figure"]}>{dates.short(parcel.on, today)}</span>}
    />
  );
}

function useMove() {
  const { t } = useTranslation("together");
  const { nameOf } = useNames();
  const undoing = useUndoCommand();
  const command = useCommand("post.move");
  return {
    error: command.error,
    move: ({ id, person }: Parcel, way: Way) => {
      const to = way === "signed" ? "handed" : way;
      void command.mutateAsync({ id, to, isSigned: way === "signed" }).then(() => {
        const text = t(`post.moved.${way}`, { name: nameOf(person) });
        // What was recorded by mistake is gone; it can be recorded again, so there is no undo.
        if (way === "void") showToast({ text });
        else
          showToast({
            text,
            undo: undoing(() => command.mutateAsync({ id, to: "waits", isSigned: false })),
          });
      }, ignoreRefusal);
    },
  };
}
