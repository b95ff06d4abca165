import { useTranslation } from "react-i18next";
import { ArrivalNeed } from "../../domain/intake/intake.ts";
import { useOfferedTerms } from "../lib/texts/term-names-of-centre.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import type { ArrivalNeedsDraft } from "./arrival-needs-draft.ts";
import { FieldGroup } from "../ui/fields/field-group.tsx";
import styles from "./intake.module.css";
import type { FieldsProps } from "./section-form.tsx";

/** What shelter staff must know tonight, and the health details for those who may read them. */
export function ArrivalNeedsFields({
  value,
  change,
}: Omit<FieldsProps<ArrivalNeedsDraft>, "isTried">) {
  const { t } = useTranslation("intake");
  const offered = useOfferedTerms();
  return (
    <>
      <FieldGroup title={t("needs")} aside={t("forEverybody")}>
        <div className={styles["checks"]}>
          {offered("arrivalNeed", ArrivalNeed.options, value.needs).map(({ id: need, label }) => (
            <Checkbox
              key={need}
              label={label}
              isOn={value.needs.includes(need)}
              onChange={(isOn) => {
                // In the order of the list, whatever was ticked first.
                const chosen = ArrivalNeed.options.filter((one) =>
                  one === need ? isOn : value.needs.includes(one),
                );
                change({ needs: chosen });
              }}
            />
          ))}
        </div>
        <TextField
          label={t("needsText")}
          hint={t("needsTextHint")}
          value={value.text}
          onChange={(text) => change({ text })}
          maxLength={600}
          isLong
        />
      </FieldGroup>
      {value.health === null ? (
        <p className={styles["quiet"]}>{t("healthClosed")}</p>
      ) : (
        <TextField
          label={t("health")}
          hint={t("healthHint")}
          value={value.health}
          onChange={(health) => change({ health })}
          maxLength={4000}
          isLong
        />
      )}
    </>
  );
}
