import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ErasureOrderView } from "../../domain/retention/retention.api.ts";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import { erasureNotice } from "../../domain/retention/erasure-notice.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useHasRole } from "../shell/user-session.ts";
import { ignoreRefusal, type Refusal, useCommand } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { Tag } from "../ui/tag.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { EraseWithTwoSheets } from "./erase-with-two-sheets.tsx";
import { PrintErasureNoticeButton } from "./print-erasure-notice-button.tsx";
import { usePartNames } from "./use-part-names.ts";

const tones = {
  proposed: "warn",
  agreed: "info",
  open: "info",
  done: "plain",
  withdrawn: "plain",
} as const;

/** One erasure request: what is erased, who decided it, and its actions. */
export function ErasureRequestRow({
  order,
  onErased,
}: {
  readonly order: ErasureOrderView;
  readonly onErased?: () => void;
}) {
  const { t } = useTranslation("forgetting");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const partNames = usePartNames();
  const today = useToday();
  const { person, number, ground, notBefore, state, proposed, agreed, settled } = order;
  const { narrativesUntil } = order;
  const who = person === null ? t("ofErased", { number: number ?? "" }) : nameOf(person);
  const erasedOn = state === "done" && settled !== null ? calendarDateOf(settled.at, zone) : null;
  const notice = erasureNotice(order, today, erasedOn);
  const steps = [
    t("orderBy", { name: proposed.byName, day: dates.moment(proposed.at, zone) }),
    ...(agreed === null
      ? []
      : [t("orderAgreed", { name: agreed.byName, day: dates.moment(agreed.at, zone) })]),
    ...(settled === null
      ? [t("notBefore", { day: dates.long(notBefore) })]
      : [
          t(state === "withdrawn" ? "orderWithdrawn" : "orderDone", {
            name: settled.byName,
            day: dates.moment(settled.at, zone),
          }),
        ]),
  ];
  return (
    <Row
      title={<b>{who}</b>}
      detail={
        <>
          {partNames(order.parts)} · {t(`ground.${ground}`)}
          <br />
          {steps.join(" · ")}
          {state === "done" && narrativesUntil !== null && narrativesUntil > today ? (
            <>
              <br />
              {t("narrativesUntil", { day: dates.long(narrativesUntil) })}
            </>
          ) : null}
          {state === "proposed" && proposed.isMine ? (
            <>
              <br />
              {t("mineWaits")}
            </>
          ) : null}
        </>
      }
      trailing={
        <>
          <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
          {notice === null || person === null ? null : (
            <PrintErasureNoticeButton personId={person.id} sheet={notice} who={who} />
          )}
          {settled === null ? <Doing order={order} who={who} onErased={onErased} /> : null}
        </>
      }
    />
  );
}

interface DoingProps {
  readonly order: ErasureOrderView;
  readonly who: string;
  readonly onErased: (() => void) | undefined;
}

function Doing({ order, who, onErased }: DoingProps) {
  const { t } = useTranslation("forgetting");
  const { dates } = useFormats();
  const today = useToday();
  const isAdmin = useHasRole("admin");
  const partNames = usePartNames();
  const [asks, setAsks] = useState<"erase" | "sheets" | null>(null);
  const agree = useCommand("forgetting.agree");
  const withdraw = useCommand("forgetting.withdraw");
  const erase = useCommand("forgetting.erase");
  const { id: orderId, state, proposed, notBefore, narrativesUntil } = order;
  const parts = partNames(order.parts);
  const until = narrativesUntil === null ? null : { day: dates.long(narrativesUntil) };
  return (
    <>
      <NextStep order={order} error={agree.error ?? withdraw.error ?? erase.error} />
      {state === "proposed" && !proposed.isMine ? (
        <Button
          size="small"
          label={t("agreeOf", { who })}
          isPending={agree.isPending}
          onPress={() => {
            void agree.mutateAsync({ orderId }).then(({ notBefore: day }) => {
              showToast({ text: t("agreed", { day: dates.long(day) }) });
            }, ignoreRefusal);
          }}
        >
          {t("agree")}
        </Button>
      ) : null}
      {state === "agreed" && isAdmin && notBefore <= today ? (
        <Button size="small" label={t("eraseOf", { who })} onPress={() => setAsks("erase")}>
          {t("erase")}
        </Button>
      ) : null}
      <Button
        size="small"
        kind="quiet"
        label={t("withdrawOf", { who })}
        isPending={withdraw.isPending}
        onPress={() => {
          void withdraw.mutateAsync({ orderId }).then(() => {
            showToast({ text: t("withdrawn") });
          }, ignoreRefusal);
        }}
      >
        {t("withdraw")}
      </Button>
      <ConfirmDialog
        title={t("eraseTitle")}
        isOpen={asks === "erase"}
        isDangerous
        confirm={t("eraseDo")}
        isPending={erase.isPending}
        onClose={() => setAsks(null)}
        onConfirm={() => {
          void erase
            .mutateAsync({ orderId })
            .then(() => {
              showToast({ text: until === null ? t("erased") : t("narrativesUntil", until) });
              onErased?.();
            }, ignoreRefusal)
            .finally(() => setAsks(null));
        }}
      >
        {until === null ? (
          t("eraseText", { parts })
        ) : (
          <>
            <p>{t("eraseTextKept", { parts, ...until })}</p>
            <Button size="small" kind="quiet" onPress={() => setAsks("sheets")}>
              {t("keepNothing")}
            </Button>
          </>
        )}
      </ConfirmDialog>
      {asks === "sheets" ? (
        <EraseWithTwoSheets
          orderId={orderId}
          onClose={() => setAsks(null)}
          onErased={() => {
            showToast({ text: t("erased") });
            onErased?.();
          }}
        />
      ) : null}
    </>
  );
}

/** Why it was refused; and who is named, where the file is hidden from this user. */
function NextStep({
  order: { person },
  error,
}: {
  readonly order: ErasureOrderView;
  readonly error: Refusal | null;
}) {
  const { t } = useTranslation("forgetting");
  return (
    <>
      <RefusalNotice error={error} />
      {error?.reason.type === "NotNamed" && person !== null ? (
        <LinkButton size="small" href={paths.person(person.id)}>
          {t("whoIsNamed")}
        </LinkButton>
      ) : null}
    </>
  );
}
