import { useTranslation } from "react-i18next";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu, type MenuAction } from "../ui/overlays/menu.tsx";
import { Tag } from "../ui/tag.tsx";
import styles from "./disclosures.module.css";
import { type Disclosures, useDisclosures } from "./disclosures-context.ts";
import { type ReadableOrder, readableOrders } from "./open-form-state.ts";
import { useDisclosureTexts } from "./use-disclosure-texts.ts";

/** Compelled disclosures, and what two people decided. */
export function CompelledDisclosuresCard() {
  const { t } = useTranslation("ledger");
  const { file, begin } = useDisclosures();
  const all = readableOrders(file.orders).filter(({ seen }) => seen.state !== "mistake");
  return (
    <Card title={t("orders")}>
      <ul className={styles["list"]} aria-label={t("orders")}>
        {all.map((one) => (
          <OneOrder key={one.seen.id} one={one} />
        ))}
      </ul>
      <p className={styles["calm"]}>{t("ordersText")}</p>
      <div className={styles["foot"]}>
        <Button size="small" onPress={() => begin({ do: "order", changes: null })}>
          {t("orderNew")}
        </Button>
      </div>
    </Card>
  );
}

const tones = { open: "warn", proposed: "info", decided: "ok", mistake: "plain" } as const;

function OneOrder({ one }: { readonly one: ReadableOrder }) {
  const { t } = useTranslation("ledger");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const words = useDisclosureTexts();
  const { begin } = useDisclosures();
  const { seen, record } = one;
  const { order, decision, remark } = record;
  const title = t("pair", { what: words.recipient(order.asker), which: textOf(order.reference) });
  const due = order.dueOn === null ? [] : [t("orderBy", { due: dates.short(order.dueOn, today) })];
  const advised = order.lawyer === "" ? [] : [t("advised", { name: textOf(order.lawyer) })];
  const by =
    seen.state === "decided"
      ? t("decidedBy", { first: seen.proposedBy ?? "", second: seen.byName })
      : t("notedBy", { name: seen.byName });
  return (
    <li className={styles["item"]}>
      <div className={styles["said"]}>
        <div className={styles["head"]}>
          <b>{title}</b>
          <Tag tone={tones[seen.state]}>{t(`orderState.${seen.state}`)}</Tag>
        </div>
        <p>{textOf(order.asked)}</p>
        {order.objection === "" ? null : <p>{t("objected", { what: textOf(order.objection) })}</p>}
        {decision === null ? null : (
          <p className={styles["withheld"]}>
            {[t(`outcome.${decision.outcome}`), textOf(decision.why), textOf(decision.handed)]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
        )}
        {seen.state === "open" && remark !== "" ? (
          <p>{t("sentBack", { why: textOf(remark) })}</p>
        ) : null}
        <small>{[t(`orderPaper.${order.paper}`), ...due, ...advised, by].join(" · ")}</small>
      </div>
      <ActionMenu
        label={t("actions", { what: title })}
        actions={actionsFor(one, begin, {
          change: t("change"),
          propose: t("orderPropose"),
          decide: t("orderDecide"),
          print: t("orderPrint"),
          mistake: t("mistake"),
        })}
      />
    </li>
  );
}

/** The actions possible now. The user who proposed does not decide. */
function actionsFor(
  one: ReadableOrder,
  begin: Disclosures["begin"],
  label: Readonly<Record<"change" | "propose" | "decide" | "print" | "mistake", string>>,
): readonly MenuAction[] {
  const { state, isMine } = one.seen;
  const action = (id: keyof typeof label, onPress: () => void): MenuAction => ({
    id,
    label: label[id],
    onPress,
  });
  const change = action("change", () => begin({ do: "order", changes: one }));
  const propose = action("propose", () => begin({ do: "propose", of: one }));
  const decide = action("decide", () => begin({ do: "decide", of: one }));
  const print = action("print", () => begin({ do: "printOrder", of: one }));
  const mistake = action("mistake", () => begin({ do: "orderMistake", of: one }));
  return [
    ...(state === "open" ? [propose, change] : []),
    ...(state === "proposed" && !isMine ? [decide] : []),
    print,
    ...(state === "open" || state === "proposed" ? [mistake] : []),
  ];
}
