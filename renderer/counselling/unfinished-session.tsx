import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { LinkButton } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";

/** The user's draft of a session, shown where they look for it. */
export function UnfinishedSession({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const zone = useZone();
  const { data: drafts = [] } = useProcedure("drafts.list", {});
  const left = drafts.find(
    ({ spot }) => spot.kind === "contact" && spot.personId === personId && spot.object === null,
  );
  if (left === undefined) return null;
  return (
    <Notice
      tone="info"
      action={
        <LinkButton size="small" href={paths.recordSession(personId)}>
          {t("leftDo")}
        </LinkButton>
      }
    >
      {t("left", { when: dates.moment(left.savedAt, zone) })}
    </Notice>
  );
}
