import { useTranslation } from "react-i18next";
import type { HouseSettings } from "../../domain/settings/house-settings.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import styles from "../shell/settings/settings.module.css";

type Field = "centreName" | "correspondenceAddress";

export interface CentreFieldsProps {
  readonly values: Pick<HouseSettings, Field>;
  readonly problems: ReadonlySet<Field>;
  readonly onChange: (part: Partial<Pick<HouseSettings, Field>>) => void;
  readonly autoFocus?: boolean;
}

/** The data of the letterhead. */
export function CentreFields({ values, problems, onChange, autoFocus }: CentreFieldsProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles["fields"]}>
      <TextField
        label={t("house.centreName")}
        hint={t("house.centreNameHint")}
        value={values.centreName}
        maxLength={120}
        autoFocus={autoFocus ?? false}
        problem={problems.has("centreName") ? t("house.centreNameMissing") : null}
        onChange={(centreName) => onChange({ centreName })}
      />
      <TextField
        label={t("house.address")}
        hint={t("house.addressHint")}
        value={values.correspondenceAddress}
        maxLength={400}
        isLong
        problem={problems.has("correspondenceAddress") ? t("house.addressMissing") : null}
        onChange={(correspondenceAddress) => onChange({ correspondenceAddress })}
      />
    </div>
  );
}

export function centreProblems(values: Pick<HouseSettings, Field>): ReadonlySet<Field> {
  const fields: readonly Field[] = ["centreName", "correspondenceAddress"];
  return new Set(fields.filter((field) => values[field].trim() === ""));
}
