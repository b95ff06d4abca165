import { useTranslation } from "react-i18next";
import type { MissingInformation } from "../../../domain/residence/procedure/missing-information-type.ts";
import { Notice } from "../../ui/overlays/notice.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { useMissingInformationText } from "./use-missing-information-text.ts";

export interface MissingInformationOverrideProps {
  readonly missing: readonly MissingInformation[];
  readonly reason: string;
  readonly isTried: boolean;
  readonly onChange: (reason: string) => void;
}

/** What the file lacks, and the reason for overriding the check. */
export function MissingInformationOverride({
  missing,
  reason,
  isTried,
  onChange,
}: MissingInformationOverrideProps) {
  const { t } = useTranslation("residence");
  const lacks = useMissingInformationText();
  if (missing.length === 0) return null;
  return (
    <>
      <Notice tone="warn" title={t("lackTitle")}>
        {t("lackText", { what: lacks(missing) })}
      </Notice>
      <TextField
        label={t("overrideReason")}
        value={reason}
        onChange={onChange}
        maxLength={2000}
        problem={isTried && reason.trim() === "" ? t("reasonMissing") : null}
      />
    </>
  );
}
