import { useTranslation } from "react-i18next";
import type { CompelledDisclosurePrintoutContent as Sheet } from "../../domain/disclosures/disclosures-view.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "./compelled-disclosure-printout.module.css";
import { usePrintedName } from "../printing/page/use-printed-name.ts";

export interface CompelledDisclosurePrintoutProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** A compelled disclosure, and how two people decided. */
export function CompelledDisclosurePrintout({ title, sheet }: CompelledDisclosurePrintoutProps) {
  const { t } = useTranslation(["paper", "ledger"]);
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const { order, record, person, zone, centreName } = sheet;
  const { order: asked, decision } = record;
  const { informationIn, papersIn, kinds } = useKinds();
  const named = (name: "information" | "papers", what: string): readonly Fact[] =>
    what === "" ? [] : [[t(`ledger:orderFields.${name}`), what]];
  const none = t("paper:order.none");
  const label = (name: "asker" | "paper" | "receivedOn" | "dueOn" | "lawyer" | "advice") =>
    t(`ledger:orderFields.${name}`);
  const facts: readonly Fact[] = [
    [t("paper:order.about"), nameOf(person)],
    [label("asker"), joinedTo(t(`ledger:recipient.${asked.asker.kind}`), asked.asker.name)],
    [label("paper"), joinedTo(t(`ledger:orderPaper.${asked.paper}`), asked.reference)],
    [label("receivedOn"), dates.long(asked.receivedOn)],
    [label("dueOn"), asked.dueOn === null ? none : dates.long(asked.dueOn)],
    [t("paper:order.asked"), asked.asked],
    ...named("information", informationIn(asked)),
    ...named("papers", papersIn(asked)),
    [label("lawyer"), asked.lawyer === "" ? none : asked.lawyer],
    [label("advice"), asked.advice === "" ? none : asked.advice],
    [t("ledger:orderFields.objection"), asked.objection === "" ? none : asked.objection],
    [t("paper:order.known"), joinedTo(t(`ledger:toldHer.${asked.toldHer}`), asked.whyNotTold)],
    [t("paper:order.state"), t(`ledger:orderState.${order.state}`)],
  ];
  const by = [order.proposedBy, order.state === "decided" ? order.byName : null]
    .filter((name) => name !== null)
    .join(", ");
  return (
    <main>
      <p className={css["stay"]}>{t("paper:order.stay")}</p>
      <p className={css["centre"]}>{centreName}</p>
      <h1>{title}</h1>
      <Facts facts={facts} />
      {decision === null ? null : (
        <section className={css["part"]}>
          <h2>{t("paper:order.decided")}</h2>
          <Facts
            facts={[
              [t("ledger:orderFields.outcome"), t(`ledger:outcome.${decision.outcome}`)],
              [t("ledger:orderFields.why"), decision.why],
              ...(decision.outcome === "refused"
                ? []
                : ([
                    [t("ledger:orderFields.given"), kinds(decision)],
                    [t("ledger:orderFields.handed"), decision.handed],
                    [t("ledger:fields.way"), t(`ledger:way.${decision.way}`)],
                  ] as const)),
              [t("ledger:orderFields.on"), dates.long(decision.on)],
              [t("paper:order.two"), joinedTo(by, dates.moment(order.at, zone))],
              ...(record.remark === "" ? [] : [[t("ledger:remark"), record.remark] as const]),
            ]}
          />
        </section>
      )}
    </main>
  );
}

type Kinds = Pick<Sheet["record"]["order"], "information" | "papers">;

/** What is asked for, or given, in words. */
function useKinds() {
  const { t } = useTranslation("ledger");
  const informationIn = ({ information }: Pick<Kinds, "information">) =>
    information.map((kind) => t(`information.${kind}`)).join(", ");
  const papersIn = ({ papers }: Pick<Kinds, "papers">) =>
    papers.map((type) => t(`papers.${type}`)).join(", ");
  const kinds = (of: Kinds) =>
    [informationIn(of), papersIn(of)].filter((part) => part !== "").join(", ");
  return { informationIn, papersIn, kinds };
}

type Fact = readonly [string, string];

const joinedTo = (first: string, second: string): string =>
  [first, second].filter((part) => part !== "").join(" · ");

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css["facts"]}>
      {facts.map(([name, value]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd dir="auto">{capitalise(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
