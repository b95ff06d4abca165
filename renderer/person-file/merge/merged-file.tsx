import { useTranslation } from "react-i18next";
import type { Pointer } from "../../../domain/person-file/merge-files.ts";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";

/** What is left of a merged file: a link to the one that stayed. */
export function MergedFile({ pointer }: { readonly pointer: Pointer }) {
  const { t } = useTranslation(["merge", "common"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const { number, into, at, byName } = pointer;
  return (
    <Page
      title={t("common:fileNumber", { number })}
      back={{ href: paths.people, label: t("merge:people") }}
      isNarrow
    >
      <Card>
        <EmptyState
          title={t("merge:pointer", { number: into.number })}
          action={
            <LinkButton kind="primary" href={paths.person(into.id)}>
              {nameOf(into)}
            </LinkButton>
          }
        >
          {t("merge:pointerText", { by: byName, at: dates.moment(at, zone) })}
        </EmptyState>
      </Card>
    </Page>
  );
}
