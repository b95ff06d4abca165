import { useTranslation } from "react-i18next";
import type { SheetNumber } from "../../../domain/users/recovery-sheets.ts";
import { Stepper } from "../../ui/stepper.tsx";

/** Three small sheets: done, current, to come. */
export function SheetsProgress({ current }: { readonly current: SheetNumber }) {
  const { t } = useTranslation("settings");
  const steps = ([1, 2, 3] as const).map((number) => ({
    id: String(number),
    label: t("kit.sheetOf", { number }),
  }));
  return <Stepper label={t("kit.progress")} steps={steps} current={String(current)} mark="paper" />;
}
