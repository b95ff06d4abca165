import { useTranslation } from "react-i18next";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import type { Tone } from "../ui/status-shape.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { Tag } from "../ui/tag.tsx";
import styles from "./disclosures.module.css";
import { useDisclosures } from "./disclosures-context.ts";
import {
  type ReadableConsent,
  readableConsents,
  type ShownStanding,
  shownStanding,
} from "./open-form-state.ts";
import { useDisclosureTexts } from "./use-disclosure-texts.ts";

/** What the person consents to, and what not: consents in force first. */
export function ConsentsCard() {
  const { t } = useTranslation("ledger");
  const { file, begin } = useDisclosures();
  const today = useToday();
  const all = readableConsents(file.consents);
  const isPast = ({ record }: ReadableConsent) =>
    ["ended", "withdrawn", "mistake"].includes(shownStanding(record, today));
  const isRefused = ({ record }: ReadableConsent) => record.consent.answer === "refused";
  const open = all.filter((one) => !isPast(one));
  const now = [...open.filter((one) => !isRefused(one)), ...open.filter(isRefused)];
  const past = all.filter(isPast);
  const last = file.consents.map(({ versions }) => versions.at(-1)?.record.state);
  const closed = last.filter((state) => state === "closed").length;
  const ask = (
    <Button size="small" onPress={() => begin({ do: "consent", changes: null })}>
      {t("ask")}
    </Button>
  );
  return (
    <Card title={t("consents")} more={all.length === 0 ? undefined : ask}>
      {last.includes("damaged") ? <Notice tone="bad">{t("damaged")}</Notice> : null}
      {all.length + closed === 0 ? (
        <EmptyState title={t("noConsent")} action={ask}>
          {t("noConsentText")}
        </EmptyState>
      ) : null}
      <ul className={styles["list"]} aria-label={t("consents")}>
        {now.map((one) => (
          <OneConsent key={one.rowId} one={one} />
        ))}
      </ul>
      {Array.from({ length: closed }, (_, at) => (
        <p key={at} className={styles["closed"]}>
          {t("closedConsent")}
        </p>
      ))}
      {past.length === 0 ? null : (
        <details className={styles["past"]}>
          <summary>{t("past", { count: past.length })}</summary>
          <ul className={styles["list"]}>
            {past.map((one) => (
              <OneConsent key={one.rowId} one={one} />
            ))}
          </ul>
        </details>
      )}
      <p className={styles["calm"]}>{t("calm")}</p>
    </Card>
  );
}

const tones: Readonly<Record<ShownStanding, Tone>> = {
  stands: "ok",
  soon: "warn",
  ahead: "info",
  ended: "plain",
  refused: "info",
  withdrawn: "plain",
  mistake: "plain",
};

function OneConsent({ one }: { readonly one: ReadableConsent }) {
  const { t } = useTranslation("ledger");
  const { textOf } = useNames();
  const { language } = useFormats();
  const today = useToday();
  const words = useDisclosureTexts();
  const { record, byName, seen } = one;
  const { consent, ending } = record;
  const standing = shownStanding(record, today);
  const title = words.consent(consent);
  const explained =
    consent.interpreter === ""
      ? t("explained", { language: language(consent.language) })
      : t("explainedBy", {
          language: language(consent.language),
          name: textOf(consent.interpreter),
        });
  const about = [
    ...(consent.answer === "given" ? [t(`form.${consent.form}`)] : []),
    explained,
    t("notedBy", { name: byName }),
  ];
  return (
    <li className={styles["item"]}>
      <div className={styles["said"]}>
        <div className={styles["head"]}>
          <b>{title}</b>
          <Tag tone={tones[standing]}>{words.standing(record)}</Tag>
          {seen.versions.at(-1)?.compartment === "care" ? <Tag>{t("forCare")}</Tag> : null}
        </div>
        {consent.aim === "" ? null : <p>{textOf(consent.aim)}</p>}
        <p>{words.things(consent.information, consent.papers)}</p>
        {consent.withheld === "" ? null : (
          <p className={styles["withheld"]}>{t("heldBack", { what: textOf(consent.withheld) })}</p>
        )}
        {ending === null ? null : <p>{textOf(ending.reason)}</p>}
        {consent.note === "" ? null : <p>{textOf(consent.note)}</p>}
        <small>{about.join(" · ")}</small>
        {seen.versions.length > 1 ? (
          <small>{t("earlier", { count: seen.versions.length - 1 })}</small>
        ) : null}
      </div>
      <ConsentActions one={one} title={title} standing={standing} />
    </li>
  );
}

function ConsentActions({
  one,
  title,
  standing,
}: {
  readonly one: ReadableConsent;
  readonly title: string;
  readonly standing: ShownStanding;
}) {
  const { t } = useTranslation("ledger");
  const { begin } = useDisclosures();
  if (standing === "mistake") return null;
  const isGiven = one.record.consent.answer === "given" && one.record.ending === null;
  const isOpen = one.record.ending === null;
  return (
    <ActionMenu
      label={t("actions", { what: title })}
      actions={[
        ...(isGiven
          ? [
              {
                id: "print",
                label: t("print"),
                onPress: () => begin({ do: "print", of: one }),
              },
              {
                id: "withdraw",
                label: t("withdraw"),
                onPress: () => begin({ do: "end", how: "withdrawn", of: one }),
              },
            ]
          : []),
        ...(isOpen
          ? [
              {
                id: "change",
                label: t("change"),
                onPress: () => begin({ do: "consent", changes: one }),
              },
            ]
          : []),
        {
          id: "mistake",
          label: t("mistake"),
          onPress: () => begin({ do: "end", how: "mistake", of: one }),
        },
      ]}
    />
  );
}
