import { useState } from "react";
import { useTranslation } from "react-i18next";
import { standingLines } from "../../domain/disclosures/disclosure.ts";
import { RecipientKind } from "../../domain/disclosures/disclosure-codes.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/choice.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Select } from "../ui/fields/select.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import styles from "./disclosures.module.css";
import { useDisclosures } from "./disclosures-context.ts";
import { DisclosureRow } from "./disclosure-row.tsx";
import { type ReadableLine, readableLines } from "./open-form-state.ts";
import { UnregisteredPrintouts } from "./unregistered-printouts.tsx";

const filters = ["all", "consent", "other"] as const;
type Filter = (typeof filters)[number];
const everybody = "everybody";

/** All disclosures: newest day first, with printouts that still need an entry on top. */
export function RegisterCard() {
  const { t } = useTranslation("ledger");
  const { file, begin } = useDisclosures();
  const [filter, setFilter] = useState<Filter>("all");
  const [to, setTo] = useState<string>(everybody);
  const all = readableLines(file.lines);
  const standing = standingLines(all);
  const shown = standing.filter((line) => passes(line, filter, to));
  const states = file.lines.map(({ entry }) => entry.state);
  const closed = states.filter((state) => state === "closed").length;
  const kinds = RecipientKind.options.filter((kind) =>
    standing.some(({ entry }) => entry.kind === "told" && entry.recipient.kind === kind),
  );
  const corrected = all.filter(({ corrects }) => corrects !== null).length;
  const note = (
    <Button size="small" onPress={() => begin({ do: "line", corrects: null, unsaid: null })}>
      {t("note")}
    </Button>
  );
  return (
    <Card title={t("left")} more={standing.length === 0 ? undefined : note}>
      {states.includes("damaged") ? <Notice tone="bad">{t("damaged")}</Notice> : null}
      <UnregisteredPrintouts />
      {standing.length + closed === 0 ? (
        <EmptyState title={t("nothingLeft")} action={note}>
          {t("nothingLeftText")}
        </EmptyState>
      ) : null}
      {standing.length < 2 ? null : (
        <div className={styles["filters"]}>
          <Segmented
            label={t("filterGround")}
            choices={filters.map((id) => ({ id, label: t(`show.${id}`) }))}
            value={filter}
            onChange={setFilter}
          />
          <Select
            label={t("filterRecipient")}
            options={[
              { id: everybody, label: t("everybody") },
              ...kinds.map((id) => ({ id, label: t(`recipient.${id}`) })),
            ]}
            value={to}
            onChange={setTo}
          />
        </div>
      )}
      <ul className={styles["list"]} aria-label={t("left")}>
        {shown.map((line) => (
          <DisclosureRow key={line.id} line={line} />
        ))}
      </ul>
      {standing.length > 0 && shown.length === 0 ? (
        <p className={styles["closed"]}>{t("noneShown")}</p>
      ) : null}
      {Array.from({ length: closed }, (_, at) => (
        <p key={at} className={styles["closed"]}>
          {t("closedLine")}
        </p>
      ))}
      {corrected === 0 ? null : (
        <p className={styles["calm"]}>{t("corrected", { count: corrected })}</p>
      )}
    </Card>
  );
}

function passes({ entry, seen }: ReadableLine, filter: Filter, to: string): boolean {
  if (entry.kind !== "told") return filter === "all" && to === everybody;
  const isConsent = entry.ground.kind === "consent" && !seen.isUncovered;
  const isGround = filter === "all" || (filter === "consent") === isConsent;
  return isGround && (to === everybody || entry.recipient.kind === to);
}
