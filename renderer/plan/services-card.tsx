import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HelpKind, ServiceAnswer } from "../../domain/plan/plan-entry.ts";
import { entriesOf, type EntryOf } from "../../domain/plan/plan-review.ts";
import { useNames, PrivateText } from "../shell/privacy-mode-provider.tsx";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import type { Tone } from "../ui/status-shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { joinTexts } from "../lib/join-texts.ts";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";
import records from "./plan-record-cards.module.css";
import { useChangeEntryState } from "./use-change-entry-state.ts";

export interface ServicesCardProps {
  /** Only those requested for this purpose, under a title of its own. */
  readonly only?: HelpKind;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** External services that were asked for help: what for, whether the person consents, and the outcome. */
export function ServicesCard({ only, title, children }: ServicesCardProps) {
  const { t } = useTranslation("plan");
  const { entries, onTask } = usePlan();
  const asked = entriesOf(entries, "referral")
    .filter(({ state, content }) => state !== "dropped" && (only ?? content.help) === content.help)
    .toReversed()
    .toSorted((a, b) => Number(a.state === "done") - Number(b.state === "done"));
  return (
    <Card title={title ?? t("servicesTitle")}>
      {asked.length === 0 ? (
        <p className={styles["none"]}>{children ?? t("servicesNone")}</p>
      ) : (
        <ul className={records["records"]} aria-label={title ?? t("servicesTitle")}>
          {asked.map((one) => (
            <OneService key={one.id} one={one} isKindSaid={only === undefined} />
          ))}
        </ul>
      )}
      <div className={styles["foot"]}>
        <Button
          size="small"
          onPress={() => {
            onTask({ do: "referral", before: null, ...(only === undefined ? {} : { help: only }) });
          }}
        >
          {t("serviceNew")}
        </Button>
      </div>
    </Card>
  );
}

const tones: Readonly<Record<ServiceAnswer, Tone>> = {
  notAsked: "plain",
  waiting: "info",
  accepted: "ok",
  refused: "warn",
};

function OneService({
  one,
  isKindSaid,
}: {
  readonly one: EntryOf<"referral">;
  readonly isKindSaid: boolean;
}) {
  const { t } = useTranslation("plan");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const called = useTermName();
  const { onTask } = usePlan();
  const setState = useChangeEntryState();
  const { content, state } = one;
  const isOver = state === "done";
  const own = content.own?.help;
  return (
    <li className={records["record"]}>
      <div className={records["happened"]}>
        <b>{textOf(content.service)}</b>
        <p>{textOf(content.what)}</p>
        <Said label={t("fields.why")} text={content.why} />
        <Said label={t("fields.outcome")} text={content.outcome} />
        {content.feedback === "" ? null : (
          <p className={records["quote"]} dir="auto">
            {textOf(content.feedback)}
          </p>
        )}
        <small>
          {joinTexts([
            isKindSaid || own !== undefined ? called("help", content.help, own) : "",
            content.agreedOn === null
              ? t("agreedNot")
              : t("agreedIs", { day: dates.short(content.agreedOn, today) }),
          ])}
        </small>
      </div>
      {isOver ? (
        <Tag>{t("over")}</Tag>
      ) : (
        <Tag tone={tones[content.answer]}>{t(`answer.${content.answer}`)}</Tag>
      )}
      <ActionMenu
        label={t("actions", { what: textOf(content.service) })}
        actions={[
          {
            id: "change",
            label: t("serviceChange"),
            onPress: () => onTask({ do: "referral", before: one }),
          },
          {
            id: "over",
            label: isOver ? t("openAgain") : t("closeService"),
            onPress: () => setState(one, isOver ? "open" : "done"),
          },
          {
            id: "takeBack",
            label: t("takeBack"),
            onPress: () => setState(one, "dropped"),
          },
        ]}
      />
    </li>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <p dir="auto">
      <small className={records["label"]}>{label}</small>
      <PrivateText>{text}</PrivateText>
    </p>
  );
}
