import { useTranslation } from "react-i18next";
import type { Finding, FindingView } from "../../domain/integrity/weekly-check.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Row } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";

/** One finding of the integrity check in words, and what the audit log says about it. */
export function FindingRow({ seen: { finding, last, person } }: { readonly seen: FindingView }) {
  const { t } = useTranslation(["check", "vocab", "settings"]);
  const { dates } = useFormats();
  const { nameOf } = useNames();
  const zone = useZone();
  const file =
    person === null
      ? []
      : person.name === null
        ? [t("settings:trace.file", { number: person.number })]
        : [t("settings:trace.about", { name: nameOf(person) })];
  const written =
    last === null
      ? []
      : [
          t("check:last", {
            name: last.byName ?? t("settings:trace.program"),
            done:
              last.action === "read"
                ? t("settings:trace.opened")
                : t(`vocab:action.${last.action}`),
            moment: dates.moment(last.at, zone),
            seq: last.seq,
          }),
        ];
  const place = finding.kind === "row" ? [t("check:table", { table: finding.table })] : [];
  return (
    <Row
      {...(person !== null && { href: paths.personHistory(person.id) })}
      leading={<StatusShape tone="bad" />}
      title={<b>{said(finding)}</b>}
      detail={[...file, ...written, ...place].join(" · ")}
    />
  );

  function said(one: Finding): string {
    switch (one.kind) {
      case "pages":
      case "tables":
      case "links":
        return t(`check:damage.${one.kind}`, { count: one.count });
      case "chain":
        return t("check:chain", { seq: one.seq });
      case "signature":
        return t("check:signature", { seq: one.seq });
      case "row":
        return t(`check:row.${one.how}`);
      case "file":
        return t(`check:file.${one.how}`);
    }
  }
}
