import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../domain/people/person.ts";
import { conditionsNow, readable } from "../../../domain/residence/protection-conditions.ts";
import { paths } from "../../shell/paths.ts";
import { useHasRole } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";

/** Above every tab of the file, for the office: a condition that is no longer met, and a sign of contact to be assessed. */
export function ConditionBanner({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation("intake");
  const { dates } = useFormats();
  const isOffice = useHasRole("care", "admin");
  const { data: records } = useProcedure(
    "conditions.ofPerson",
    { id: personId },
    { isOn: isOffice },
  );
  if (records === undefined) return null;
  const names = new Map<string, string>(records.map(({ id, byName }) => [id, byName]));
  return conditionsNow(readable(records)).map(
    ({ condition, broken, contact, awaitsAssessment }) => {
      const shown = broken ?? (awaitsAssessment ? contact : null);
      return shown === null ? null : (
        <Notice
          key={condition}
          tone="warn"
          title={
            broken === null
              ? t("contactBanner")
              : t("bannerTitle", { condition: t(`conditions.${condition}`) })
          }
          action={
            <LinkButton size="small" href={paths.personIntake(personId, "conditions")}>
              {t("bannerDo")}
            </LinkButton>
          }
        >
          {t("bannerText", { day: dates.long(shown.record.on), name: names.get(shown.id) ?? "" })}
        </Notice>
      );
    },
  );
}
