import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ConsentPrintoutContent as Sheet } from "../../domain/disclosures/disclosures-view.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "./consent-printout.module.css";
import { usePrintedName } from "../printing/page/use-printed-name.ts";

export interface ConsentPrintoutProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** What the person consents to, in the first person, with space to sign. */
export function ConsentPrintout({ title, sheet }: ConsentPrintoutProps) {
  const { t } = useTranslation(["paper", "ledger"]);
  const { dates, language } = useFormats();
  const nameOf = usePrintedName();
  const { consent, centreName, person } = sheet;
  const { recipient } = consent;
  const centre = centreName === "" ? t("paper:consent.we") : centreName;
  const kind = t(`ledger:recipient.${recipient.kind}`);
  return (
    <main>
      <p className={css["centre"]}>{centreName}</p>
      <h1>{title}</h1>
      <p className={css["lead"]}>{t("paper:consent.i", { name: nameOf(person), centre })}</p>
      <dl className={css["facts"]}>
        <Fact name={t("paper:consent.to")}>
          {recipient.name === "" ? (
            kind
          ) : (
            <>
              <bdi>{recipient.name}</bdi> ({kind})
            </>
          )}
        </Fact>
        <Fact name={t("paper:consent.why")}>
          {t(`ledger:purpose.${consent.purpose}`)}
          {consent.aim === "" ? null : (
            <>
              {" – "}
              <bdi>{consent.aim}</bdi>
            </>
          )}
        </Fact>
        <Fact name={t("paper:consent.what")}>
          <List items={consent.information.map((one) => t(`ledger:information.${one}`))} />
        </Fact>
        <Fact name={t("paper:consent.papers")}>
          {consent.papers.length === 0 ? (
            t("paper:consent.nothing")
          ) : (
            <List items={consent.papers.map((one) => t(`ledger:papers.${one}`))} />
          )}
        </Fact>
        {consent.withheld === "" ? null : (
          <Fact name={t("paper:consent.withheld")}>
            <span dir="auto">{consent.withheld}</span>
          </Fact>
        )}
        <Fact name={t("paper:consent.when")}>
          {t("paper:consent.from", {
            from: dates.long(consent.from),
            until: dates.long(consent.until ?? consent.from),
          })}
        </Fact>
      </dl>
      <section className={css["rights"]}>
        <h2>{t("paper:consent.rights")}</h2>
        <List
          items={[t("paper:consent.refuse"), t("paper:consent.withdraw"), t("paper:consent.see")]}
        />
      </section>
      <footer className={css["foot"]}>
        <p>
          {consent.interpreter === ""
            ? t("paper:consent.explained", { language: language(consent.language) })
            : t("paper:consent.explainedBy", {
                language: language(consent.language),
                name: consent.interpreter,
              })}
        </p>
        <div className={css["sign"]}>
          <span>{t("paper:consent.place")}</span>
          <span>{t("paper:consent.sign")}</span>
          <span>{t("paper:consent.interpreter")}</span>
          <span>{t("paper:consent.worker")}</span>
        </div>
      </footer>
    </main>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
