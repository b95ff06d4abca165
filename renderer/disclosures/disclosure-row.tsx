import { useTranslation } from "react-i18next";
import type { Disclosure } from "../../domain/disclosures/disclosure.ts";
import { PrivateText } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Tag } from "../ui/tag.tsx";
import styles from "./disclosures.module.css";
import { useDisclosures } from "./disclosures-context.ts";
import type { ReadableLine } from "./open-form-state.ts";
import { useDisclosureTexts } from "./use-disclosure-texts.ts";

/** One letter, call or meeting. */
export function DisclosureRow({ line }: { readonly line: ReadableLine }) {
  const { t } = useTranslation("ledger");
  const { dates } = useFormats();
  const today = useToday();
  const words = useDisclosureTexts();
  const { begin } = useDisclosures();
  const { entry, seen } = line;
  const title = entry.kind === "told" ? words.recipient(entry.recipient) : t("stayedIs");
  return (
    <li className={styles["item"]}>
      <time className={styles["day"]} dateTime={entry.on}>
        {dates.short(entry.on, today)}
      </time>
      <div className={styles["said"]}>
        <div className={styles["head"]}>
          <b>{title}</b>
          {entry.kind === "told" ? <small>{t(`way.${entry.way}`)}</small> : null}
          {seen.compartment === "care" ? <Tag>{t("forCare")}</Tag> : null}
        </div>
        {entry.kind === "told" ? <Told entry={entry} isUncovered={seen.isUncovered} /> : null}
        {entry.kind === "stayed" ? (
          <p>
            <PrivateText>{entry.note}</PrivateText>
          </p>
        ) : null}
        <small>{t("notedBy", { name: seen.byName })}</small>
      </div>
      <ActionMenu
        label={t("actions", { what: title })}
        actions={[
          ...(entry.kind === "told"
            ? [
                {
                  id: "correct",
                  label: t("correct"),
                  onPress: () => begin({ do: "line", corrects: line, unsaid: null }),
                },
              ]
            : []),
          {
            id: "takeBack",
            label: t("mistake"),
            onPress: () => begin({ do: "takeBack", of: line }),
          },
        ]}
      />
    </li>
  );
}

interface ToldProps {
  readonly entry: Disclosure;
  readonly isUncovered: boolean;
}

function Told({ entry, isUncovered }: ToldProps) {
  const { t } = useTranslation("ledger");
  const words = useDisclosureTexts();
  const { ground } = entry;
  return (
    <>
      <p>{words.things(entry.information, entry.papers)}</p>
      <div className={styles["head"]}>
        {isUncovered ? (
          <Tag tone="bad">{t("uncovered")}</Tag>
        ) : (
          <Tag tone={ground.kind === "consent" ? "ok" : ground.kind === "none" ? "bad" : "info"}>
            {t(`ground.${ground.kind}`)}
          </Tag>
        )}
        {entry.toldHer === "no" ? <Tag tone="warn">{t("knowsNot")}</Tag> : null}
        {entry.toldHer === "after" ? <Tag>{t("knowsAfter")}</Tag> : null}
      </div>
      {ground.kind === "consent" ? null : (
        <p>
          <PrivateText>{ground.reason}</PrivateText>
        </p>
      )}
      {entry.note === "" ? null : (
        <p>
          <PrivateText>{entry.note}</PrivateText>
        </p>
      )}
    </>
  );
}
