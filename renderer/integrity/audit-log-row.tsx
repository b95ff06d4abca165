import { useTranslation } from "react-i18next";
import type { AuditLine } from "../../domain/integrity/audit-filter.ts";
import { paths } from "../shell/paths.ts";
import { initials, useNames } from "../shell/privacy-mode-provider.tsx";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Row } from "../ui/card.tsx";
import styles from "./integrity.module.css";

/** One entry: who, what, in whose file, when. */
export function AuditLogRow({ line }: { readonly line: AuditLine }) {
  const { t } = useTranslation(["settings", "vocab", "person"]);
  const { dates } = useFormats();
  const { nameOf } = useNames();
  const zone = useZone();
  const { seq, at, byId, byName, action, person } = line;
  const name = byName ?? t("settings:trace.program");
  const done = action === "read" ? t("settings:trace.opened") : t(`vocab:action.${action}`);
  const file =
    person === null
      ? null
      : person.name === null
        ? t("settings:trace.file", { number: person.number })
        : nameOf(person);
  return (
    <Row
      {...(person !== null && { href: paths.personHistory(person.id) })}
      leading={<Avatar initials={initials(name).join("")} seed={byId ?? name} />}
      title={
        <>
          <b>{name}</b> {done}
        </>
      }
      detail={[
        ...(file === null ? [] : [t("settings:trace.about", { name: file })]),
        t("settings:trace.entry", { seq }),
      ].join(" · ")}
      trailing={<span className={styles["when"]}>{dates.moment(at, zone)}</span>}
    />
  );
}
