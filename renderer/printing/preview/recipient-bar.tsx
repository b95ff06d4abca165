import { House, Eye } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Reader } from "../../../domain/printing/reader-kind.ts";
import { Select } from "../../ui/fields/select.tsx";
import css from "./preview.module.css";
import type { GuardAtTheDoor } from "./use-address-guard.ts";

/** The recipient of the printout: asked for what leaves the house, and shown for what stays. */
export function RecipientBar({ guard }: { readonly guard: GuardAtTheDoor }) {
  const { t } = useTranslation("paper");
  const { verdict, isFixed, readBy } = guard;
  if (verdict === null || verdict === "asked") return null;
  if (verdict.isInside)
    return (
      <p className={css["reader"]}>
        <House size={16} aria-hidden="true" />
        {t("readers.inside")}
      </p>
    );
  if (isFixed && verdict.reader !== null)
    return (
      <p className={css["reader"]}>
        <Eye size={16} aria-hidden="true" />
        {t("readers.for", { reader: t(`readers.${verdict.reader}`) })}
      </p>
    );
  return (
    <div className={css["reader"]}>
      <Select
        label={t("readers.who")}
        hint={verdict.reader === null ? t("readers.hint") : t(`readers.means.${verdict.reader}`)}
        placeholder={t("readers.choose")}
        options={Reader.options.map((id) => ({ id, label: t(`readers.${id}`) }))}
        value={verdict.reader}
        onChange={(id) => readBy(Reader.parse(id))}
      />
    </div>
  );
}
